alter table debate_argument add column typed_by_staff boolean not null default false comment 'somebody at the desk typed it for its author';
alter table debate_reply add column typed_by_staff boolean not null default false;
