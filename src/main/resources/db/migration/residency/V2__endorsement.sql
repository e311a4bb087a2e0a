-- Who agreed to be reminded of the yearly endorsement of the residence permit. Gone with the consent.
create table residency_endorsement (
    resident_id uuid    not null primary key,
    due_on      date    not null comment 'the last day of the month in which it is to be endorsed',
    reminded    boolean not null default false,
    index residency_endorsements_due (due_on)
);
