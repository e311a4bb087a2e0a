create table points_rule (
    rule_id      uuid        not null primary key,
    community_id uuid        not null references community_place (community_id),
    code         varchar(10) not null comment 'as in R05',
    unique points_rule_by_code (community_id, code)
);

-- What a rule says. A new version never reaches what was given under an older one.
create table points_rule_version (
    rule_id       uuid         not null references points_rule (rule_id),
    version       int          not null,
    about         varchar(20)  not null comment 'one of the things that may be thanked for',
    title         varchar(60)  not null,
    unit          varchar(10)  not null,
    points        int          not null,
    cap           int          not null comment 'per person and period',
    cap_period    varchar(10)  not null check (cap_period in ('MONTH', 'QUARTER', 'YEAR')),
    deed          varchar(60)  null comment 'thanked for by itself',
    evidence      varchar(12)  not null,
    evidence_note varchar(120) not null,
    state         varchar(10)  not null check (state in ('PROPOSED', 'CONSULTED', 'ADOPTED', 'RETIRED')),
    proposed_by   uuid         null,
    proposed_at   timestamp(6) not null,
    consult_from  date         null,
    consult_until date         null,
    record_number varchar(12)  null comment 'of the record of its adoption',
    adopted_by    uuid         null,
    active_from   date         null,
    retired_on    date         null,
    primary key (rule_id, version),
    index points_rule_by_deed (deed),
    constraint points_rule_thanks check (points > 0),
    constraint points_rule_cap check (cap >= points)
);

create table points_rule_remark (
    remark_id   uuid         not null primary key,
    rule_id     uuid         not null,
    version     int          not null,
    resident_id uuid         not null,
    words       varchar(500) not null,
    said_at     timestamp(6) not null,
    answer      varchar(500) null,
    answered_by uuid         null,
    answered_at timestamp(6) null,
    foreign key (rule_id, version) references points_rule_version (rule_id, version),
    index points_rule_remark_of_person (resident_id)
);

-- What somebody was thanked for under a rule, and how much of it the cap let through. The ledger has the points.
create table points_award (
    community_id uuid         not null,
    source       varchar(200) not null,
    resident_id  uuid         not null,
    rule_id      uuid         not null,
    version      int          not null,
    earned_on    date         not null,
    wished       int          not null,
    given        int          not null,
    place        bigint       null comment 'in the ledger; null where nothing was given',
    awarded_at   timestamp(6) not null,
    reversed     boolean      not null default false,
    primary key (community_id, source),
    foreign key (rule_id, version) references points_rule_version (rule_id, version),
    index points_award_of_person (resident_id, community_id, rule_id, earned_on),
    index points_award_of_entry (community_id, place),
    constraint points_award_within check (given >= 0 and given <= wished)
);

-- Who agreed to keep points together with the household.
create table points_pool_member (
    household_id uuid         not null,
    resident_id  uuid         not null,
    community_id uuid         not null,
    agreed_at    timestamp(6) not null,
    put          bigint       not null default 0 comment 'put in less taken out',
    primary key (household_id, resident_id)
);

-- Points whose time ends: told first, expired on the day told and not before.
create table points_expiry (
    expiry_id    uuid         not null primary key,
    community_id uuid         not null,
    kind         varchar(12)  not null,
    holder_id    uuid         not null,
    points       bigint       not null,
    told_at      timestamp(6) not null,
    due_on       date         not null,
    open         int          null comment '1 until it is over',
    unique points_expiry_one (community_id, kind, holder_id, open)
);

-- Lines of passbooks on paper that wait for their owner.
create table points_opening (
    opening_id   uuid         not null primary key,
    community_id uuid         not null,
    code         varchar(8)   not null unique,
    household    varchar(60)  null,
    person       varchar(60)  null,
    points       int          not null check (points > 0),
    as_of        date         not null,
    imported_by  uuid         not null,
    imported_at  timestamp(6) not null,
    taken_by     uuid         null,
    taken_at     timestamp(6) null,
    index points_opening_waiting (community_id, taken_at)
);
