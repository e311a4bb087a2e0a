-- What was done can be taken back: at once at the desk, by its person, or because a dispute was upheld. Both stay on record.
alter table assistance_act
    add column about varchar(80) null comment 'id of the one thing it was about, where the act can be taken back',
    add column undone_at timestamp(6) null,
    add column undone_by uuid null comment 'who took it back: its person, who typed, or who answered the dispute',
    add column undone varchar(80) null comment 'message key of what was done';
