insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'RESIDENCE_REVIEW_WORKDAYS', 5, '门户默认', 'OWN_DEFAULT', '凭证交来，5个工作日内看完、答复。'
    union all select 'RESIDENCE_PERMIT_MONTHS', 12, '门户默认', 'OWN_DEFAULT', '看过居住证，确认管12个月；居住证一年签注一次，跟着它走。'
    union all select 'RESIDENCE_SLIP_MONTHS', 12, '门户默认', 'OWN_DEFAULT', '看过居住登记凭证，确认管12个月。'
    union all select 'RESIDENCE_LEASE_MONTHS', 12, '门户默认', 'OWN_DEFAULT', '看过租房合同或房本，确认最多管12个月；合同先到期的，到那天为止。'
    union all select 'RESIDENCE_LETTER_MONTHS', 6, '门户默认', 'OWN_DEFAULT', '单位或房东写的证明，确认管6个月，只用一次。'
    union all select 'RESIDENCE_VISIT_MONTHS', 12, '门户默认', 'OWN_DEFAULT', '网格联系人应约上门见过，确认管12个月。'
    union all select 'RESIDENCE_NEIGHBOURS_MONTHS', 6, '门户默认', 'OWN_DEFAULT', '两位看过凭证的邻居作证，确认管6个月。'
    union all select 'RESIDENCE_VOUCHES', 5, '门户默认', 'OWN_DEFAULT', '一个人一年最多给5位邻居作证。'
    union all select 'RESIDENCE_INVITE_DAYS', 7, '门户默认', 'OWN_DEFAULT', '请邻居作证、请家人同户的码，7天内有效。'
    union all select 'RESIDENCE_REMIND_DAYS', 30, '门户默认', 'OWN_DEFAULT', '确认快到期，提前30天提醒一次。'
    union all select 'RESIDENCE_MOVE_MONTHS', 3, '门户默认', 'OWN_DEFAULT', '在本区（县）里搬家，原来的确认再管3个月，够补新凭证。'
    union all select 'PERMIT_REMIND_DAYS', 30, '居住证暂行条例第10条', 'LAW', '居住证一年签注一次，开了提醒的，提前30天说一声。'
) v;
