-- The files are in the data folder, by the same id.
create table photos_photo (
    photo_id     uuid         not null primary key,
    kept_by      uuid         not null comment 'who added it',
    kept_at      timestamp(6) not null,
    standing     varchar(6)   not null check (standing in ('FREE', 'HELD', 'PUBLIC')),
    community_id uuid         null comment 'whose offices see it while it is held' references community_place (community_id),
    bytes        int          not null,
    width        int          not null,
    height       int          not null,
    sha256       char(64)     not null,
    index photos_unused (standing, kept_at)
);
