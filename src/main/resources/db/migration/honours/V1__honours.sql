-- An honour that was opened: for whom, for what, until when.
create table honours_honour (
    honour_id      uuid          not null primary key,
    community_id   uuid          not null references community_place (community_id),
    title          varchar(20)   not null,
    kind           enum ('PERSON', 'HOUSEHOLD') not null,
    criteria       varchar(600)  not null,
    opens_on       date          not null,
    closes_on      date          not null,
    vote_until      date          not null,
    decided_on     date          null,
    called_off_why varchar(300)  null,
    opened_by      uuid          not null,
    opened_at      datetime(6)   not null,
    key honours_honour_by_place (community_id, closes_on)
);

-- A meeting that voted, with figures only. Whom it honoured hangs on their consent, what it decided does not.
create table honours_meeting (
    meeting_id   uuid         not null primary key,
    honour_id    uuid         not null references honours_honour (honour_id),
    meeting      varchar(60)  not null,
    held_on      date         not null,
    present      int          not null,
    asked        int          not null,
    passed       int          not null,
    record       varchar(20)  not null,
    recorded_by  uuid         not null,
    recorded_at  datetime(6)  not null
);

-- household_id: bound once the first of a household has agreed.
create table honours_nomination (
    nomination_id uuid         not null primary key,
    honour_id     uuid         not null references honours_honour (honour_id),
    nominated_by  uuid         null,
    household_id  uuid         null,
    name          varchar(30)  not null,
    words         varchar(300) not null,
    standing      enum ('PROPOSED', 'AGREED', 'AWARDED', 'REFUSED', 'DECLINED') not null,
    made_at       datetime(6)  not null,
    meeting_id    uuid         null references honours_meeting (meeting_id),
    in_favour     int          null,
    awarded_on    date         null,
    refused_by    uuid         null,
    reason        varchar(300) null,
    appeal        varchar(300) null,
    answer        varchar(300) null,
    answered_by   uuid         null,
    version       int          not null default 0,
    key honours_nomination_by_honour (honour_id, standing),
    key honours_nomination_by_maker (nominated_by),
    constraint honours_refused_with_reason check (standing <> 'REFUSED' or char_length(reason) > 0)
);

-- Those named. What is shown rests on each of them agreeing at this moment.
create table honours_person (
    nomination_id uuid        not null references honours_nomination (nomination_id) on delete cascade,
    resident_id   uuid        not null,
    agreed_at     datetime(6) null,
    primary key (nomination_id, resident_id),
    key honours_person_by_resident (resident_id)
);
