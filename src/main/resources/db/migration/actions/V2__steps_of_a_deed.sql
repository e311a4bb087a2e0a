-- What a deed is made of, in order. A step that is not done after all stays, struck out with the reason; what it read before it was changed is a line of the deed.
create table actions_step (
    step_id     uuid         not null primary key,
    deed_id     uuid         not null references actions_deed (deed_id),
    position    int          not null comment 'its place among the steps of the deed',
    what        varchar(200) not null,
    who         varchar(60)  null comment 'where somebody else does it than who does the deed, in words',
    due_on      date         null comment 'the last day that is in time; nothing is extended or escalated by it',
    done_on     date         null,
    done_by     uuid         null comment 'who said that it is done',
    dropped_on  date         null,
    dropped_why varchar(200) null,
    index actions_steps_of_deed (deed_id, position),
    index actions_steps_by_due (due_on)
);

alter table actions_note modify kind varchar(12) not null
    check (kind in ('GIVEN', 'PROGRESS', 'PAUSED', 'RESUMED', 'EXTENDED', 'LATE', 'DONE', 'NOT_DONE', 'STEP_ADDED', 'STEP_DONE', 'STEP_UNDONE', 'STEP_CHANGED', 'STEP_DROPPED'));
