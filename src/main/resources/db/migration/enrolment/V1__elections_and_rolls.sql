-- An election that people enrol for, with the days that were counted when it was set up. What is known of its people goes
-- 30 days after polling; the figures stay.
create table enrolment_election (
    election_id      uuid          not null primary key,
    community_id     uuid          not null references community_place (community_id),
    title            varchar(60)   not null,
    kind             enum ('COMMUNITY', 'VILLAGE') not null,
    set_up_on        date          not null,
    set_up_by        uuid          not null,
    opens_on         date          not null,
    closes_on        date          not null,
    check_until      date          not null,
    assembly_until   date          null,
    publish_until    date          not null,
    objections_until date          not null,
    decide_until     date          not null,
    polling_on       date          not null,
    remove_on        date          not null,
    listed_at        datetime(6)   null,
    final_at         datetime(6)   null,
    closed_at        datetime(6)   null,
    called_off_at    datetime(6)   null,
    called_off_why   varchar(300)  null,
    removed_at       datetime(6)   null,
    record           varchar(20)   null,
    last_serial      int           not null default 0,
    roll_size        int           null,
    applied_all      int           null,
    applied_local    int           null,
    applied_new      int           null,
    listed_local     int           null,
    listed_new       int           null,
    key enrolment_election_by_place (community_id, polling_on)
);

-- Held while one and the same person enrols, so that nobody is registered in two places at once.
create table enrolment_person (
    resident_id    uuid not null primary key
);

create table enrolment_assembly (
    assembly_id  uuid          not null primary key,
    election_id  uuid          not null references enrolment_election (election_id),
    meeting      enum ('VILLAGERS', 'DEPUTIES') not null,
    held_on      date          not null,
    present      int           not null,
    in_favour    int           not null,
    passed       boolean       not null,
    reason       varchar(300)  null,
    recorded_by  uuid          not null,
    recorded_at  datetime(6)   not null,
    key enrolment_assembly_by_election (election_id)
);

create table enrolment_application (
    application_id  uuid          not null primary key,
    election_id     uuid          not null references enrolment_election (election_id),
    resident_id     uuid          not null,
    roll_name       varchar(50)   not null,
    hukou           enum ('UNDISCLOSED', 'LOCAL', 'NON_LOCAL') not null default 'UNDISCLOSED',
    since_month     date          null,
    standing        enum ('APPLIED', 'CHECKED', 'CONSENTED', 'LISTED', 'OBJECTED', 'DECIDED', 'FINAL', 'REFUSED', 'WITHDRAWN') not null,
    serial          int           null,
    applied_at      datetime(6)   not null,
    proof           enum ('CONFIRMED', 'SEEN') null,
    checked_by      uuid          null,
    checked_at      datetime(6)   null,
    assembly_id     uuid          null references enrolment_assembly (assembly_id),
    reason          varchar(300)  null,
    version         int           not null default 0,
    unique key enrolment_application_once (election_id, resident_id),
    unique key enrolment_application_by_serial (election_id, serial),
    key enrolment_application_waiting (election_id, standing, applied_at),
    key enrolment_application_of_person (resident_id)
);

create table enrolment_objection (
    objection_id    uuid          not null primary key,
    election_id     uuid          not null references enrolment_election (election_id),
    application_id  uuid          not null references enrolment_application (application_id) on delete cascade,
    kind            enum ('NOT_ENTITLED', 'MISTAKE', 'MISSING') not null,
    resident_id     uuid          not null,
    words           varchar(300)  not null,
    made_at         datetime(6)   not null,
    due_on          date          not null,
    taken_by        uuid          null,
    upheld          boolean       null,
    reason          varchar(300)  null,
    decided_by      uuid          null,
    decided_at      datetime(6)   null,
    unique key enrolment_objection_once (application_id, resident_id),
    key enrolment_objection_waiting (election_id, decided_at, due_on)
);

-- Associate members (兼职委员): a call, who is proposed, and who was appointed until when.
create table enrolment_call (
    call_id        uuid          not null primary key,
    community_id   uuid          not null references community_place (community_id),
    title          varchar(60)   not null,
    about          varchar(500)  not null,
    seats          int           not null,
    until_on       date          not null,
    term_months    int           not null,
    made_by        uuid          not null,
    made_at        datetime(6)   not null,
    publicity_until date         null,
    key enrolment_call_by_place (community_id, until_on)
);

create table enrolment_nomination (
    nomination_id  uuid          not null primary key,
    call_id        uuid          not null references enrolment_call (call_id),
    resident_id    uuid          null,
    nominated_by   uuid          not null,
    name           varchar(50)   not null,
    words          varchar(300)  not null,
    made_at        datetime(6)   not null,
    consented_at   datetime(6)   null,
    standing       enum ('NOMINATED', 'SCREENED', 'PUBLICITY', 'APPOINTED', 'TERM_END', 'REFUSED', 'WITHDRAWN') not null,
    screened_by    uuid          null,
    reason         varchar(300)  null,
    appeal         varchar(300)  null,
    appeal_answer  varchar(300)  null,
    appointed_on   date          null,
    term_until     date          null,
    version        int           not null default 0,
    unique key enrolment_nomination_once (call_id, resident_id),
    key enrolment_nomination_standing (standing, term_until)
);
