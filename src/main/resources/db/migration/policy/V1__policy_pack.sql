create table policy_value (
    value_id    uuid          not null primary key,
    policy_key  varchar(60)   not null,
    place_id    uuid          not null references community_place (community_id),
    amount      int           not null,
    source      varchar(200)  not null,
    basis       enum ('LAW', 'LAW_IN_PART', 'FROM_MEMORY', 'OWN_DEFAULT') not null,
    words       varchar(500)  not null,
    valid_from  date          not null,
    valid_to    date          null,
    entered_by  uuid          null,
    entered_at  datetime(6)   not null,
    unique key policy_value_by_key (policy_key, place_id, valid_from)
);

-- The portal's own defaults and the numbers of the law it was built with, for the whole country. The village and community
-- committee laws changed on 2026-01-01; what comes from the older text ends with it, so that the portal asks for a look.
insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
select uuid(), v.policy_key, '00000000-0000-7000-8000-000000000000', v.amount, v.source, v.basis, v.words, v.valid_from, v.valid_to, '2026-01-01'
from (
    select '' policy_key, 0 amount, '' source, '' basis, '' words, cast(null as date) valid_from, cast(null as date) valid_to from dual where false
    union all select 'HALL_STATEMENT_LENGTH', 140, '门户默认', 'OWN_DEFAULT', '一条观点只说一件事，最多140个字。', '2026-01-01', null
    union all select 'HALL_SCREENING_WORKDAYS', 5, '门户默认', 'OWN_DEFAULT', '议题交上来，5个工作日内书面答复立不立，不立要写明理由。', '2026-01-01', null
    union all select 'HALL_APPEAL_WORKDAYS', 5, '门户默认', 'OWN_DEFAULT', '不同意可以申诉一次，居务监督委员会5个工作日内答复。', '2026-01-01', null
    union all select 'HALL_SPEAK_DAYS', 7, '门户默认', 'OWN_DEFAULT', '群众说事至少开7天，让下班晚的人也赶得上。', '2026-01-01', null
    union all select 'HALL_MEETING_NOTICE_DAYS', 5, '门户默认', 'OWN_DEFAULT', '开议事会，至少提前5天告诉大家。', '2026-01-01', null
    union all select 'HALL_MINUTES_WORKDAYS', 3, '门户默认', 'OWN_DEFAULT', '会后3个工作日内写好纪要。', '2026-01-01', null
    union all select 'HALL_PUBLICITY_DAYS', 5, '门户默认', 'OWN_DEFAULT', '议定的结果至少公示5天。', '2026-01-01', null
    union all select 'HALL_REVIEW_DAYS', 7, '门户默认', 'OWN_DEFAULT', '民主评事至少开7天。', '2026-01-01', null
    union all select 'HALL_REOPEN_BELOW_PERCENT', 60, '门户默认', 'OWN_DEFAULT', '满意的人不到60%，这件事要重新办。', '2026-01-01', null
    union all select 'HALL_REOPEN_RATINGS', 10, '门户默认', 'OWN_DEFAULT', '至少有10人评过，满意度才算数。', '2026-01-01', null
    union all select 'DATA_SMALLEST_CELL', 10, '门户默认', 'OWN_DEFAULT', '不到10人的数字不公布，免得认出是谁。', '2026-01-01', null
    union all select 'DATA_SMALLEST_GROUP', 20, '门户默认', 'OWN_DEFAULT', '按自己填的情况分组来比，每组至少20人。', '2026-01-01', null
    union all select 'DATA_ANSWER_DAYS', 15, '门户默认', 'OWN_DEFAULT', '要看、要改、要删自己的信息，15天内答复。', '2026-01-01', null
    union all select 'MATTER_RED_HOURS', 2, '北京市接诉即办征求意见稿（2021）', 'LAW_IN_PART', '危及人身的事，2小时内到场。', '2026-01-01', null
    union all select 'MATTER_ORANGE_HOURS', 24, '北京市接诉即办征求意见稿（2021）', 'LAW_IN_PART', '停水停电停暖、电梯困人，24小时内处理。', '2026-01-01', null
    union all select 'MATTER_YELLOW_WORKDAYS', 3, '门户默认', 'OWN_DEFAULT', '欠薪、赶人搬家、孩子的事，3个工作日内答复。', '2026-01-01', null
    union all select 'MATTER_GREEN_DAYS', 7, '北京市接诉即办征求意见稿（2021）', 'LAW_IN_PART', '一般的事，7天内答复。', '2026-01-01', null
    union all select 'MATTER_BLUE_DAYS', 15, '北京市接诉即办征求意见稿（2021）', 'LAW_IN_PART', '复杂的事和建议，15天内答复。', '2026-01-01', null
    union all select 'ASSEMBLY_NOTICE_DAYS', 10, '村民委员会组织法（2018）第21—26条', 'LAW', '开村民会议，提前10天通知。', '2018-12-29', '2025-12-31'
    union all select 'ROLL_PUBLISH_DAYS', 20, '村民委员会组织法（2018）第14条', 'LAW', '选民名单在选举日前20天公布。', '2018-12-29', '2025-12-31'
    union all select 'ROLL_OBJECTION_DAYS', 5, '村民委员会组织法（2018）第14条', 'LAW', '对名单有意见，公布后5天内提出。', '2018-12-29', '2025-12-31'
    union all select 'ROLL_DECISION_DAYS', 3, '村民委员会组织法（2018）第14条', 'LAW', '收到意见，3天内答复。', '2018-12-29', '2025-12-31'
    union all select 'ENROLMENT_RESIDENCE_MONTHS', 12, '村民委员会组织法（2018）第13条', 'LAW', '户口不在本村，住满1年、本人申请、村民会议或村民代表会议同意，可以登记参加选举。', '2018-12-29', '2025-12-31'
    union all select 'PERMIT_RESIDENCE_MONTHS', 6, '居住证暂行条例第2条', 'LAW', '离开户口所在地到别的城市住半年以上，有工作、有住处或在读书，可以申领居住证。', '2016-01-01', null
    union all select 'PERMIT_ISSUE_DAYS', 15, '居住证暂行条例第9条', 'LAW', '受理之日起15天内发证，偏远地方最长30天。', '2016-01-01', null
    union all select 'HEARING_NOTICE_DAYS', 7, '行政许可法第48条、行政处罚法第64条', 'LAW', '听证会至少提前7天通知。', '2021-07-15', null
    union all select 'HEARING_REPORT_WORKDAYS', 7, '自然资源听证规定', 'LAW_IN_PART', '听证会后7个工作日内写好听证纪要。', '2021-01-01', null
    union all select 'MEDIATION_DAYS', 30, '深圳经济特区矛盾纠纷多元化解条例第25条', 'LAW', '调解一般30天内完成，双方同意可以延长。', '2022-05-01', null
    union all select 'MEDIATION_CONFIRM_DAYS', 30, '人民调解法第33条', 'LAW', '调解协议生效后30天内，双方可以一起请法院确认。', '2011-01-01', null
    union all select 'PETITION_TELL_DAYS', 15, '信访工作条例第22条', 'LAW', '信访登记后15天内告诉您受不受理。', '2022-05-01', null
    union all select 'PETITION_HANDLE_DAYS', 60, '信访工作条例第34条', 'LAW', '受理后60天内办结。', '2022-05-01', null
    union all select 'DISCLOSURE_WORKDAYS', 20, '政府信息公开条例第26、33条', 'LAW', '政府信息20个工作日内公开或答复。', '2019-05-15', null
    union all select 'CPPCC_NOTICE_WORKDAYS', 15, '市级政协办法示例', 'LAW_IN_PART', '政协协商会提前15个工作日书面通知。', '2026-01-01', null
    union all select 'CPPCC_MINUTES_WORKDAYS', 7, '市级政协办法示例', 'LAW_IN_PART', '会后7个工作日内写好纪要。', '2026-01-01', null
) v;
