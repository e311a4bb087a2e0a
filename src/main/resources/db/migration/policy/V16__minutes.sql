insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'MINUTES_CHECK_WORKDAYS', 2, '门户默认', 'OWN_DEFAULT', '笔录写完，给参加人2个工作日核对。'
    union all select 'HEARING_REPLY_WORKDAYS', 15, '门户默认', 'OWN_DEFAULT', '听证会后15个工作日内，每一条意见都要有答复。'
) v;
