insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'REWARDS_COLLECT_DAYS', 7, '门户默认', 'OWN_DEFAULT', '换好的东西留7天，等人来领。'
    union all select 'REWARDS_GRACE_DAYS', 2, '门户默认', 'OWN_DEFAULT', '过了最后一天再等2天才退分，给断网时交出的补录留时间。'
    union all select 'REWARDS_WARN_PERCENT', 80, '门户默认', 'OWN_DEFAULT', '外面的积分全换掉要用掉余钱的80%以上，就提醒居委会。'
) v;
