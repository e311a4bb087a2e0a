-- What a person raised, as they may ask at any time.
alter table proposals_raised add index proposals_raised_by_person (raised_by, raised_at);
alter table proposals_remark add index proposals_remarks_of_person (raised_by, entered_at);
-- Carries the question where nobody has been for long.
alter table proposals_remark add index proposals_remark_by_spot (community_id, spot, kind, happened_on);
