create table actions_deed (
    deed_id        uuid         not null primary key,
    topic_id       uuid         not null references hall_topic (topic_id),
    community_id   uuid         not null references community_place (community_id),
    position       int          not null comment 'counted per topic, from 1',
    round          int          not null comment 'of the topic: 2 is what is done once more',
    promise        varchar(200) not null,
    owner_id       uuid         null comment 'who does it, where that is somebody with an account',
    owner_name     varchar(60)  null,
    owner_office   varchar(60)  null comment 'office or organisation, in words',
    helpers        varchar(200) null,
    given_on       date         null,
    first_due_on   date         null comment 'what was promised at first; extensions do not change it',
    due_on         date         null comment 'the last day that is in time, moved by pauses and extensions',
    extensions     int          not null default 0,
    status         varchar(10)  not null check (status in ('AWAITED', 'RUNNING', 'PAUSED', 'DONE', 'NOT_DONE')),
    next_step      varchar(200) null,
    paused_since   date         null,
    paused_until   date         null comment 'goes on by itself after this day',
    paused_days    int          not null default 0 comment 'working days stood still so far',
    result         varchar(500) null comment 'what came of it, or why nothing did',
    ended_on       date         null,
    source_key     varchar(120) null comment 'the decided point it comes from: hearing of it twice opens it once',
    reminded_for   date         null comment 'the due day its people were reminded of',
    escalated_for  date         null comment 'the due day the level above was told of',
    escalated_to   varchar(60)  null,
    opened_at      timestamp(6) not null,
    version        int          not null,
    unique actions_deed_by_position (topic_id, position),
    unique actions_deed_by_source (source_key),
    index actions_deed_by_due (status, due_on),
    index actions_deed_of_community (community_id, status, due_on)
);

-- What happened to a deed. Lines are added, never changed.
create table actions_note (
    note_id    uuid         not null primary key,
    deed_id    uuid         not null references actions_deed (deed_id),
    noted_at   timestamp(6) not null,
    kind       varchar(10)  not null check (kind in ('GIVEN', 'PROGRESS', 'PAUSED', 'RESUMED', 'EXTENDED', 'LATE', 'DONE', 'NOT_DONE')),
    text       varchar(500) not null,
    until_day  date         null comment 'the day a pause or an extension runs to',
    noted_by   uuid         null comment 'null where a rule did it',
    index actions_notes_of_deed (deed_id, noted_at)
);

create table actions_note_photo (
    note_id  uuid        not null references actions_note (note_id) on delete cascade,
    position int         not null,
    photo_id uuid        not null references photos_photo (photo_id),
    words    varchar(60) not null comment 'what is to be seen',
    primary key (note_id, position)
);

-- What people say about how it is done. For those who do it and those who lead; not published.
create table actions_remark (
    remark_id uuid         not null primary key,
    deed_id   uuid         not null references actions_deed (deed_id),
    said_by   uuid         not null,
    text      varchar(300) not null,
    said_at   timestamp(6) not null,
    answer    varchar(300) null,
    answered_by uuid       null,
    answered_at timestamp(6) null,
    index actions_remarks_of_deed (deed_id, said_at),
    index actions_remarks_of_person (said_by, said_at)
);

create table actions_remark_photo (
    remark_id uuid not null references actions_remark (remark_id) on delete cascade,
    position  int  not null,
    photo_id  uuid not null references photos_photo (photo_id),
    primary key (remark_id, position)
);

-- One row a round. The numbers it is measured by are those of the day it opened, and never change afterwards.
create table actions_review (
    topic_id     uuid         not null references hall_topic (topic_id),
    round        int          not null,
    community_id uuid         not null,
    opened_on    date         not null,
    closes_on    date         not null comment 'the last day that counts',
    pass_percent int          not null,
    least        int          not null comment 'so many verdicts are needed for the share to count',
    entitled     int          null comment 'how many could have judged, once it is over',
    result       varchar(10)  null check (result in ('PASSED', 'SENT_BACK', 'TOO_FEW')),
    primary key (topic_id, round),
    index actions_review_open (result, closes_on)
);

-- The key is the rule: one verdict per person and round. Who gave which is read by nobody but that person.
create table actions_verdict (
    topic_id uuid         not null,
    round    int          not null,
    given_by uuid         not null,
    grade    varchar(10)  not null check (grade in ('VERY_GOOD', 'GOOD', 'FAIR', 'BAD', 'VERY_BAD')),
    about    uuid         null comment 'the deed somebody is not content with' references actions_deed (deed_id),
    reason   varchar(300) null,
    given_at timestamp(6) not null,
    primary key (topic_id, round, given_by),
    foreign key (topic_id, round) references actions_review (topic_id, round)
);
