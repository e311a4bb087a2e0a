-- 这笔不对: somebody finds an entry of their passbook wrong; who had no part in it finds out and answers in time. The entry itself stays as it is.
create table points_query (
    query_id     uuid         not null primary key,
    community_id uuid         not null,
    place        bigint       not null comment 'of the entry, in the ledger of the community',
    resident_id  uuid         not null comment 'whose passbook it is in',
    words        varchar(500) not null,
    asked_at     timestamp(6) not null,
    due_at       timestamp(6) not null,
    answered_at  timestamp(6) null,
    answered_by  uuid         null,
    upheld       boolean      null,
    answer       varchar(500) null,
    unique points_query_once (community_id, place, resident_id),
    index points_query_waiting (community_id, answered_at, due_at),
    index points_query_of_person (resident_id)
);
