-- WAITING: written, and not yet or not at all public. OUT: was public; the clause stands in its place.
alter table hall_statement
    modify moderation varchar(12) not null check (moderation in ('OUT', 'NOT_YET', 'IN', 'WAITING')),
    add column clause int null comment 'number of the clause it was removed by',
    add column clause_text varchar(60) null;
