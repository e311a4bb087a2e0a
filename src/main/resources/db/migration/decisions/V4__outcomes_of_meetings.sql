alter table decisions_outcome add column meeting varchar(80) null comment 'the end of the meeting that resolved it: what is to be done is known from there' after text;
