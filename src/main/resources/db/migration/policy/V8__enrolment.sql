-- What an enrolment of voters counts with. What comes from the village law of 2018 ends with it, as its other numbers do.
insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, v.valid_from, v.valid_to, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words, cast(null as date) valid_from, cast(null as date) valid_to from dual where false
    union all select 'ENROLMENT_AGE_YEARS', 18, '宪法第34条', 'LAW', '到选举日那天满18周岁，有选举权。', '2018-03-11', null
    union all select 'ENROLMENT_CONSENT_PERCENT', 50, '村民委员会组织法（2018）第22条', 'LAW', '村民会议表决，到会的人过半数同意才算通过。', '2018-12-29', '2025-12-31'
    union all select 'ENROLMENT_OPEN_DAYS', 15, '门户默认', 'OWN_DEFAULT', '参选登记至少开15天，让上夜班和出门在外的人也赶得上。', '2026-01-01', null
    union all select 'ENROLMENT_CHECK_WORKDAYS', 5, '门户默认', 'OWN_DEFAULT', '登记截止后5个工作日内核对完，每个人都告诉结果。', '2026-01-01', null
    union all select 'ROLL_REMOVE_DAYS', 30, '门户默认', 'OWN_DEFAULT', '选举日以后30天内撤下名单，登记的个人信息一起删掉。', '2026-01-01', null
    union all select 'COMMUNITY_ROLL_PUBLISH_DAYS', 20, '居民委员会组织法（2025年修订），条文待核对', 'LAW_IN_PART', '选民名单在选举日前20天公布。', '2026-01-01', null
    union all select 'COMMUNITY_ROLL_OBJECTION_DAYS', 5, '门户默认，比照村民委员会组织法第14条', 'OWN_DEFAULT', '对名单有意见，公布后5天内提出。', '2026-01-01', null
    union all select 'COMMUNITY_ROLL_DECISION_DAYS', 3, '门户默认，比照村民委员会组织法第14条', 'OWN_DEFAULT', '收到意见，3天内答复。', '2026-01-01', null
    union all select 'COMMUNITY_RESIDENCE_MONTHS', 12, '深圳市2020—2021年换届公告，本地规定待核对', 'LAW_IN_PART', '户口不在本社区，住满1年，本人申请，可以登记参加选举。', '2026-01-01', null
    union all select 'ASSOCIATE_PUBLICITY_DAYS', 5, '门户默认', 'OWN_DEFAULT', '兼职委员人选至少公示5天。', '2026-01-01', null
    union all select 'ASSOCIATE_TERM_MONTHS', 24, '门户默认', 'OWN_DEFAULT', '兼职委员一任2年，到期自动卸任。', '2026-01-01', null
) v;
