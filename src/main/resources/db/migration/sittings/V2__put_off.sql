-- Doors that were opened are shut when the meeting is put off or called off; who had come is not there when they are opened anew.
alter table sittings_sitting add shut_at timestamp(6) null comment 'since when the meeting is put off or called off';
