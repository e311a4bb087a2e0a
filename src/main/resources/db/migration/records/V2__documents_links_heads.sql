alter table records_record
    add column kind varchar(20) as (left(substring_index(subject, ':', 1), 20)) persistent comment 'what sort of record it is',
    add index records_record_by_kind (community_id, kind, place);

alter table records_chain
    add column checked_at timestamp(6) null comment 'when the register was last read as a whole',
    add column checked    bigint       null comment 'how many records fitted then',
    add column differs_at bigint       null comment 'the first that did not';

-- Files of records. Their fingerprints are part of the record; the bytes may be taken away, the rest stays.
create table records_document (
    community_id uuid         not null,
    place        bigint       not null,
    position     int          not null,
    name         varchar(120) not null,
    media_type   varchar(100) not null,
    sha256       char(64)     not null,
    bytes        int          not null,
    content      longblob     null comment 'null once it was taken away',
    open         boolean      not null comment 'whether everybody may have it',
    withheld     varchar(500) null comment 'why nobody gets it any more',
    primary key (community_id, place, position),
    foreign key (community_id, place) references records_record (community_id, place),
    index records_document_by_sha (sha256)
);

delimiter //
create trigger records_document_stays before update on records_document for each row
    if not (new.community_id = old.community_id and new.place = old.place and new.position = old.position and new.name = old.name and new.media_type = old.media_type
            and new.sha256 = old.sha256 and new.bytes = old.bytes and new.open <= old.open and (new.content is null or new.content <=> old.content)) then
        signal sqlstate '45000' set message_text = 'a document of a record is not changed; it can only be withheld';
    end if //
delimiter ;

create trigger records_document_remains before delete on records_document for each row
    signal sqlstate '45000' set message_text = 'a document of a record is not deleted';

-- What records are found by. An index, no part of the chain.
create table records_about (
    community_id uuid        not null,
    place        bigint      not null,
    what         varchar(80) not null comment 'as in topic:…, building:…, organisation:…',
    primary key (community_id, place, what),
    foreign key (community_id, place) references records_record (community_id, place),
    index records_about_what (community_id, what, place)
);

insert into records_about (community_id, place, what) select community_id, place, subject from records_record;

create table records_link (
    community_id uuid         not null references community_place (community_id),
    from_end     varchar(80)  not null comment 'as in record:2026-031 or topic:…',
    type         varchar(20)  not null check (type in ('RAISED_FROM', 'EVIDENCED_BY', 'DISCUSSED_IN', 'RESULTED_IN', 'REPLIED_BY', 'FOLLOWED_UP_BY', 'SIMILAR_TO', 'CORRECTED_BY')),
    to_end       varchar(80)  not null,
    linked_at    timestamp(6) not null,
    primary key (community_id, from_end, type, to_end),
    index records_link_back (community_id, to_end)
);

-- The end of each chain on each day, published: who rewrites a whole chain does not reach what others have copied.
create table records_head (
    community_id uuid        not null references records_chain (community_id),
    day          date        not null,
    place        bigint      not null,
    fingerprint  varchar(64) not null,
    primary key (community_id, day)
);

create trigger records_head_stays before update on records_head for each row
    signal sqlstate '45000' set message_text = 'a published head is not changed';

create trigger records_head_remains before delete on records_head for each row
    signal sqlstate '45000' set message_text = 'a published head is not deleted';
