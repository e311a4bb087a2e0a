create table community_organisation (
    organisation_id uuid         not null primary key,
    place_id        uuid         not null references community_place (community_id),
    name            varchar(100) not null,
    kind            enum ('COMMITTEE', 'STREET_OFFICE', 'PROPERTY_MANAGER', 'OWNERS_COMMITTEE', 'SUPERVISORY_COMMITTEE',
                          'RESIDENTS_COUNCIL', 'SOCIAL_WORK', 'FOUNDATION', 'OTHER') not null,
    credit_code     char(18)     null unique,
    version         int          not null
);
