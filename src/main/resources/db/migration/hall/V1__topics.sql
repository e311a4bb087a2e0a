create table hall_topic (
    topic_id        uuid          not null primary key,
    community_id    uuid          not null references community_place (community_id),
    number          varchar(20)   not null comment 'as in T-2026-008, counted per community and year',
    title           varchar(120)  not null,
    problem         varchar(4000) not null,
    raised_from     varchar(200)  null comment 'where it came from, in plain words',
    attribution     varchar(1000) null comment 'whose data this is, when it was imported',
    source_key      varchar(200)  null comment 'what it was imported from: importing twice finds it again',
    stage           varchar(12)   not null check (stage in ('ASK', 'SPEAK', 'DELIBERATE', 'ACT', 'REVIEW')),
    stage_closes_at timestamp(6)  null,
    next_step       varchar(200)  null,
    outcome         varchar(1000) null,
    participants    int           not null default 0 comment 'follows the votes within seconds',
    created_at      timestamp(6)  not null,
    changed_at      timestamp(6)  not null,
    version         int           not null,
    unique hall_topic_by_number (community_id, number),
    unique hall_topic_by_source (community_id, source_key),
    -- In the order of the list, and with all that a search looks at: neither sorts nor touches the rows themselves.
    index hall_topic_by_change (community_id, changed_at, topic_id, title, number),
    index hall_topic_by_stage (community_id, stage, changed_at, topic_id, title, number)
);

create table hall_topic_step (
    topic_id  uuid         not null references hall_topic (topic_id) on delete cascade,
    stage     varchar(12)  not null,
    opens_on  date         null,
    closes_on date         null,
    note      varchar(300) null comment 'what came of it, or why it was skipped or sent back',
    primary key (topic_id, stage)
);

create table hall_statement (
    statement_id uuid          not null primary key,
    topic_id     uuid          not null references hall_topic (topic_id),
    number       int           not null comment 'counted per topic, from 0 as in the exports of Polis',
    resident_id  uuid          null comment 'author; unknown for statements of the organisers',
    text         varchar(2000) not null comment 'people here may write far less; imports keep what was written',
    moderation   varchar(12)   not null check (moderation in ('OUT', 'NOT_YET', 'IN')),
    written_at   timestamp(6)  not null,
    version      int           not null,
    unique hall_statement_by_number (topic_id, number)
);

-- The key is the rule: one stance per person and statement. Its order serves both readers, the person's own and the map.
create table hall_vote (
    topic_id     uuid         not null references hall_topic (topic_id),
    resident_id  uuid         not null,
    statement_id uuid         not null references hall_statement (statement_id),
    stance       varchar(10)  not null check (stance in ('AGREE', 'DISAGREE', 'PASS')),
    cast_at      timestamp(6) not null,
    primary key (topic_id, resident_id, statement_id)
);

create table hall_topic_number (
    community_id uuid not null references community_place (community_id),
    year         int  not null,
    last         int  not null,
    primary key (community_id, year)
);
