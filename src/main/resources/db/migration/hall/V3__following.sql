create table hall_follow (
    resident_id uuid         not null,
    topic_id    uuid         not null references hall_topic (topic_id) on delete cascade,
    seen_at     timestamp(6) not null,
    primary key (resident_id, topic_id)
);

-- What somebody took part in, and who took part, without reading a topic's votes one by one.
alter table hall_vote add index hall_vote_by_resident (resident_id, topic_id);
alter table hall_statement add index hall_statement_by_resident (resident_id, topic_id);
