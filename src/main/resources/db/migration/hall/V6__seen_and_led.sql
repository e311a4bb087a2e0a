-- Who takes part in a topic without following it also sees what changed since last time.
alter table hall_follow add column follows boolean not null default true comment 'false: takes part, and has looked';

-- Steps whose last day is over, and what was put off until a day that has come.
alter table hall_topic add index hall_topic_to_lead (community_id, status, stage_closes_at, deferred_until);
