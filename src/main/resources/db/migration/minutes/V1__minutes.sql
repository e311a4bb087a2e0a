create table minutes_number (
    community_id uuid        not null references community_place (community_id),
    series       varchar(12) not null comment 'the kind of meeting',
    year         int         not null,
    last_number  int         not null,
    primary key (community_id, series, year)
);

create table minutes_book (
    meeting_id    uuid          not null primary key references meetings_meeting (meeting_id),
    community_id  uuid          not null references community_place (community_id),
    kind          varchar(12)   not null comment 'of the meeting',
    state         varchar(10)   not null check (state in ('DRAFT', 'CHECKING', 'SIGNING', 'ISSUED')),
    version       int           not null default 0 comment 'the one that is signed, 0 before the first',
    head          varchar(2000) not null default '' comment 'lines of the head beside those of the meeting',
    summary       varchar(1000) not null default '' comment 'what came of it, in a minute of plain words',
    begun_by      uuid          not null,
    begun_at      timestamp(6)  not null,
    check_until   date          null,
    read_aloud_by uuid          null,
    read_aloud_at timestamp(6)  null,
    number        varchar(30)   null comment 'as in 〔2026〕12号',
    issued_by     uuid          null,
    issued_at     timestamp(6)  null,
    record_number varchar(20)   null,
    report_due    date          null,
    report        text          null,
    report_at     timestamp(6)  null,
    reply_due     date          null,
    adopted_at    timestamp(6)  null comment 'when the last opinion was answered and all was published',
    row_version   int           not null default 0,
    unique minutes_book_by_number (community_id, number),
    index minutes_book_by_state (community_id, state)
);

create table minutes_entry (
    entry_id    uuid          not null primary key,
    meeting_id  uuid          not null references minutes_book (meeting_id),
    place       bigint        not null comment 'orders them; there are gaps',
    kind        varchar(10)   not null check (kind in ('SECTION', 'SPEECH', 'QUESTION', 'NOTE', 'DISPUTE', 'VOTE', 'RESOLUTION', 'DISSENT')),
    speaker     uuid          null comment 'the participant who speaks, asks or dissents',
    name        varchar(60)   not null default '',
    office      varchar(80)   not null default '',
    text        varchar(4000) not null,
    other       varchar(200)  not null default '' comment 'who answers, with whom it is done, or what a vote needs',
    answer      varchar(4000) not null default '',
    until_day   date          null,
    yes         int           null,
    no          int           null,
    abstained   int           null,
    base        int           null,
    secret      boolean       not null default false,
    carried     boolean       not null default false,
    verbatim    boolean       not null default false,
    disputed    boolean       not null default false,
    written_by  uuid          not null,
    written_at  timestamp(6)  not null,
    changed_at  timestamp(6)  not null,
    row_version int           not null default 0,
    index minutes_entries_in_order (meeting_id, place)
);

create table minutes_correction (
    correction_id  uuid         not null primary key,
    meeting_id     uuid         not null references minutes_book (meeting_id),
    entry_id       uuid         not null references minutes_entry (entry_id),
    participant_id uuid         not null,
    words          varchar(500) not null,
    asked_at       timestamp(6) not null,
    accepted       boolean      null,
    reason         varchar(300) null,
    decided_by     uuid         null,
    decided_at     timestamp(6) null,
    index minutes_corrections_of (meeting_id, asked_at)
);

-- What was signed. Once there, a version stays as it is.
create table minutes_version (
    meeting_id  uuid         not null references minutes_book (meeting_id),
    version     int          not null,
    paper       longtext     not null comment 'JSON, without signatures',
    fingerprint char(64)     not null,
    why         varchar(300) not null comment 'of a later one: what was wrong with the one before',
    made_by     uuid         not null,
    made_at     timestamp(6) not null,
    primary key (meeting_id, version)
);

create trigger minutes_version_stays before update on minutes_version for each row
    signal sqlstate '45000' set message_text = 'a version of minutes is not changed; make a new one';

create table minutes_signer (
    meeting_id     uuid         not null references minutes_book (meeting_id),
    version        int          not null,
    participant_id uuid         not null,
    state          varchar(24)  not null check (state in ('WAITING', 'SIGNED', 'SIGNED_WITH_CORRECTION', 'REFUSED')),
    way            varchar(5)   null check (way in ('PHONE', 'DESK', 'PAPER')),
    words          varchar(500) null comment 'the correction, or why not',
    photo_id       uuid         null comment 'drawn at the desk, or the page of paper',
    signed_at      timestamp(6) null,
    taken_by       uuid         null comment 'who was at the desk, or entered the paper',
    name_public    boolean      not null default false comment 'agreed on paper or at the desk; consents with an account are kept with the consents',
    voided_at      timestamp(6) null comment 'a new version took its place',
    primary key (meeting_id, version, participant_id)
);

create table minutes_redaction (
    redaction_id uuid         not null primary key,
    meeting_id   uuid         not null references minutes_book (meeting_id),
    phrase       varchar(100) not null,
    instead      varchar(100) not null,
    reason       varchar(16)  not null,
    added_by     uuid         not null,
    added_at     timestamp(6) not null,
    unique minutes_redaction_once (meeting_id, phrase)
);

-- 意见: everything that somebody with a seat said has to be answered.
create table minutes_opinion (
    opinion_id     uuid         not null primary key,
    meeting_id     uuid         not null references minutes_book (meeting_id),
    position       int          not null,
    participant_id uuid         null,
    name           varchar(60)  not null,
    words          varchar(1000) not null,
    reply          varchar(10)  null check (reply in ('ADOPTED', 'PARTLY', 'EXPLAINED')),
    reason         varchar(500) null,
    replied_by     uuid         null,
    replied_at     timestamp(6) null,
    row_version    int          not null default 0,
    unique minutes_opinion_in_order (meeting_id, position)
);

-- 更正: what was found wrong after the minutes were issued. Numbered, never taken back.
create table minutes_amendment (
    meeting_id    uuid         not null references minutes_book (meeting_id),
    number        int          not null,
    was           varchar(500) not null,
    should_be     varchar(500) not null,
    why           varchar(300) not null,
    amended_by    uuid         not null,
    amended_at    timestamp(6) not null,
    record_number varchar(20)  not null,
    primary key (meeting_id, number)
);
