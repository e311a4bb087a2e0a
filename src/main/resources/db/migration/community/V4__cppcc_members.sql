alter table community_office
    modify office enum ('GRID_CONTACT', 'COMMITTEE_STAFF', 'CONVENOR', 'SUPERVISORY_COMMITTEE', 'PRESIDER', 'RECORDER',
                        'STOREKEEPER', 'CPPCC_SECRETARY', 'ADMINISTRATOR', 'CPPCC_MEMBER') not null;
