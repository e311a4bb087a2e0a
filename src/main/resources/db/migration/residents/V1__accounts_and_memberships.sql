create table residents_account (
    resident_id  uuid           not null primary key,
    nickname     varchar(30)    not null,
    phone_key    char(64)       null unique,
    phone_sealed varbinary(120) null,
    password     varchar(100)   null,
    created_at   datetime(6)    not null,
    version      int            not null
);
create table residents_code (
    phone_key  char(64)    not null primary key,
    code_hash  char(64)    not null,
    expires_at datetime(6) not null,
    tries_left int         not null
);
create table residents_membership (
    resident_id  uuid        not null references residents_account (resident_id),
    community_id uuid        not null references community_place (community_id),
    since_month  date        null,
    hukou        varchar(11) not null default 'UNDISCLOSED',
    status       varchar(11) not null,
    joined_at    datetime(6) not null,
    left_at      datetime(6) null,
    version      int         not null,
    primary key (community_id, resident_id),
    index residents_membership_by_resident (resident_id)
);
