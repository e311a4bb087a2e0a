-- One row a topic that is deliberated. Whoever changes what is on the table holds it, so that two at once come one after the other.
-- It refers to no topic: the check would share that row, and who settles an outcome changes the topic while others wait here.
create table decisions_topic (
    topic_id uuid not null primary key
);

create table decisions_option (
    option_id  uuid          not null primary key,
    topic_id   uuid          not null references hall_topic (topic_id),
    number     int           not null comment 'counted per topic from 1',
    title      varchar(60)   not null,
    text       varchar(2000) not null,
    cost       varchar(200)  not null comment 'in plain words, with the amount where it is known',
    affects    varchar(300)  not null comment 'who is affected',
    doer       varchar(200)  not null comment 'who would do it',
    written_by uuid          null,
    written_at timestamp(6)  not null,
    version    int           not null,
    unique decisions_option_by_number (topic_id, number)
);

-- The key is the rule: one stance a person and option.
create table decisions_stance (
    option_id   uuid         not null references decisions_option (option_id),
    resident_id uuid         not null,
    topic_id    uuid         not null references hall_topic (topic_id),
    stance      varchar(10)  not null check (stance in ('SUPPORT', 'CONDITION', 'OPPOSE')),
    reason_id   uuid         not null comment 'names the words without naming the person',
    reason      varchar(300) null comment 'why, or on which condition',
    shown       boolean      not null comment 'whether the words are public',
    removed     varchar(300) null comment 'the clause by which they are no longer',
    taken_at    timestamp(6) not null,
    primary key (option_id, resident_id),
    unique decisions_stance_by_reason (reason_id),
    index decisions_stance_by_topic (topic_id, option_id, stance, resident_id),
    index decisions_stance_words (option_id, shown, taken_at)
);

create table decisions_ballot (
    ballot_id    uuid         not null primary key,
    topic_id     uuid         not null references hall_topic (topic_id),
    community_id uuid         not null references community_place (community_id),
    question     varchar(200) not null,
    basis        varchar(10)  not null check (basis in ('MEMBER', 'HOUSEHOLD')),
    opens_on     date         not null,
    closes_on    date         not null comment 'the last day that counts',
    entitled     int          null comment 'households: entered when opened; members: counted when closed',
    salt         varchar(64)  null comment 'of the dwellings, thrown away when it closes',
    left_out     int          not null default 0 comment 'entered by staff and not confirmed until it closed',
    closed_at    timestamp(6) null,
    opened_by    uuid         null,
    opened_at    timestamp(6) not null,
    index decisions_ballot_by_topic (topic_id, opened_at),
    index decisions_ballot_running (closed_at, closes_on)
);

create table decisions_choice (
    ballot_id uuid         not null references decisions_ballot (ballot_id),
    number    int          not null comment '0 abstains, others as the options',
    text      varchar(120) not null,
    votes     int          null comment 'counted when it closes',
    primary key (ballot_id, number)
);

-- Who took part. How is kept until the ballot closes, and forgotten then: only the sum stays.
create table decisions_voice (
    voice_id     uuid         not null primary key,
    ballot_id    uuid         not null references decisions_ballot (ballot_id),
    voter_key    varchar(80)  not null comment 'a member, a dwelling as a salted hash, or an unnamed slip',
    resident_id  uuid         null,
    choice       int          null,
    channel      varchar(8)   not null check (channel in ('PORTAL', 'PAPER', 'PHONE')),
    slip         varchar(20)  null,
    entered_by   uuid         null,
    confirmed_by uuid         null,
    counts       boolean      not null comment 'not before a second person confirmed what staff entered',
    cast_at      timestamp(6) not null,
    unique decisions_voice_once (ballot_id, voter_key),
    unique decisions_voice_by_member (ballot_id, resident_id),
    unique decisions_voice_by_slip (ballot_id, slip),
    index decisions_voice_tally (ballot_id, counts, choice)
);

-- Votes that owners or the assembly took elsewhere. The portal runs none of them.
create table decisions_recorded_vote (
    vote_id        uuid          not null primary key,
    topic_id       uuid          not null references hall_topic (topic_id),
    rule           varchar(16)   not null check (rule in ('OWNERS_ORDINARY', 'OWNERS_MAJOR', 'ASSEMBLY')),
    held_on        date          not null,
    announced_by   varchar(100)  not null,
    heads          int           not null,
    heads_in       int           not null comment 'took part',
    heads_for      int           not null,
    heads_against  int           not null,
    area           decimal(12,2) null comment 'square metres',
    area_in        decimal(12,2) null,
    area_for       decimal(12,2) null,
    area_against   decimal(12,2) null,
    recorded_by    uuid          null,
    recorded_at    timestamp(6)  not null,
    index decisions_recorded_vote_by_topic (topic_id, recorded_at)
);

create table decisions_outcome (
    outcome_id       uuid          not null primary key,
    topic_id         uuid          not null references hall_topic (topic_id),
    community_id     uuid          not null references community_place (community_id),
    kind             varchar(20)   not null check (kind in ('CONSENSUS', 'PARTIAL', 'TO_ASSEMBLY', 'ENDED_NO_AGREEMENT')),
    status           varchar(10)   not null check (status in ('PUBLISHED', 'FINAL', 'WITHDRAWN')),
    stands           int           null comment '1 while it stands: no topic has two',
    text             varchar(1000) not null,
    published_by     uuid          null,
    published_at     timestamp(6)  not null,
    objections_until date          not null comment 'the last day that counts; later policies do not reach it',
    final_at         timestamp(6)  null,
    record_number    varchar(20)   null,
    withdrawn_why    varchar(300)  null,
    version          int           not null,
    unique decisions_outcome_once (topic_id, stands),
    index decisions_outcome_due (status, objections_until)
);

create table decisions_fate (
    outcome_id uuid         not null references decisions_outcome (outcome_id),
    option_id  uuid         not null references decisions_option (option_id),
    fate       varchar(10)  not null check (fate in ('ADOPTED', 'REJECTED', 'DEFERRED')),
    text       varchar(300) not null,
    until      date         null,
    primary key (outcome_id, option_id)
);

create table decisions_point (
    outcome_id uuid         not null references decisions_outcome (outcome_id),
    number     int          not null,
    text       varchar(300) not null,
    owner      varchar(100) not null comment 'who is to do it, in free words',
    until      date         null,
    primary key (outcome_id, number)
);

create table decisions_dissent (
    outcome_id uuid         not null references decisions_outcome (outcome_id),
    number     int          not null,
    text       varchar(300) not null comment 'in the words of those who dissent',
    primary key (outcome_id, number)
);

create table decisions_objection (
    objection_id uuid         not null primary key,
    outcome_id   uuid         not null references decisions_outcome (outcome_id),
    resident_id  uuid         not null,
    reason       varchar(500) not null,
    shown        boolean      not null comment 'whether the words are public',
    made_at      timestamp(6) not null,
    answer       varchar(500) null,
    answered_by  uuid         null,
    answered_at  timestamp(6) null,
    unique decisions_objection_once (outcome_id, resident_id),
    index decisions_objection_open (outcome_id, answered_at)
);
