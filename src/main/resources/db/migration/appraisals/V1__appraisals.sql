create table appraisals_question (
    meeting_id uuid         not null references meetings_meeting (meeting_id) on delete cascade,
    position   int          not null,
    words      varchar(120) not null,
    primary key (meeting_id, position)
);

-- Only how often each mark was given: nothing leads from a mark to who gave it.
create table appraisals_count (
    meeting_id uuid not null,
    position   int  not null,
    mark       int  not null check (mark between 1 and 5),
    given      int  not null default 0,
    primary key (meeting_id, position, mark),
    foreign key (meeting_id, position) references appraisals_question (meeting_id, position) on delete cascade
);

-- Who has given theirs, without when: the order would tell.
create table appraisals_given (
    meeting_id  uuid not null references meetings_meeting (meeting_id) on delete cascade,
    resident_id uuid not null,
    primary key (meeting_id, resident_id)
);
