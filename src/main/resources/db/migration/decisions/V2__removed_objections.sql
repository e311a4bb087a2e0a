alter table decisions_objection add column removed varchar(60) null comment 'the clause of the hall that took its words away';
