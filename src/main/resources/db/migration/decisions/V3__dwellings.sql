-- In a ballot of households everybody says their door, kept as a salted hash until the count: a declared household and somebody of the same door who
-- declared none have one voice between them. The row of a door is what two who speak at once wait for.
alter table decisions_voice add column dwelling_key varchar(80) null comment 'salted hash, until the ballot closes', add index decisions_voice_by_dwelling (ballot_id, dwelling_key);
update decisions_voice set dwelling_key = voter_key where voter_key like 'home:%';
create table decisions_dwelling (
    ballot_id uuid        not null references decisions_ballot (ballot_id),
    dwelling_key varchar(80) not null,
    primary key (ballot_id, dwelling_key)
);
