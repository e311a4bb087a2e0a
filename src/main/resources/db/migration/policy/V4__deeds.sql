insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, '门户默认', 'OWN_DEFAULT', v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' words from dual where false
    union all select 'ACT_REMIND_PERCENT', 80, '答应的事，时间用掉80%还没办完，提醒经办人一次。'
    union all select 'ACT_PAUSE_WORKDAYS', 10, '等别人的材料可以停表，一件事一共最多停10个工作日，要写明等什么。'
    union all select 'ACT_REWORK_WORKDAYS', 15, '大家评下来没过关，退回再办，15个工作日内办完再评。'
) v;
