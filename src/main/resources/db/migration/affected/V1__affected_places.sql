-- The grids and buildings a topic touches, as those who lead it named them. What is taken out again stays with its day.
create table affected_place (
    topic_id   uuid         not null references hall_topic (topic_id),
    place_id   uuid         not null references community_place (community_id),
    named_at   timestamp(6) not null,
    named_by   uuid         not null,
    dropped_at timestamp(6) null,
    dropped_by uuid         null,
    primary key (topic_id, place_id, named_at)
);

-- Who said that they live there, without which of the places: nearer than a grid no address is kept.
create table affected_person (
    topic_id    uuid         not null references hall_topic (topic_id),
    resident_id uuid         not null,
    said_at     timestamp(6) not null,
    primary key (topic_id, resident_id),
    index affected_topics_of (resident_id)
);
