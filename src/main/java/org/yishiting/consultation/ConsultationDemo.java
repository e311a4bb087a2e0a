package org.yishiting.consultation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.Register;
import org.yishiting.residents.DemoAccounts;

/** The plan of this year in 松月社区: the consultation of the brief up to its evaluation, one that calls for input, one that is late, one that is only planned. */
@Component
@Order(140)
class ConsultationDemo implements DemoPart {

    private static final Duration SINCE_MINUTES = Duration.ofDays(53);
    static final List<String> UNITS = List.of("区教育局", "区公安分局人口部门", "区民政局", "区司法局", "望川街道");

    private final Consultations consultations;
    private final ConsultationDemoMeeting meeting;
    private final ConsultationStore store;
    private final ConsultationRecords records;
    private final Invitees invitees;
    private final ConsultationOpinions opinions;
    private final UnitTasks tasks;
    private final Register register;
    private final RecordLinks links;
    private final Communities communities;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationDemo(Consultations consultations, ConsultationDemoMeeting meeting, ConsultationStore store, ConsultationRecords records, Invitees invitees, ConsultationOpinions opinions, UnitTasks tasks, Register register,
            RecordLinks links, Communities communities, Offices offices, JdbcClient jdbc, Clock clock) {
        this.consultations = consultations;
        this.meeting = meeting;
        this.store = store;
        this.records = records;
        this.invitees = invitees;
        this.opinions = opinions;
        this.tasks = tasks;
        this.register = register;
        this.links = links;
        this.communities = communities;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var secretary = new Actor(DemoAccounts.STAFF.id());
        var today = Zone.today(clock);
        var administrator = new Actor(DemoAccounts.ADMINISTRATOR.id());
        offices.appoint(administrator, DemoAccounts.STAFF.id(), Office.CPPCC_SECRETARY, songyue, today.plusYears(3));
        offices.appoint(administrator, DemoAccounts.SUPERVISOR.id(), Office.CPPCC_MEMBER, songyue, today.plusYears(3));
        planned(secretary, songyue, "老旧小区改造怎么少扰民", "", today.plusDays(30), ConsultationStatus.PLANNED);
        var night = planned(secretary, songyue, "下班以后办得成事", "哪些事最需要晚上和周末能办？放在哪里、开到几点合适？", today.plusDays(20), ConsultationStatus.CALL_FOR_INPUT);
        store.set(night, "call_until", today.plusDays(11));
        note(night, "RESEARCH", "在北门和菜场问了41位晚归的居民，最想晚上办的是居住登记和医保咨询。", today.minusDays(9));
        said(night, 3, "我八点半才到家，周六上午能办居住登记就好。", "取证件能不能放在便利店，多晚都能拿。", "夜间窗口请写清楚当天办哪几样，别让人白跑。");
        var charging = planned(secretary, songyue, "电动车充电安全谁来管", "充电点的日常管理、检查和收费由谁负责？", today.minusDays(6), ConsultationStatus.RESEARCH);
        note(charging, "RESEARCH", "看了3个小区的充电点，两处没有人负责夜间检查。", today.minusDays(20));
        full(secretary, songyue, today);
    }

    private void full(Actor secretary, CommunityId songyue, LocalDate today) {
        var id = planned(secretary, songyue, "让新居民更顺畅地参加社区议事", "新居民占常住人口约四成，怎样让他们知道、赶得上、说了有回音？", today.minusDays(60), ConsultationStatus.TRACKED);
        store.set(id, "survey", "匿名问卷发放312份，回收287份");
        store.set(id, "call_until", today.minusDays(70));
        note(id, "RESEARCH", "走访4个社区。今年以来新居民参加议事人次占两成一；主要障碍依次为不知道时间、下班太晚、担心说了不算。", today.minusDays(80));
        said(id, 40, "通知只贴在业主群里，租户看不到。", "能不能晚上开会，或者在手机上参加。", "提了意见不知道后来怎样。", "参选登记要带什么，每次说的不一样。");
        var people = people(secretary, id);
        var said = new LinkedHashMap<String, String>();
        said.put("孙委员", "议事会每月至少一次放在晚上或周末，并可线上参加。");
        said.put("阿芳", "通知只贴业主群，我们看不到，希望租户也能收到。");
        said.put("丁委员", "登记参选的材料清单全区统一，一次告知。");
        said.put("老许", "欢迎新邻居参加，但涉及业主共有资金的事要分清谁有表决权。");
        said.put("白委员", "政策说明配大字版和语音版。");
        said.put("小马", "希望有人告诉我们提的意见后来怎样了。");
        var held = meeting.hold(songyue, "让新居民更顺畅地参加社区议事", today.minusDays(61));
        consultations.meet(secretary, id, held);
        store.set(id, "status", ConsultationStatus.MEETING.name());
        said.forEach((who, text) -> opinions.add(secretary, id, people.get(who), text));
        meeting.issue(held, said);
        consultations.recommend(secretary, id, """
                一、时间、渠道、语言三项便利先行。
                二、区分可以议与可以表决，并公开说明。
                三、兼职委员公开征集，首批每社区不少于1名新居民。
                四、意见逐条答复。
                仍有分歧：公共收益事项是否给租户咨询表决，留待下次协商。""", "区委、区政府");
        store.set(id, "recommended", records.recommended(store.find(id).orElseThrow()).toString());
        store.set(id, "status", ConsultationStatus.RECOMMENDED.name());
        tasks.assign(secretary, id, "区民政局", "牵头书面反馈，发布参选登记统一清单", today.plusDays(12));
        tasks.assign(secretary, id, "望川街道", "试行一事一反馈，每季通报进展", today.plusDays(25));
        store.set(id, "status", ConsultationStatus.ASSIGNED.name());
        reply(secretary, id, 1, OpinionFate.ADOPTED, "从下月起，每月第二个周三晚七点开，同时线上参加。", "望川街道");
        reply(secretary, id, 2, OpinionFate.ADOPTED, "通知同时贴单元门、发短信，租户登记后也收得到。", "望川街道");
        reply(secretary, id, 3, OpinionFate.ADOPTED, "九月底前发布参选登记统一清单。", "区民政局");
        reply(secretary, id, 4, OpinionFate.PARTLY, "已在议事规则里写明谁能表决；租户可以发言，咨询表决下次再议。", "区司法局");
        reply(secretary, id, 5, OpinionFate.ADOPTED, "办事指南已配大字版，语音版年内上线。", "区民政局");
        reply(secretary, id, 6, OpinionFate.ADOPTED, "试行一事一反馈，每条意见都回到本人。", "望川街道");
        tasks.report(secretary, id, 1, "统一清单已发布，12个社区都在用。");
        tasks.report(secretary, id, 2, "第一季度收到意见46条，都已回复本人。");
        store.set(id, "status", ConsultationStatus.TRACKED.name());
        note(id, "PROGRESS", "司法局每月第二个周三派律师到社区，已来两次。", today.minusDays(8));
        jdbc.sql("insert into consultation_appraisal (consultation_id, resident_id, as_member, answer, said_at) values (?, ?, true, 'DONE', ?)")
                .params(id.toString(), DemoAccounts.SUPERVISOR.id().toString(), Timestamp.from(clock.instant().minus(Duration.ofDays(2)))).update();
        var silent = DemoAccounts.silent();
        for (var turn = 0; turn < 23; turn++) {
            jdbc.sql("insert into consultation_appraisal (consultation_id, resident_id, as_member, answer, said_at) values (?, ?, false, ?, ?)")
                    .params(id.toString(), silent.get(turn).id().toString(), turn % 5 == 0 ? "PARTLY" : turn == 7 ? "NOT_DONE" : "DONE", Timestamp.from(clock.instant().minus(Duration.ofHours(turn)))).update();
        }
        links.join(songyue, id.end(), LinkType.EVIDENCED_BY, ConsultationThings.EQUAL_VOICE);
        register.list(songyue, 0, 20).items().stream().filter(it -> it.kind().equals("topic")).findFirst()
                .ifPresent(it -> links.join(songyue, id.end(), LinkType.EVIDENCED_BY, it.end()));
    }

    private Map<String, UUID> people(Actor secretary, ConsultationId id) {
        store.set(id, "status", ConsultationStatus.CALL_FOR_INPUT.name());
        var all = new LinkedHashMap<String, UUID>();
        List.of("孙委员", "丁委员", "白委员").forEach(it -> all.put(it, invited(secretary, id, InviteeKind.MEMBER, it, null)));
        UNITS.forEach(it -> invitees.invite(secretary, id, InviteeKind.DEPARTMENT, it, null));
        all.put("老许", invited(secretary, id, InviteeKind.RESIDENT, "老许", null));
        all.put("阿芳", invited(secretary, id, InviteeKind.RESIDENT, "一位租户", "阿芳（化名）"));
        all.put("小马", invited(secretary, id, InviteeKind.RESIDENT, "一位新居民", "小马（化名）"));
        return all;
    }

    private UUID invited(Actor secretary, ConsultationId id, InviteeKind kind, String name, @Nullable String alias) {
        var invitee = invitees.invite(secretary, id, kind, name, null);
        invitees.enter(secretary, id, invitee, alias == null ? Invitee.Answer.NAMED : Invitee.Answer.ALIAS, alias == null ? "" : alias);
        return invitee;
    }

    private void reply(Actor secretary, ConsultationId id, int number, OpinionFate fate, String text, String unit) {
        opinions.reply(secretary, id, number, fate, text, unit);
    }

    private ConsultationId planned(Actor secretary, CommunityId songyue, String title, String question, LocalDate meetBy, ConsultationStatus status) {
        var id = consultations.plan(secretary, songyue, new ConsultationDraft(title, question, "社会建设委", meetBy, ""));
        var states = ConsultationStatus.values();
        for (var state : states) {
            if (state != ConsultationStatus.PLANNED && status.reached(state)) {
                store.status(id, state);
            }
        }
        var first = clock.instant().minus(SINCE_MINUTES.plusDays(60));
        for (var state : states) {
            jdbc.sql("update consultation_step set entered_at = ? where consultation_id = ? and status = ?")
                    .params(Timestamp.from(first.plus(Duration.ofDays(11L * state.ordinal()))), id.toString(), state.name()).update();
        }
        return id;
    }

    private void note(ConsultationId id, String kind, String text, LocalDate on) {
        jdbc.sql("insert into consultation_note (note_id, consultation_id, kind, text, noted_on, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), id.toString(), kind, text, Date.valueOf(on), DemoAccounts.STAFF.id().toString(), Timestamp.from(clock.instant())).update();
    }

    private void said(ConsultationId id, int from, String... texts) {
        var people = DemoAccounts.silent();
        for (var turn = 0; turn < texts.length; turn++) {
            jdbc.sql("insert into consultation_submission (submission_id, consultation_id, resident_id, text, said_at) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID().toString(), id.toString(), people.get(from + turn).id().toString(), texts[turn], Timestamp.from(clock.instant().minus(Duration.ofHours(30L * turn + 5)))).update();
        }
    }
}
