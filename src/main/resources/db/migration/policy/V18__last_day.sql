-- The last day whose end the portal has acted on: what it slept through is made up for.
create table policy_last_day (
    id  tinyint not null primary key default 1 check (id = 1),
    day date    not null
);
