create table community_place (
    community_id uuid         not null primary key,
    code         varchar(12)  null,
    -- Chinese names need no folding, and comparing bytes keeps name searches over the whole country quick
    name         varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    level        enum ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'COMMUNITY', 'GRID', 'BUILDING') not null,
    parent_id    uuid         null references community_place (community_id),
    grid_kind    enum ('BASE', 'DEDICATED') null,
    contact      varchar(50)  null,
    position     int          null,
    opened_at    datetime(6)  null,
    closed_at    datetime(6)  null,
    version      int          not null,
    -- Dongguan is a city and its own only county: one code, two levels
    unique key community_place_by_code (code, level),
    -- carries a whole search by name, so that even a part of a name is found within this index
    key community_place_by_name (name, level, code),
    key community_place_by_opening (opened_at)
);

insert into community_place (community_id, code, name, level, version)
values ('00000000-0000-7000-8000-000000000000', '000000000000', '全国', 'NATION', 0);
