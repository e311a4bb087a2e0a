-- The code at the door changes all the time; it is made from this, and nothing else is kept of it.
alter table claims_activity add column secret varchar(32) null comment 'what the figures at the door are made from';
update claims_activity set secret = lower(hex(random_bytes(16)));
alter table claims_activity modify column secret varchar(32) not null comment 'what the figures at the door are made from';
