-- What people wrote, as far as moderation goes; the words themselves stay with the module they belong to.
create table moderation_text (
    text_id       uuid          not null primary key,
    community_id  uuid          not null references community_place (community_id),
    kind          varchar(40)   not null comment 'as in hall.statement',
    subject_id    varchar(64)   not null comment 'which of its kind',
    path          varchar(200)  not null comment 'the page it belongs to',
    title         varchar(120)  not null comment 'what that page is about',
    resident_id   uuid          null comment 'author; unknown for what organisers or an import wrote',
    state         varchar(12)   not null check (state in ('WAITING', 'PUBLISHED', 'RETURNED', 'TAKEN_UP', 'REFUSED', 'REMOVED')),
    round         int           not null default 1 comment 'grows with every change, so that nobody decides on words they did not see',
    written_at    timestamp(6)  not null,
    waiting_since timestamp(6)  null comment 'since when somebody should look at it: new, sent again or reported',
    due_at        timestamp(6)  null,
    was_public    boolean       not null default false,
    decided_at    timestamp(6)  null,
    decided_by    uuid          null,
    rules_version int           null,
    clause        int           null comment 'number of the clause it rests on',
    note          varchar(500)  null comment 'what the author is told besides',
    suggestion    varchar(4000) null comment 'other words the author may agree to',
    appealed_at   timestamp(6)  null,
    appeal_words  varchar(500)  null,
    appeal_due_at timestamp(6)  null,
    answered_at   timestamp(6)  null,
    answered_by   uuid          null,
    answer        varchar(500)  null,
    granted       boolean       null,
    version       int           not null,
    unique moderation_text_by_subject (kind, subject_id),
    index moderation_text_by_day (community_id, written_at),
    index moderation_text_of_author (resident_id, community_id, state),
    index moderation_text_mine (resident_id, written_at),
    index moderation_text_waiting (community_id, waiting_since),
    index moderation_text_appealed (community_id, appeal_due_at)
);

create table moderation_report (
    text_id     uuid         not null references moderation_text (text_id),
    resident_id uuid         not null,
    clause      int          not null,
    words       varchar(300) not null,
    reported_at timestamp(6) not null,
    closed_at   timestamp(6) null,
    primary key (text_id, resident_id)
);

-- What the committee did, for the monthly tally. Lines are added, never changed.
create table moderation_act (
    act_id        uuid         not null primary key,
    community_id  uuid         not null references community_place (community_id),
    text_id       uuid         not null references moderation_text (text_id),
    act           varchar(20)  not null,
    rules_version int          null,
    clause        int          null,
    waited        int          null comment 'working minutes until somebody looked',
    in_time       boolean      null,
    happened_at   timestamp(6) not null,
    index moderation_act_by_month (community_id, happened_at)
);

-- 议事公约: a version is never changed. Version 0, which every community begins with, is shipped with the portal.
create table moderation_rules (
    community_id uuid          not null references community_place (community_id),
    version      int           not null,
    clauses      varchar(2000) not null comment 'one a line',
    written_by   uuid          not null,
    written_at   timestamp(6)  not null,
    primary key (community_id, version)
);
