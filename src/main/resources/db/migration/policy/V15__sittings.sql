insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'HEARING_QUORUM_PERCENT', 67, '各地听证办法', 'OWN_DEFAULT', '听证会到场的席位不少于三分之二才能开（填67就按三分之二算）。'
    union all select 'MEETING_QUORUM_PERCENT', 50, '门户默认', 'OWN_DEFAULT', '其他会议到场的席位过半才能开（填50就按过半算）。'
    union all select 'MEETING_SPEAK_MINUTES', 3, '门户默认', 'OWN_DEFAULT', '每人每次发言3分钟，主持人可以加时。'
) v;
