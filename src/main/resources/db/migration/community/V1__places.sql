create table community_place (
    community_id uuid         not null primary key,
    code         varchar(12)  null unique,
    name         varchar(100) not null,
    level        varchar(10)  not null,
    parent_id    uuid         null references community_place (community_id),
    opened_at    timestamp(6) null,
    version      int          not null
);
