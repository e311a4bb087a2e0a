alter table hall_topic
    add column status         varchar(20)   not null default 'RUNNING'
        check (status in ('RUNNING', 'DEFERRED', 'REFERRED', 'MERGED', 'WITHDRAWN', 'ENDED_NO_AGREEMENT', 'CLOSED')),
    add column status_reason  varchar(1000) null comment 'why it stopped, for everybody to read',
    add column deferred_until date          null,
    add column merged_into    uuid          null references hall_topic (topic_id),
    add column round          int           not null default 1 comment 'how often it was done and judged',
    add column opened_by      uuid          null comment 'who put it before the hall; that person does not close it';

-- What happened, in order. Lines are added, never changed.
create table hall_story (
    topic_id    uuid          not null references hall_topic (topic_id),
    line        int           not null,
    happened_at timestamp(6)  not null,
    message_key varchar(60)   not null,
    note        varchar(1000) not null,
    primary key (topic_id, line)
);
