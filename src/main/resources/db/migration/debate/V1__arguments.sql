create table debate_argument (
    argument_id  uuid          not null primary key,
    topic_id     uuid          not null references hall_topic (topic_id),
    side         varchar(8)    not null check (side in ('FOR', 'AGAINST', 'INFO')),
    title        varchar(60)   null,
    text         varchar(1000) not null,
    resident_id  uuid          not null comment 'author',
    written_at   timestamp(6)  not null,
    published_at timestamp(6)  null comment 'null as long as it never was public',
    clause       int           null comment 'number of the clause it was removed by',
    clause_text  varchar(60)   null,
    replies      int           not null default 0 comment 'published ones',
    -- In the order of the page, for all sides and for one: the first twenty cost the same among fifty and among fifty thousand.
    index debate_newest (topic_id, published_at, argument_id),
    index debate_newest_of_side (topic_id, side, published_at, argument_id),
    index debate_of_author (resident_id, written_at)
);

create table debate_reply (
    reply_id     uuid         not null primary key,
    argument_id  uuid         not null references debate_argument (argument_id),
    text         varchar(500) not null,
    resident_id  uuid         not null comment 'author',
    written_at   timestamp(6) not null,
    published_at timestamp(6) null,
    clause       int          null,
    clause_text  varchar(60)  null,
    index debate_replies (argument_id, published_at, reply_id),
    index debate_reply_of_author (resident_id, written_at)
);

create table debate_photo (
    argument_id uuid not null references debate_argument (argument_id),
    place       int  not null,
    photo_id    uuid not null,
    primary key (argument_id, place)
);

-- Counted where they change, so that nobody has to count them to read them.
create table debate_count (
    topic_id uuid       not null references hall_topic (topic_id),
    side     varchar(8) not null,
    shown    int        not null,
    primary key (topic_id, side)
);
