insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, '2026-01-01', null, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words from dual where false
    union all select 'HEARING_ANNOUNCE_DAYS', 10, '门户默认，法定至少7天（行政许可法第48条）', 'OWN_DEFAULT', '听证会和材料提前10天公布。'
    union all select 'HEARING_SEATS', 15, '各地听证办法', 'OWN_DEFAULT', '听证会至少15个发言席。'
    union all select 'HEARING_AFFECTED_PERCENT', 33, '各地听证办法', 'OWN_DEFAULT', '发言席里至少三分之一留给受影响的人（填33就按三分之一算）。'
    union all select 'COORDINATION_NOTICE_DAYS', 3, '门户默认', 'OWN_DEFAULT', '协调会提前3天通知各方。'
    union all select 'REVIEW_NOTICE_DAYS', 7, '门户默认', 'OWN_DEFAULT', '评议会提前7天通知。'
    union all select 'CPPCC_PAPERS_WORKDAYS', 10, '某市协商规则', 'LAW_IN_PART', '政协协商的材料提前10个工作日送到。'
    union all select 'MEETING_REMIND_DAYS', 1, '门户默认', 'OWN_DEFAULT', '开会前1天提醒一次。'
) v;
