insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, '门户默认', 'OWN_DEFAULT', v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' words from dual where false
    union all select 'ASSISTANCE_IDLE_MINUTES', 15, '窗口代录时15分钟没有动作，自己就结束；结束前2分钟问一声，可以再留。'
    union all select 'ASSISTANCE_CODE_DAYS', 365, '窗口回执上的号码一年内有效，过了到窗口换一张。'
    union all select 'ASSISTANCE_CONTEST_WORKDAYS', 5, '对窗口替自己办的事有异议，居务监督委员会或议事长5个工作日内书面答复。'
) v;
