-- Who works for the community asks before seeing or doing something for somebody under age; somebody else decides.
create table residents_minor_access (
    access_id    uuid         not null primary key,
    community_id uuid         not null references community_place (community_id),
    resident_id  uuid         not null comment 'the one under age',
    asked_by     uuid         not null,
    why          varchar(240) not null,
    asked_at     timestamp(6) not null,
    decided_at   timestamp(6) null,
    decided_by   uuid         null,
    granted      boolean      null,
    index residents_minor_access_open (community_id, decided_at, asked_at),
    index residents_minor_access_of (resident_id, asked_by)
);
