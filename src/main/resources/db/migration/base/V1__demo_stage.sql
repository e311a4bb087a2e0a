-- Filled at the first start: with the parts of the demo, or with the single row 'none'.
create table base_demo (
    part      varchar(190) not null primary key,
    loaded_at datetime(6)  null
);
