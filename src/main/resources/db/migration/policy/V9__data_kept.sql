insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'DATA_LOG_MONTHS', 36, '个人信息保护法第56条', 'LAW_IN_PART', '谁看过您的信息、您同意过什么，记录保存3年。'
    union all select 'DATA_NOTICE_READ_DAYS', 180, '门户默认', 'OWN_DEFAULT', '看过的通知保存180天。'
    union all select 'DATA_NOTICE_DAYS', 365, '门户默认', 'OWN_DEFAULT', '没看的通知保存一年。'
    union all select 'DATA_DRAFT_MONTHS', 12, '门户默认', 'OWN_DEFAULT', '没交的议题草稿一年没动就删掉。'
) v;
