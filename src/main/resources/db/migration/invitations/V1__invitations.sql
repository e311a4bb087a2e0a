-- Seats by quota, one line for each group.
create table invitations_group (
    meeting_id uuid        not null references meetings_meeting (meeting_id) on delete cascade,
    position   int         not null,
    group_key  varchar(40) not null,
    name       varchar(40) not null,
    letter     varchar(2)  not null comment 'stands on the seat',
    seats      int         not null check (seats >= 0),
    reserved   boolean     not null comment 'its seats are not given to others',
    affected   boolean     not null comment 'the matter touches these people directly',
    primary key (meeting_id, group_key)
);

-- Whether a matter touches those who rent and those whose hukou is elsewhere; then seats are kept for them (P28).
create table invitations_plan (
    meeting_id       uuid    not null primary key references meetings_meeting (meeting_id) on delete cascade,
    touches_renters  boolean not null,
    touches_newcomers boolean not null
);

create table invitations_registration (
    registration_id uuid         not null primary key,
    meeting_id      uuid         not null references meetings_meeting (meeting_id) on delete cascade,
    number          int          not null comment 'counted per meeting from 1; stands for the person in the published draw',
    resident_id     uuid         not null,
    name            varchar(40)  not null comment 'as they want to be called in the meeting',
    group_keys      varchar(200) not null comment 'seats they ask for, separated by blanks; empty to listen only',
    need            varchar(200) null comment 'what they need to take part: somebody to sign, a ramp',
    standing        varchar(9)   not null check (standing in ('ASKED', 'SEATED', 'WAITING', 'LISTENS', 'WITHDRAWN')),
    registered_at   timestamp(6) not null,
    version         int          not null default 0,
    unique invitations_registration_number (meeting_id, number),
    unique invitations_registration_once (meeting_id, resident_id),
    index invitations_registration_of_person (resident_id)
);

-- The seed is bound by its hash when the meeting is announced, and published with the draw.
create table invitations_draw (
    meeting_id  uuid         not null primary key references meetings_meeting (meeting_id) on delete cascade,
    seed        varchar(64)  not null,
    commitment  char(64)     not null,
    bound_at    timestamp(6) not null,
    spoken      varchar(40)  null comment 'what a witness said at the draw',
    witness     varchar(60)  null,
    drawn_at    timestamp(6) null,
    drawn_by    uuid         null,
    file        mediumtext   null comment 'all that went in and came out, as published'
);

-- Who was told by which way; lines are added, never changed.
create table invitations_told (
    participant_id uuid         not null references meetings_participant (participant_id) on delete cascade,
    position       int          not null,
    channel        varchar(7)   not null check (channel in ('PORTAL', 'SMS', 'PHONE', 'VISIT', 'LETTER')),
    reached        boolean      not null,
    told_at        timestamp(6) not null,
    told_by        uuid         null comment 'null where the portal did it',
    primary key (participant_id, position)
);

create table invitations_answer (
    participant_id uuid         not null primary key references meetings_participant (participant_id) on delete cascade,
    answer         varchar(10)  not null check (answer in ('CONFIRMED', 'DECLINED', 'SUBSTITUTE')),
    substitute     varchar(60)  null,
    answered_at    timestamp(6) not null,
    entered_by     uuid         null comment 'who wrote it down after a call'
);

-- How everybody was told: on the board, by loudspeaker, from door to door.
create table invitations_posted (
    meeting_id uuid         not null references meetings_meeting (meeting_id) on delete cascade,
    position   int          not null,
    posted_on  date         not null,
    words      varchar(200) not null,
    posted_by  uuid         null,
    primary key (meeting_id, position)
);

-- 回避: a request that somebody step aside, and what came of it.
create table invitations_recusal (
    recusal_id   uuid         not null primary key,
    meeting_id   uuid         not null references meetings_meeting (meeting_id) on delete cascade,
    resident_id  uuid         not null comment 'who asks',
    about        varchar(60)  not null comment 'the name of who should step aside',
    reason       varchar(300) not null,
    asked_at     timestamp(6) not null,
    upheld       boolean      null,
    answer       varchar(300) null,
    decided_by   uuid         null,
    decided_at   timestamp(6) null,
    index invitations_recusal_of_meeting (meeting_id, asked_at)
);

-- What people say who cannot come; read out in the meeting and answered one by one.
create table invitations_opinion (
    opinion_id  uuid          not null primary key,
    meeting_id  uuid          not null references meetings_meeting (meeting_id) on delete cascade,
    resident_id uuid          not null,
    name        varchar(40)   not null comment 'as it is read out',
    text        varchar(2000) not null,
    sent_at     timestamp(6)  not null,
    unique invitations_opinion_once (meeting_id, resident_id)
);
