-- Somebody was helped at the desk, and agreed to it before anything was typed.
create table assistance_visit (
    visit_id        uuid         not null primary key,
    community_id    uuid         not null references community_place (community_id),
    resident_id     uuid         not null comment 'who was helped, and acts',
    typed_by        uuid         not null comment 'who sat at the desk',
    recognition     varchar(8)   not null check (recognition in ('NEW', 'CODE', 'PHONE', 'NAME')),
    consent_version int          not null comment 'which words were read out',
    consent_given   varchar(8)   not null check (consent_given in ('SPOKEN', 'SIGNED')),
    started_at      timestamp(6) not null,
    ended_at        timestamp(6) null,
    ended           varchar(10)  null check (ended in ('FINISHED', 'IDLE', 'SIGNED_OUT', 'REPLACED', 'RESTART')),
    index assistance_visit_of_resident (resident_id, started_at),
    index assistance_visit_of_typist (typed_by, started_at)
);

-- What was done, never what was said.
create table assistance_act (
    act_id      uuid         not null primary key,
    visit_id    uuid         not null references assistance_visit (visit_id),
    resident_id uuid         not null,
    typed_by    uuid         not null,
    done_at     timestamp(6) not null,
    act         varchar(80)  not null comment 'the service and what was asked of it, as in Voting.cast',
    path        varchar(200) not null comment 'the page it was done on, without what was typed or searched for',
    title       varchar(120) not null comment 'of that page',
    index assistance_act_of_visit (visit_id, done_at),
    index assistance_act_of_resident (resident_id, done_at)
);

-- On the receipt. Only a keyed hash stays here.
create table assistance_code (
    code_hash   char(64)     not null primary key,
    visit_id    uuid         not null references assistance_visit (visit_id),
    resident_id uuid         not null,
    good_until  timestamp(6) not null,
    index assistance_code_of_resident (resident_id)
);

-- Made at the desk, until its person takes it over. Whoever claims holds the row.
create table assistance_record (
    resident_id uuid         not null primary key,
    made_at     timestamp(6) not null,
    claimed_at  timestamp(6) null,
    claimed_by  uuid         null comment 'the same person, or the account they had already',
    index assistance_record_by_owner (claimed_by)
);

create table assistance_contest (
    act_id       uuid         not null primary key references assistance_act (act_id),
    resident_id  uuid         not null comment 'who contests',
    words        varchar(600) not null,
    contested_at timestamp(6) not null,
    due_at       timestamp(6) not null,
    answered_at  timestamp(6) null,
    answered_by  uuid         null,
    granted      boolean      null,
    answer       varchar(600) null,
    index assistance_contest_open (answered_at, due_at)
);
