insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at) values
    (uuid(), 'HALL_MODERATION_HOURS', '00000000-0000-7000-8000-000000000000', 4, '门户默认', 'OWN_DEFAULT',
        '新来的邻居写的话先有人看一眼，工作日上班时间4小时内看完。上班时间是9:00到17:30。', '2026-01-01', null, '2026-01-01');
