alter table hall_statement add column typed_by_staff boolean not null default false comment 'somebody at the desk typed it for its author';
