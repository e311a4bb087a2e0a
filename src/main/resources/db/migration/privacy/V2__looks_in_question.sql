-- Somebody says that a look at their data was wrong; the supervisory committee finds out and answers in time.
create table privacy_query (
    line         bigint       not null primary key comment 'the look, in privacy_audit',
    resident_id  uuid         not null comment 'who asks, whose data it was',
    community_id uuid         not null references community_place (community_id),
    words        varchar(500) not null comment 'may be empty',
    asked_at     timestamp(6) not null,
    due_at       timestamp(6) not null,
    answered_at  timestamp(6) null,
    answered_by  uuid         null,
    upheld       boolean      null,
    answer       varchar(500) null,
    index privacy_query_waiting (community_id, answered_at, due_at)
);
