create table community_office (
    holding_id   uuid         not null primary key,
    resident_id  uuid         not null,
    office       enum ('GRID_CONTACT', 'COMMITTEE_STAFF', 'CONVENOR', 'SUPERVISORY_COMMITTEE', 'PRESIDER', 'RECORDER',
                       'STOREKEEPER', 'CPPCC_SECRETARY', 'ADMINISTRATOR') not null,
    place_id     uuid         not null references community_place (community_id),
    from_date    date         not null,
    until_date   date         not null,
    appointed_by uuid         null,
    ended_at     datetime(6)  null,
    ended_reason varchar(200) null,
    version      int          not null,
    key community_office_by_resident (resident_id, office),
    key community_office_by_place (place_id)
);
