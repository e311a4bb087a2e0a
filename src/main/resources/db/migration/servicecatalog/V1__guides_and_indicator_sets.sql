create table servicecatalog_guide (
    guide_key varchar(40) not null primary key,
    position  int         not null
);

-- A guide as one place keeps it. The nation keeps the general text; communities and counties keep where, when and what is different.
create table servicecatalog_edition (
    guide_key  varchar(40)  not null references servicecatalog_guide (guide_key),
    place_id   uuid         not null references community_place (community_id),
    state      varchar(12)  not null check (state in ('DRAFT', 'PUBLISHED', 'UNDER_REVIEW', 'RETIRED')),
    why        varchar(300) null comment 'why it is under review or retired, for everybody to read',
    published  int          not null default 0 comment 'the version people read, 0 for none',
    latest     int          not null default 0,
    checked_on date         null,
    checked_by uuid         null comment 'an office holder',
    primary key (guide_key, place_id),
    index servicecatalog_edition_by_place (place_id)
);

-- Versions are added, never changed.
create table servicecatalog_version (
    guide_key  varchar(40)  not null,
    place_id   uuid         not null,
    number     int          not null,
    body       text         not null comment 'JSON',
    why        varchar(300) not null comment 'what was changed, and why',
    written_by uuid         null comment 'an office holder; null for what came with the portal',
    written_at timestamp(6) not null,
    primary key (guide_key, place_id, number),
    foreign key (guide_key, place_id) references servicecatalog_edition (guide_key, place_id)
);

create table servicecatalog_indicator_set (
    set_id     uuid          not null primary key,
    shipped_as varchar(40)   null unique comment 'the file it came in with the portal',
    city       varchar(30)   not null,
    title      varchar(80)   not null,
    source     varchar(300)  not null,
    basis      varchar(12)   not null comment 'how far it was checked, as in policy_value',
    pass       int           null comment 'points one needs',
    valid_from date          null,
    valid_to   date          null,
    indicators text          not null,
    entered_by uuid          null comment 'an administrator',
    entered_at timestamp(6)  not null,
    retired_by uuid          null,
    retired_at timestamp(6)  null
);
