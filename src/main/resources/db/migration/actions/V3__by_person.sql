-- What a person said of deeds, as they may ask at any time.
alter table actions_verdict add index actions_verdicts_of_person (given_by, given_at);
