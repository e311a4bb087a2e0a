create table sittings_sitting (
    meeting_id     uuid         not null primary key,
    community_id   uuid         not null references community_place (community_id),
    secret         varchar(32)  not null comment 'what the codes on the wall and of the people are made from',
    opened_at      timestamp(6) not null comment 'since when people can check in',
    opened_by      uuid         not null,
    begun_at       timestamp(6) null,
    paused_at      timestamp(6) null,
    ended_at       timestamp(6) null,
    item_id        uuid         null comment 'the point on the table',
    speak_seconds  int          not null check (speak_seconds between 30 and 3600)
);

-- When which point was on the table; a point can come back.
create table sittings_point (
    meeting_id uuid         not null references sittings_sitting (meeting_id),
    began_at   timestamp(6) not null,
    item_id    uuid         not null,
    ended_at   timestamp(6) null,
    primary key (meeting_id, began_at)
);

-- 开场四句: what a presider says before anything else.
create table sittings_opening (
    meeting_id uuid         not null references sittings_sitting (meeting_id),
    step       varchar(10)  not null,
    said_at    timestamp(6) not null,
    said_by    uuid         not null,
    primary key (meeting_id, step)
);

-- One line for each who came, whichever way: the keys are why nobody is counted twice.
create table sittings_presence (
    meeting_id     uuid         not null references sittings_sitting (meeting_id),
    presence_id    uuid         not null primary key,
    participant_id uuid         null comment 'null for whoever listens without having been invited',
    resident_id    uuid         null comment 'null for who was written down and has no account',
    way            varchar(5)   not null check (way in ('PHONE', 'SCAN', 'PAPER')),
    arrived_at     timestamp(6) not null,
    entered_by     uuid         null,
    left_at        timestamp(6) null,
    substitute     varchar(40)  null comment 'who came instead',
    unique sittings_presence_of_participant (meeting_id, participant_id),
    unique sittings_presence_of_resident (meeting_id, resident_id),
    index sittings_presence_of_person (resident_id)
);

create table sittings_sheet (
    meeting_id uuid         not null references sittings_sitting (meeting_id),
    photo_id   uuid         not null,
    added_by   uuid         not null,
    added_at   timestamp(6) not null,
    primary key (meeting_id, photo_id)
);

create table sittings_hand (
    hand_id         uuid         not null primary key,
    meeting_id      uuid         not null references sittings_sitting (meeting_id),
    participant_id  uuid         not null,
    item_id         uuid         null,
    place           int          not null comment 'in the list, from 1',
    state           varchar(9)   not null check (state in ('WAITING', 'SPEAKING', 'DONE', 'LOWERED')),
    raised_at       timestamp(6) not null,
    entered_by      uuid         null comment 'who put them down for a hand raised in the hall',
    called_at       timestamp(6) null,
    allowed_seconds int          null,
    done_at         timestamp(6) null,
    running         tinyint      as (case when state in ('WAITING', 'SPEAKING') then 1 end) stored,
    unique sittings_hand_once (meeting_id, participant_id, running),
    index sittings_hand_of_meeting (meeting_id, state, place)
);

create table sittings_motion (
    motion_id    uuid         not null primary key,
    meeting_id   uuid         not null references sittings_sitting (meeting_id),
    number       int          not null,
    item_id      uuid         null,
    words        varchar(200) not null,
    kind         varchar(8)   not null check (kind in ('SOUNDING', 'OPEN', 'SECRET')),
    base         varchar(7)   not null check (base in ('PRESENT', 'CAST', 'SEATS')),
    threshold    varchar(14)  not null check (threshold in ('MAJORITY', 'TWO_THIRDS', 'THREE_QUARTERS')),
    opened_at    timestamp(6) not null,
    opened_by    uuid         not null,
    closed_at    timestamp(6) null,
    withdrawn_at timestamp(6) null,
    agree        int          not null default 0 comment 'of a secret vote as it runs, of others once it is closed',
    against      int          not null default 0,
    abstain      int          not null default 0,
    on_paper     int          not null default 0,
    counted_from int          null comment 'the number the threshold was taken of',
    passed       boolean      null,
    running      tinyint      as (case when closed_at is null and withdrawn_at is null then 1 end) stored,
    unique sittings_motion_number (meeting_id, number),
    unique sittings_motion_one_at_a_time (meeting_id, running)
);

-- Of a secret vote only that somebody voted: neither what nor when.
create table sittings_voice (
    motion_id      uuid        not null references sittings_motion (motion_id),
    participant_id uuid        not null,
    choice         varchar(7)  null check (choice in ('AGREE', 'AGAINST', 'ABSTAIN')),
    primary key (motion_id, participant_id)
);
