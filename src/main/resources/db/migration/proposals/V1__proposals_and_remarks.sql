create table proposals_proposal (
    proposal_id    uuid          not null primary key,
    community_id   uuid          not null references community_place (community_id),
    number         varchar(20)   null comment 'as in P-2026-003, from the day it was handed in',
    title          varchar(120)  not null,
    problem        varchar(4000) not null,
    behalf         varchar(120)  null comment 'the organisation it was written for',
    proposed_by    uuid          not null,
    state          varchar(12)   not null
        check (state in ('DRAFT', 'SUBMITTED', 'SCREENING', 'ACCEPTED', 'MERGED', 'REFERRED', 'DECLINED', 'APPEALED', 'WITHDRAWN')),
    text_hidden    boolean       not null default false comment 'the decline points at somebody: only who wrote it reads it again',
    referred       boolean       not null default false comment 'what an appeal that is not granted goes back to',
    submitted_at   timestamp(6)  null,
    due_at         timestamp(6)  null comment 'the first moment that is too late for the answer, by the policy of the day it was handed in',
    taken_by       uuid          null,
    reason         varchar(1000) null,
    next_step      varchar(300)  null comment 'where it goes, or what else can be done',
    decided_by     uuid          null,
    decided_at     timestamp(6)  null,
    topic_id       uuid          null references hall_topic (topic_id),
    appeal         varchar(1000) null,
    appealed_at    timestamp(6)  null,
    appeal_due_at  timestamp(6)  null,
    appeal_answer  varchar(1000) null,
    appeal_granted boolean       not null default false,
    answered_by    uuid          null,
    answered_at    timestamp(6)  null,
    created_at     timestamp(6)  not null,
    changed_at     timestamp(6)  not null,
    version        int           not null,
    unique proposals_by_number (community_id, number),
    index proposals_by_change (community_id, changed_at),
    index proposals_by_state (community_id, state, due_at),
    index proposals_by_proposer (proposed_by, changed_at),
    index proposals_by_topic (topic_id)
);

create table proposals_number (
    community_id uuid not null references community_place (community_id),
    year         int  not null,
    last         int  not null,
    primary key (community_id, year)
);

-- What happened to a proposal, in order. Lines are added, never changed.
create table proposals_step (
    proposal_id uuid          not null references proposals_proposal (proposal_id),
    line        int           not null,
    happened_at timestamp(6)  not null,
    event       varchar(20)   not null,
    done_by     uuid          null,
    note        varchar(1000) not null,
    primary key (proposal_id, line)
);

-- Everybody who raised a proposal or a topic. Whoever raised what is merged stays, with where it went.
create table proposals_raised (
    subject_id uuid         not null comment 'of a proposal or a topic',
    raised_by  uuid         not null,
    raised_at  timestamp(6) not null,
    primary key (subject_id, raised_by)
);

-- What was raised at the door, at the desk, on paper or by phone. About places and things, never about persons.
create table proposals_remark (
    remark_id    uuid          not null primary key,
    community_id uuid          not null references community_place (community_id),
    kind         varchar(12)   not null check (kind in ('WALK', 'VISIT', 'DUTY', 'POST', 'SLIP')),
    place_id     uuid          null comment 'a grid or a building' references community_place (community_id),
    spot         varchar(60)   null comment 'a facility or place by its name',
    happened_on  date          not null,
    text         varchar(1000) not null comment 'empty where somebody asked and nothing was raised',
    people       int           not null comment 'how many raised it',
    raised_by    uuid          null comment 'where a member wrote it',
    entered_by   uuid          not null,
    entered_at   timestamp(6)  not null,
    topic_id     uuid          null references hall_topic (topic_id),
    version      int           not null,
    index proposals_remark_newest (community_id, happened_on, entered_at),
    index proposals_remark_by_place (place_id, happened_on),
    index proposals_remark_by_topic (topic_id)
);

create table proposals_remark_photo (
    remark_id uuid not null references proposals_remark (remark_id) on delete cascade,
    position  int  not null,
    photo_id  uuid not null,
    primary key (remark_id, position)
);

-- 权责清单: what the community decides itself, what it helps with, what is not for it.
create table proposals_competence (
    entry_id     uuid         not null primary key,
    community_id uuid         not null references community_place (community_id),
    kind         varchar(10)  not null check (kind in ('SELF', 'ASSIST', 'NEGATIVE')),
    position     int          not null,
    text         varchar(200) not null,
    hints        varchar(300) not null comment 'words that point to it, parted by blanks',
    referral     varchar(120) not null comment 'who takes such things on; empty where nobody is named',
    unique proposals_competence_by_position (community_id, kind, position)
);
