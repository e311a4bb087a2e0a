-- Photographs of the notice where it hangs, as proof: for the offices, as passers-by may be on them.
create table invitations_posted_photo (
    meeting_id uuid not null,
    position   int  not null comment 'of the posting',
    place      int  not null,
    photo_id   uuid not null,
    primary key (meeting_id, position, place),
    foreign key (meeting_id, position) references invitations_posted (meeting_id, position) on delete cascade
);
