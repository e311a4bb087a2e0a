create table claims_activity (
    activity_id  uuid         not null primary key,
    community_id uuid         not null references community_place (community_id),
    rule_id      uuid         not null,
    version      int          not null,
    title        varchar(60)  not null,
    held_on      date         not null,
    code         varchar(8)   not null unique comment 'of the QR code at the door',
    opened_by    uuid         not null,
    opened_at    timestamp(6) not null,
    closed_by    uuid         null,
    closed_at    timestamp(6) null,
    foreign key (rule_id, version) references points_rule_version (rule_id, version),
    index claims_activity_of_place (community_id, held_on)
);

-- Who was there: with their own phone, or written down from the list on paper.
create table claims_sign_in (
    activity_id uuid         not null references claims_activity (activity_id),
    resident_id uuid         not null,
    signed_at   timestamp(6) not null,
    entered_by  uuid         null comment 'from paper',
    primary key (activity_id, resident_id),
    index claims_sign_in_of_person (resident_id)
);

create table claims_claim (
    claim_id     uuid         not null primary key,
    community_id uuid         not null references community_place (community_id),
    resident_id  uuid         not null,
    rule_id      uuid         not null,
    version      int          not null,
    units        int          not null check (units > 0),
    points       int          not null comment 'that the rule gives for it, before its cap',
    done_on      date         not null,
    words        varchar(300) not null,
    named        boolean      not null comment 'shown with the name in the publicity',
    state        varchar(10)  not null check (state in ('SUBMITTED', 'REVIEWED', 'PUBLICITY', 'POSTED', 'RETURNED', 'APPEALED', 'WITHDRAWN')),
    filed_at     timestamp(6) not null,
    due_at       timestamp(6) not null,
    confirm_code varchar(8)   null unique,
    confirmed_by uuid         null,
    confirmed_at timestamp(6) null,
    reviewed_by  uuid         null,
    reviewed_at  timestamp(6) null,
    second_by    uuid         null,
    second_at    timestamp(6) null,
    public_until date         null,
    reason       varchar(300) null,
    appeal_until date         null,
    appeal       varchar(500) null,
    appealed_at  timestamp(6) null,
    answered_by  uuid         null,
    answer       varchar(300) null,
    given        int          null comment 'what the cap let through',
    posted_at    timestamp(6) null,
    activity_id  uuid         null references claims_activity (activity_id),
    row_version  int          not null default 0,
    foreign key (rule_id, version) references points_rule_version (rule_id, version),
    unique claims_claim_of_activity (activity_id, resident_id),
    index claims_claim_of_person (resident_id, filed_at),
    index claims_claim_waiting (community_id, state, filed_at),
    index claims_claim_public (state, public_until)
);

create table claims_photo (
    claim_id uuid not null references claims_claim (claim_id),
    photo_id uuid not null,
    primary key (claim_id, photo_id)
);

create table claims_objection (
    objection_id uuid         not null primary key,
    claim_id     uuid         not null references claims_claim (claim_id),
    resident_id  uuid         not null,
    words        varchar(300) not null,
    said_at      timestamp(6) not null,
    upheld       boolean      null,
    answer       varchar(300) null,
    answered_by  uuid         null,
    answered_at  timestamp(6) null,
    index claims_objection_of_claim (claim_id),
    index claims_objection_of_person (resident_id)
);

-- 回避: whom somebody said they are close to.
create table claims_recusal (
    reviewer_id uuid         not null,
    resident_id uuid         not null,
    declared_at timestamp(6) not null,
    primary key (reviewer_id, resident_id)
);
