-- A text whose author took it back, at the desk or after disputing what was typed there.
alter table moderation_text modify state varchar(12) not null
    check (state in ('WAITING', 'PUBLISHED', 'RETURNED', 'TAKEN_UP', 'REFUSED', 'REMOVED', 'TAKEN_BACK'));
