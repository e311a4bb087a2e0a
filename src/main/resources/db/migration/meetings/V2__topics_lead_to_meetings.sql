-- Meetings held before links were written: their topics lead to them, as those of later ones do.
insert ignore into records_link (community_id, from_end, type, to_end, linked_at)
select m.community_id, concat('topic:', t.topic_id), 'DISCUSSED_IN', concat('meeting:', m.meeting_id), coalesce(m.begins_at, now(6))
from meetings_meeting m join meetings_topic t on t.meeting_id = m.meeting_id
where m.status in ('HELD', 'TRANSCRIPT_DRAFT', 'SIGNING', 'ISSUED', 'REPORTED', 'REPLIED', 'AGREED', 'PARTIAL', 'NO_AGREEMENT', 'FOLLOWED_UP', 'SCORED', 'PUBLISHED', 'RECTIFYING', 'VERIFIED', 'CLOSED');
