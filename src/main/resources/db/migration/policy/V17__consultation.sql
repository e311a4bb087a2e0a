insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'CPPCC_CALL_DAYS', 7, '门户默认', 'OWN_DEFAULT', '民声连线至少开7天，上夜班的人也赶得上。'
    union all select 'CPPCC_REPLY_MONTHS', 3, '省级政协办法示例', 'LAW_IN_PART', '交办以后3个月内书面答复。'
) v;
