insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
values (uuid(), 'HALL_TAKEN_UP_WORKDAYS', '00000000-0000-7000-8000-000000000000', 5, '门户默认', 'OWN_DEFAULT',
    '写的话没有公开，但事情接下来办的，5个工作日内答复写的人。', '2026-01-01', null, '2026-01-01');
