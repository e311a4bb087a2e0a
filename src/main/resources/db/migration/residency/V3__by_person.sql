-- Who keeps house with whom is asked of each thing that waits at the desk, whatever the community.
alter table residency_household_member add index residency_households_of_person (resident_id, household_id);
