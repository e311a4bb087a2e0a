-- One line a person, page and kind of news: what is news again takes the place of what was not read yet.
create table notifications_notice (
    resident_id uuid          not null,
    path        varchar(200)  not null,
    message_key varchar(60)   not null,
    args        varchar(1000) not null comment 'parted by the unit separator',
    told_at     timestamp(6)  not null,
    read_at     timestamp(6)  null,
    primary key (resident_id, path, message_key),
    index notifications_newest (resident_id, told_at)
);
