-- Since which month and with which hukou stays with the membership; here is how it is known that somebody lives there.
create table residency_residence (
    resident_id     uuid         not null,
    community_id    uuid         not null references community_place (community_id),
    grid_id         uuid         null comment 'as near as is kept: no building, no door' references community_place (community_id),
    state           varchar(13)  not null
        check (state in ('DECLARED', 'EVIDENCE_SEEN', 'CONFIRMED', 'LAPSED', 'WITHDRAWN', 'MOVED_AWAY')),
    method          varchar(12)  null comment 'how it was confirmed last',
    confirmed_on    date         null,
    confirmed_until date         null comment 'the last day that counts, by the policy of the day it was confirmed',
    reminded        boolean      not null default false,
    county_since    date         null comment 'the month from which the person lives in the county, carried along by moving',
    declared_at     timestamp(6) not null,
    version         int          not null,
    primary key (resident_id, community_id),
    index residency_running_out (state, confirmed_until)
);

-- One try to show it. The picture is in photos until somebody looked at it; method and dates stay.
create table residency_proof (
    proof_id       uuid         not null primary key,
    resident_id    uuid         not null,
    community_id   uuid         not null references community_place (community_id),
    method         varchar(12)  not null,
    state          varchar(9)   not null
        check (state in ('WAITING', 'MORE', 'ACCEPTED', 'REFUSED', 'APPEALED', 'UPHELD', 'WITHDRAWN')),
    lane           varchar(7)   null comment 'whose queue it waits in; null while nobody of the offices has to act',
    waiting_since  timestamp(6) not null,
    due_at         timestamp(6) null comment 'the first moment that is too late for an answer',
    photo_id       uuid         null comment 'deleted once it is decided, a day after the first look at the latest',
    photo_at       timestamp(6) null,
    viewed_at      timestamp(6) null comment 'first look at this picture',
    visit_note     varchar(400) null comment 'where and when to come, erased once it is decided',
    valid_until    date         null comment 'as it says on the paper',
    code           char(8)      null unique comment 'for two neighbours',
    code_until     date         null,
    wanted         varchar(600) null comment 'what is missing',
    bring_to       varchar(400) null comment 'and where to bring it',
    reason         varchar(1000) null comment 'of a refusal',
    decided_by     uuid         null,
    decided_at     timestamp(6) null,
    appeal         varchar(1000) null,
    answer         varchar(1000) null comment 'to the appeal',
    answered_by    uuid         null,
    version        int          not null,
    index residency_queue (community_id, lane, waiting_since, proof_id),
    index residency_proofs_of (resident_id, community_id, waiting_since),
    index residency_pictures (photo_at, viewed_at)
);

create table residency_vouch (
    proof_id     uuid         not null references residency_proof (proof_id) on delete cascade,
    neighbour_id uuid         not null,
    resident_id  uuid         not null comment 'for whom',
    vouched_at   timestamp(6) not null,
    primary key (proof_id, neighbour_id),
    index residency_vouches_by (neighbour_id, vouched_at),
    index residency_vouches_for (resident_id)
);

-- 回避: a reviewer said that they are close to this person.
create table residency_recusal (
    reviewer_id uuid         not null,
    resident_id uuid         not null,
    declared_at timestamp(6) not null,
    primary key (reviewer_id, resident_id)
);

create table residency_household (
    household_id uuid         not null primary key,
    community_id uuid         not null references community_place (community_id),
    dwelling     varchar(9)   not null check (dwelling in ('HOME', 'SHARED', 'DORMITORY', 'SITE')),
    founded_at   timestamp(6) not null
);

-- The key is the rule: nobody is in two households of one community.
create table residency_household_member (
    community_id uuid         not null,
    resident_id  uuid         not null,
    household_id uuid         not null references residency_household (household_id),
    joined_at    timestamp(6) not null,
    primary key (community_id, resident_id),
    index residency_household_members (household_id)
);

create table residency_household_invite (
    code         char(8)      not null primary key,
    household_id uuid         not null references residency_household (household_id) on delete cascade,
    invited_by   uuid         not null,
    until        date         not null,
    used_by      uuid         null
);
