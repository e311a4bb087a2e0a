create table residents_roll_entry (
    resident_id  uuid not null,
    community_id uuid not null references community_place (community_id),
    version      int  not null,
    primary key (community_id, resident_id)
);
