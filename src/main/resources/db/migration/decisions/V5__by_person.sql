-- What a person said of options, as they may ask at any time.
alter table decisions_stance add index decisions_stances_of_person (resident_id, taken_at);
