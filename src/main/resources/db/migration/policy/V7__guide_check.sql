insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
values (uuid(), 'GUIDE_CHECK_MONTHS', '00000000-0000-7000-8000-000000000000', 6, '门户默认', 'OWN_DEFAULT',
    '办事指南每6个月至少核对一次，过了没核对，页面上会写明。', '2026-01-01', null, '2026-01-01');
