-- Heard by who spoke and by the offices of one community, never by everybody. The files are in the data folder, by the same id.
create table photos_voice (
    voice_id     uuid         not null primary key,
    kept_by      uuid         not null comment 'who spoke',
    kept_at      timestamp(6) not null,
    format       varchar(4)   not null check (format in ('MP4', 'MP3', 'OGG', 'WEBM', 'WAV', 'AMR')),
    community_id uuid         null comment 'whose offices hear it; null as long as the form was not sent' references community_place (community_id),
    index photos_voice_old (kept_at)
);
