-- People taken over from a roll the committee has: they have no account, so the id is nobody's.
alter table enrolment_application modify proof enum ('CONFIRMED', 'SEEN', 'ROLL') null;
