-- A vote of the sitting stands in the minutes once.
alter table minutes_entry
    add motion_id uuid null comment 'the vote of the sitting it was taken over from',
    add unique minutes_entry_of_motion (meeting_id, motion_id),
    add constraint minutes_entry_motion foreign key (motion_id) references sittings_motion (motion_id);

-- A hearing whose minutes are issued is no longer being signed.
update meetings_meeting m join minutes_book b on b.meeting_id = m.meeting_id set m.status = 'ISSUED' where m.kind = 'HEARING' and m.status = 'SIGNING' and b.state = 'ISSUED';
