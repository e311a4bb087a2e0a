create table consultation_topic (
    consultation_id uuid          not null primary key,
    community_id    uuid          not null references community_place (community_id),
    year            int           not null,
    item            int           not null comment 'its place in the plan of the year',
    title           varchar(80)   not null,
    question        varchar(1000) not null comment 'what is to be found out and agreed',
    committee       varchar(80)   not null comment 'which committee of the CPPCC runs it',
    meeting_until         date          not null comment 'the day by which the plan wants the meeting held',
    status          varchar(16)   not null,
    call_until      date          null,
    survey          varchar(300)  null comment 'what an anonymous survey elsewhere found or where it is, in words',
    meeting_id      uuid          null references meetings_meeting (meeting_id),
    minutes         varchar(12)   null comment 'number of the record of the minutes',
    recommendation  text          null,
    addressed_to    varchar(200)  null,
    recommended     varchar(12)   null comment 'number of its record',
    finding         text          null comment 'what the evaluation came to',
    concluded       varchar(12)   null comment 'number of the last record',
    planned_by      uuid          not null,
    changed_at      timestamp(6)  not null,
    version         int           not null,
    unique consultation_topic_in_plan (community_id, year, item)
);

create table consultation_step (
    consultation_id uuid         not null references consultation_topic (consultation_id),
    status          varchar(16)  not null,
    entered_at      timestamp(6) not null,
    primary key (consultation_id, status)
);

create table consultation_note (
    note_id         uuid          not null primary key,
    consultation_id uuid          not null references consultation_topic (consultation_id),
    kind            varchar(8)    not null check (kind in ('RESEARCH', 'PROGRESS')),
    text            varchar(1000) not null,
    noted_on        date          not null,
    written_by      uuid          not null,
    written_at      timestamp(6)  not null,
    index consultation_note_of (consultation_id, noted_on)
);

create table consultation_invitee (
    invitee_id      uuid         not null primary key,
    consultation_id uuid         not null references consultation_topic (consultation_id),
    kind            varchar(10)  not null check (kind in ('MEMBER', 'DEPARTMENT', 'RESIDENT')),
    name            varchar(60)  not null comment 'a department by name; a person as they are called',
    resident_id     uuid         null,
    answer          varchar(8)   not null check (answer in ('ASKED', 'NAMED', 'ALIAS', 'DECLINED')),
    alias           varchar(30)  null,
    answered_at     timestamp(6) null,
    index consultation_invitee_of (consultation_id, kind, name),
    index consultation_invitee_who (resident_id)
);

create table consultation_submission (
    submission_id   uuid          not null primary key,
    consultation_id uuid          not null references consultation_topic (consultation_id),
    resident_id     uuid          null comment 'null once the account was deleted',
    text            varchar(1000) not null,
    said_at         timestamp(6)  not null,
    index consultation_submission_of (consultation_id, said_at),
    index consultation_submission_who (resident_id)
);

create table consultation_opinion (
    opinion_id      uuid          not null primary key,
    consultation_id uuid          not null references consultation_topic (consultation_id),
    number          int           not null,
    invitee_id      uuid          null comment 'who said it; null where it came in writing' references consultation_invitee (invitee_id),
    text            varchar(1000) not null,
    fate            varchar(10)   null check (fate in ('ADOPTED', 'PARTLY', 'EXPLAINED')),
    reply           varchar(1000) null,
    unit            varchar(80)   null,
    replied_at      timestamp(6)  null,
    unique consultation_opinion_of (consultation_id, number)
);

create table consultation_task (
    task_id         uuid          not null primary key,
    consultation_id uuid          not null references consultation_topic (consultation_id),
    number          int           not null,
    unit            varchar(80)   not null,
    what            varchar(300)  not null,
    due_on          date          not null,
    report          varchar(1000) null,
    reported_at     timestamp(6)  null,
    unique consultation_task_of (consultation_id, number),
    index consultation_task_due (due_on)
);

create table consultation_appraisal (
    consultation_id uuid         not null references consultation_topic (consultation_id),
    resident_id     uuid         not null,
    as_member       boolean      not null comment 'a member of the CPPCC, or a resident',
    answer          varchar(8)   not null check (answer in ('DONE', 'PARTLY', 'NOT_DONE')),
    said_at         timestamp(6) not null,
    primary key (consultation_id, resident_id)
);
