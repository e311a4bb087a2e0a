-- While people are put up as associate members others say what speaks against them; the committee answers each with a reason before anybody is appointed.
create table enrolment_nominee_objection (
    objection_id  uuid         not null primary key,
    nomination_id uuid         not null references enrolment_nomination (nomination_id) on delete cascade,
    resident_id   uuid         not null comment 'who objects',
    words         varchar(300) not null,
    made_at       datetime(6)  not null,
    upheld        boolean      null,
    reason        varchar(300) null,
    decided_by    uuid         null,
    decided_at    datetime(6)  null,
    unique key enrolment_nominee_objection_once (nomination_id, resident_id),
    key enrolment_nominee_objection_mine (resident_id)
);
