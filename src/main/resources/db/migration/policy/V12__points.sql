insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'POINTS_CONSULT_DAYS', 7, '门户默认', 'OWN_DEFAULT', '积分规则征求意见至少7天，意见条条答复，再由居民（代表）会议通过。'
    union all select 'POINTS_REVIEW_WORKDAYS', 5, '门户默认', 'OWN_DEFAULT', '申报积分，5个工作日内有人看。'
    union all select 'POINTS_PUBLICITY_DAYS', 5, '门户默认', 'OWN_DEFAULT', '审过的积分公示5天，没人提异议就入账。'
    union all select 'POINTS_APPEAL_DAYS', 10, '门户默认', 'OWN_DEFAULT', '申报退回了，10天内可以请另一个人再看一次。'
    union all select 'POINTS_SECOND_ABOVE', 10, '门户默认', 'OWN_DEFAULT', '一次超过10分，要第二个人签字。'
    union all select 'POINTS_EXPIRY_MONTHS', 24, '门户默认', 'OWN_DEFAULT', '积分至少24个月不过期。'
    union all select 'POINTS_EXPIRY_NOTICE_DAYS', 60, '门户默认', 'OWN_DEFAULT', '积分要过期，提前60天说。'
) v;
