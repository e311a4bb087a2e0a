create table meetings_number (
    community_id uuid not null references community_place (community_id),
    kind         varchar(12) not null,
    year         int  not null,
    last_number  int  not null,
    primary key (community_id, kind, year)
);

create table meetings_meeting (
    meeting_id      uuid          not null primary key,
    community_id    uuid          not null references community_place (community_id),
    number          varchar(20)   not null comment 'as in TZ-2026-007',
    kind            varchar(12)   not null check (kind in ('HEARING', 'COORDINATION', 'REVIEW', 'COUNCIL', 'CONSULTATION')),
    matter          varchar(80)   not null,
    purpose         varchar(1000) not null comment 'why it is held',
    basis           varchar(200)  null,
    object          varchar(80)   null comment 'of a review: the institution or project, never a resident',
    status          varchar(16)   not null,
    status_reason   varchar(300)  null,
    begins_at       timestamp(6)  null,
    ends_at         timestamp(6)  null,
    place           varchar(120)  null,
    online          varchar(200)  null,
    written_until   date          null comment 'the last day to write or call instead of coming',
    registers_until date          null,
    observers       int           not null default 0,
    announced_at    timestamp(6)  null comment 'the first time; a new day after a postponement does not change it',
    planned_by      uuid          null,
    created_at      timestamp(6)  not null,
    changed_at      timestamp(6)  not null,
    version         int           not null,
    unique meetings_by_number (community_id, number),
    index meetings_by_day (community_id, begins_at),
    index meetings_by_status (status, begins_at)
);

create table meetings_topic (
    meeting_id uuid not null references meetings_meeting (meeting_id) on delete cascade,
    topic_id   uuid not null references hall_topic (topic_id),
    position   int  not null,
    primary key (meeting_id, topic_id)
);

-- Who brought the matter in and who works on it: they do not preside.
create table meetings_handler (
    meeting_id  uuid        not null references meetings_meeting (meeting_id) on delete cascade,
    position    int         not null comment '0 is who brought it in',
    resident_id uuid        null,
    name        varchar(60) not null,
    office      varchar(80) not null,
    primary key (meeting_id, position)
);

create table meetings_agenda_item (
    agenda_item_id uuid         not null primary key,
    meeting_id     uuid         not null references meetings_meeting (meeting_id) on delete cascade,
    parent_id      uuid         null,
    position       int          not null comment 'in the order of the whole agenda',
    title          varchar(120) not null,
    minutes        int          not null,
    topic_id       uuid         null references hall_topic (topic_id),
    index meetings_agenda_order (meeting_id, position)
);

create table meetings_participant (
    participant_id uuid        not null primary key,
    meeting_id     uuid        not null references meetings_meeting (meeting_id) on delete cascade,
    resident_id    uuid        null comment 'null for who has no account',
    name           varchar(60) not null,
    office         varchar(80) null,
    seat_group     varchar(40) null,
    role           varchar(12) not null,
    added_at       timestamp(6) not null,
    unique meetings_once (meeting_id, resident_id),
    index meetings_of_person (resident_id)
);

create table meetings_paper (
    paper_id    uuid          not null primary key,
    meeting_id  uuid          not null references meetings_meeting (meeting_id) on delete cascade,
    position    int           not null,
    title       varchar(80)   not null,
    note        varchar(200)  null,
    text        text          null comment 'where it is read on the page itself',
    document_id uuid          null comment 'where it is a file',
    expected_on date          null comment 'promised for that day',
    arrived_at  timestamp(6)  null
);

-- The way of a meeting. Lines are added, never changed.
create table meetings_moved (
    meeting_id  uuid         not null references meetings_meeting (meeting_id) on delete cascade,
    position    int          not null,
    moved_at    timestamp(6) not null,
    from_status varchar(16)  null,
    to_status   varchar(16)  not null,
    reason      varchar(300) null,
    moved_by    uuid         null comment 'null where a rule did it',
    primary key (meeting_id, position)
);
