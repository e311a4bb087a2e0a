alter table proposals_proposal
    add column removed_clause int null comment 'number of the clause it was removed by',
    add column removed_text   varchar(60) null;
