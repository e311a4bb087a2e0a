-- The end of each community's chain, where the next record is linked on. Whoever enters one holds this row.
create table records_chain (
    community_id uuid         not null primary key references community_place (community_id),
    place        bigint       not null comment 'how many records there are',
    year         int          not null,
    serial       int          not null comment 'how many there are of that year',
    fingerprint  varchar(64)  not null comment 'of the last record, empty while there is none'
);

create table records_record (
    community_id uuid         not null references records_chain (community_id),
    place        bigint       not null comment 'counted from 1 without gaps',
    year         int          not null,
    serial       int          not null,
    subject      varchar(80)  not null comment 'what it is about, as in topic:…',
    title        varchar(200) not null,
    body         longtext     not null,
    entered_at   timestamp(6) not null,
    previous     varchar(64)  not null,
    fingerprint  varchar(64)  not null,
    primary key (community_id, place),
    unique records_record_by_number (community_id, year, serial),
    index records_record_by_subject (community_id, subject, place)
);

create trigger records_record_stays before update on records_record for each row
    signal sqlstate '45000' set message_text = 'a record is not changed; enter a new one';

create trigger records_record_remains before delete on records_record for each row
    signal sqlstate '45000' set message_text = 'a record is not deleted';
