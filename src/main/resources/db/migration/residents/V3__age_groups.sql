-- Said by the person, only by those under age; a month, never a birthday.
alter table residents_account
    add column age_group      varchar(11) null check (age_group in ('MINOR_14_17', 'UNDER_14')),
    add column age_group_ends date        null comment 'first day on which it no longer holds; null where it was not said';
