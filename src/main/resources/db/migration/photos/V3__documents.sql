-- Papers people hand out, as PDF. The files are in the data folder, by the same id.
create table photos_document (
    document_id uuid         not null primary key,
    kept_by     uuid         not null comment 'who added it',
    kept_at     timestamp(6) not null,
    attached    boolean      not null comment 'part of something everybody reads',
    name        varchar(120) not null comment 'of the file, as it came',
    bytes       int          not null,
    pages       int          not null,
    index photos_document_unused (attached, kept_at)
);
