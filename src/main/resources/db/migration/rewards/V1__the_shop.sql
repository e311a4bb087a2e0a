-- How a community runs its shop.
create table rewards_shop (
    community_id   uuid        not null primary key references community_place (community_id),
    most_a_quarter int         not null check (most_a_quarter > 0),
    counter        varchar(60) not null comment 'where things are handed over'
);

-- What is on the shelf. left_now counts for the quarter that begins on quarter_from; the first reservation of a new quarter fills it up.
create table rewards_reward (
    reward_id     uuid         not null primary key,
    community_id  uuid         not null references community_place (community_id),
    name          varchar(20)  not null,
    about         varchar(200) not null,
    kind          enum ('GOODS', 'VOUCHER', 'GIFT') not null,
    price         int          not null,
    per_quarter   int          null,
    left_now      int          null,
    quarter_from  date         not null,
    per_household int          null,
    cost_cents    int          not null,
    sponsor       varchar(60)  null,
    picture       varchar(10)  not null,
    photo_id      uuid         null,
    added_by      uuid         not null,
    added_at      datetime(6)  not null,
    retired_at    datetime(6)  null,
    key rewards_reward_by_place (community_id, retired_at),
    constraint rewards_reward_costs_points check (price > 0 and cost_cents >= 0),
    constraint rewards_reward_never_below_zero check ((per_quarter is null) = (left_now is null) and coalesce(left_now, 0) >= 0 and coalesce(per_quarter, 1) > 0)
);

-- How many somebody, or a household, has had this quarter: of one reward, or of all (reward_id all zeros). holder_id is a household where there is one.
create table rewards_allowance (
    community_id uuid not null,
    quarter_from date not null,
    reward_id    uuid not null,
    holder_id    uuid not null,
    taken        int  not null,
    primary key (community_id, holder_id, quarter_from, reward_id),
    constraint rewards_allowance_never_below_zero check (taken >= 0)
);

-- Points exchanged for a thing. No foreign key to the shelf: it would lock the row that a thousand people want before they are allowed to change it.
-- once: of the page it was pressed on, so that a second press is the same exchange.
create table rewards_redemption (
    redemption_id uuid         not null primary key,
    community_id  uuid         not null references community_place (community_id),
    reward_id     uuid         not null,
    reward_name   varchar(20)  not null,
    resident_id   uuid         not null,
    once          uuid         not null,
    limit_holder  uuid         not null,
    quarter_from  date         not null,
    price         int          not null,
    cost_cents    int          not null,
    paid_kind     varchar(12)  not null,
    paid_holder   uuid         not null,
    state         enum ('RESERVED', 'COLLECTED', 'EXPIRED', 'CANCELLED', 'RETURNED') not null,
    code          varchar(10)  not null,
    open_code     varchar(10)  null,
    reserved_at   datetime(6)  not null,
    collect_until date         not null,
    expires_after date         not null,
    ended_at      datetime(6)  null,
    handed_by     uuid         null,
    handed_on     date         null,
    typed_later   boolean      not null default false,
    reason        varchar(200) null,
    unique key rewards_redemption_once (resident_id, once),
    unique key rewards_redemption_code (community_id, open_code),
    key rewards_redemption_by_code (community_id, code),
    key rewards_redemption_open (community_id, state, expires_after),
    key rewards_redemption_of_person (resident_id, reserved_at),
    constraint rewards_redemption_code_while_open check ((state = 'RESERVED') = (open_code is not null))
);

-- Money set aside, only added to; what was entered wrongly is mended by an entry below zero.
create table rewards_fund (
    fund_id      uuid         not null primary key,
    community_id uuid         not null references community_place (community_id),
    cents        bigint       not null check (cents <> 0),
    giver        varchar(60)  null,
    note         varchar(100) not null,
    received_on  date         not null,
    entered_by   uuid         not null,
    entered_at   datetime(6)  not null,
    key rewards_fund_by_place (community_id, received_on)
);
