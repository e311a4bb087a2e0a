-- 没有公开，接下来办: texts that are not for the public but whose matter is looked after, until their author has an answer.
create table moderation_errand (
    text_id      uuid         not null primary key references moderation_text (text_id),
    community_id uuid         not null references community_place (community_id),
    taken_by     uuid         not null,
    taken_at     timestamp(6) not null,
    due_at       timestamp(6) not null comment 'the first moment that is too late',
    answer       varchar(500) null,
    answered_by  uuid         null,
    answered_at  timestamp(6) null,
    index moderation_errand_open (community_id, answered_at, due_at)
);

insert into moderation_errand (text_id, community_id, taken_by, taken_at, due_at)
select text_id, community_id, decided_by, decided_at, decided_at + interval 7 day from moderation_text
where state = 'TAKEN_UP' and decided_by is not null and decided_at is not null;
