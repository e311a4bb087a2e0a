package org.yishiting.minutes;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicId;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.NamedPerson;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantDraft;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.residents.DemoAccount;
import org.yishiting.residents.DemoAccounts;

/** The hearing about the charging point, issued and half answered, a council whose minutes wait for signatures, and one whose minutes are being written. */
@Component
@Order(130)
class MinutesDemo implements DemoPart {

    private static final Actor PRESIDER = new Actor(DemoAccounts.CONVENOR.id());
    private static final Actor RECORDER = new Actor(DemoAccounts.STAFF.id());
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Meetings meetings;
    private final Participants participants;
    private final Transcription transcription;
    private final Proofreading checking;
    private final Signing signing;
    private final Issuing issuing;
    private final Opinions opinions;
    private final Communities communities;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    MinutesDemo(Meetings meetings, Participants participants, Transcription transcription, Proofreading checking, Signing signing, Issuing issuing, Opinions opinions,
            Communities communities, EntityManager entities, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.transcription = transcription;
        this.checking = checking;
        this.signing = signing;
        this.issuing = issuing;
        this.opinions = opinions;
        this.communities = communities;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var community = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        hearing(community);
        council(community);
        meetings.list(community, new MeetingQuery(null, Set.of(MeetingStatus.Phase.DURING), false, 0, 1)).items().stream().findFirst().ifPresent(this::live);
    }

    /** Somebody was understood wrongly, and has just said so. */
    private void live(MeetingView sitting) {
        var speakers = participants.of(sitting.id()).stream().filter(it -> it.role().counts() && it.resident() != null).limit(3).toList();
        var words = List.of("我家窗户正对北门，夏天怕味道，点位能不能往东挪一点。", "我晚上十点下班，两小时的时段总赶不上。有个误时点，袋子就不用拎上楼了。", "谁来管要先说好，不然第二天早上一地都是。");
        var lines = new ArrayList<EntryText>();
        lines.add(EntryText.noted("主持人宣布事项、纪律，告知权利：可陈述、提问、核对和更正笔录；有权申请回避。问：是否申请回避？众：不申请。"));
        lines.add(EntryText.section("大家发言"));
        for (var place = 0; place < speakers.size(); place++) {
            var it = speakers.get(place);
            lines.add(EntryText.said(it.id(), it.name(), it.group() == null ? "" : it.group(), words.get(place)));
        }
        transcription.begin(RECORDER, sitting.id());
        record(sitting.id(), lines, sitting.begins() == null ? clock.instant() : sitting.begins());
        var wrong = transcription.entries(RECORDER, sitting.id()).stream().filter(it -> it.content().text().startsWith("我晚上十点")).findFirst().orElseThrow();
        checking.ask(new Actor(Objects.requireNonNull(speakers.get(1).resident())), sitting.id(), wrong.id(), "我说的是夜里十一点下班，不是十点。");
    }

    private void hearing(CommunityId community) {
        var held = Zone.today(clock).minusDays(5);
        var begins = at(held, 19, 0);
        var id = meetings.plan(PRESIDER, community, new MeetingDraft(MeetingKind.HEARING, "北门集中充电点选址方案", "充电点放哪里、夜里能不能用、钱从哪里出，先听住得近的和天天要用的人怎么说。",
                "《松月社区议事规则》第十二条；参照行政许可法第四十八条的通知与笔录要求", null, begins, at(held, 20, 48), "社区二楼议事厅", "线上同步", held.minusDays(1), held.minusDays(6), 20, List.of(topic(8))));
        meetings.handlers(PRESIDER, id, new NamedPerson(null, "何俊", "社区居委会"), List.of(new NamedPerson(null, "姜涛", "恒邻物业公司工程部")));
        office(id, DemoAccounts.CONVENOR, "社区居委会副主任，非方案经办人", SeatRole.PRESIDER);
        office(id, DemoAccounts.STAFF, null, SeatRole.RECORDER);
        office(id, DemoAccounts.SUPERVISOR, "居务监督委员会", SeatRole.SUPERVISOR);
        add(id, null, "何俊", "居委会", null, SeatRole.EXPLAINER);
        add(id, null, "姜涛", "物业公司工程部", null, SeatRole.EXPLAINER);
        for (var name : List.of("梁先生", "韦女士", "钱先生", "孙女士", "潘先生", "田女士")) {
            add(id, null, name, null, "业主", SeatRole.PARTICIPANT);
        }
        for (var name : List.of("贺女士", "林先生", "韩女士")) {
            add(id, null, name, null, "租户", SeatRole.PARTICIPANT);
        }
        add(id, DemoAccounts.NEW_RESIDENT, "小吴", null, "外卖骑手", SeatRole.PARTICIPANT);
        add(id, DemoAccounts.LOCAL_RESIDENT, "郑阿姨", null, "临近一楼住户", SeatRole.PARTICIPANT);
        add(id, null, "唐大叔", null, "临近一楼住户", SeatRole.PARTICIPANT);
        add(id, null, "老周", null, "消防志愿者", SeatRole.PARTICIPANT);
        held(id, at(held.minusDays(13), 9, 0));

        var notice = held.minusDays(13);
        transcription.begin(RECORDER, id);
        transcription.describe(RECORDER, id, "性质：居民自治听证，不作出行政决定\n公告：" + LocalDates.full(notice, LANGUAGE) + "在公开栏、门户及短信发布，材料同日送达；距开会13日",
                LocalDates.day(held, LANGUAGE) + "晚上，13位参加人讨论了北门充电点。归纳了四条：选北门方案，棚子往东移五米；夜里10点半以后推车进场、关掉语音；用公共收益的部分交业主共同决定，没通过不动工；先拿到消防书面意见、补齐三家报价、加上刷卡。韦女士不同意，认为应当全部放到小区外，她的话写在笔录里。");
        write(id, held);
        checking.open(RECORDER, id);
        var said = transcription.entries(RECORDER, id).stream().filter(it -> it.content().text().startsWith("公共收益是业主的钱")).findFirst().orElseThrow();
        jdbc.sql("insert into minutes_correction (correction_id, meeting_id, entry_id, participant_id, words, asked_at, accepted, reason, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, true, null, ?, ?)")
                .params(UUID.randomUUID().toString(), id.toString(), said.id().toString(), String.valueOf(said.content().speaker()), "我说的是先走业主决定程序，别写成我同意用。", Timestamp.from(at(held.plusDays(1), 10, 0)),
                        PRESIDER.resident().toString(), Timestamp.from(at(held.plusDays(1), 15, 0))).update();
        signing.readAloud(RECORDER, id);
        signing.open(PRESIDER, id, "");
        signed(id, held.plusDays(2), Map.of("梁先生", "将“同意使用公共收益”更正为“同意提交业主决定”", "韦女士", "认为应再议"));
        issuing.issue(PRESIDER, id, 1);
        answer(id);
    }

    private void write(MeetingId id, LocalDate held) {
        var people = new HashMap<String, Participant>();
        participants.of(id).forEach(it -> people.put(it.name(), it));
        var lines = new ArrayList<EntryText>();
        lines.add(EntryText.section("到场"));
        lines.add(EntryText.noted("听证参加人应到15名，实到13名（业主6、租户3、外卖骑手1、临近一楼住户2、消防志愿者1；公开报名24人，按席位分组随机抽取，种子号已公示），已达三分之二。旁听9名。缺席2名：马先生、覃女士（均请假）。"));
        lines.add(EntryText.noted("主持人宣布事项、纪律，告知权利：可陈述、提问、核对和更正笔录；有权申请回避。问：是否申请回避？众：不申请。"));
        lines.add(EntryText.section("陈述与质询"));
        lines.add(said(people, "何俊", "拟在北门东侧建带棚充电点，40个口，距最近楼栋12米，投资9.6万元，其中街道补助6万元，其余用公共收益；备选为南围墙，距楼8米，需移树两棵。"));
        lines.add(said(people, "姜涛", "线路由公共变压器引出，设断电保护、烟感和灭火器；预计服务费每度0.35元，收支按季公示。"));
        lines.add(said(people, "郑阿姨", "我不反对建，但棚子正对我家厨房，担心气味和半夜有人说话。能否往东移五米、晚上十一点后不进出？").markedDisputed(true));
        lines.add(said(people, "小吴", "我一天要换两次电，十一点后不让进就等于白建。我建议设静音提示，夜里只准推行。").markedDisputed(true));
        lines.add(said(people, "梁先生", "公共收益是业主的钱，用之前要走业主共同决定程序，不能听证完就动工。").markedDisputed(true));
        lines.add(said(people, "贺女士", "价格请贴在桩上。没有手机的老人怎么充？"));
        lines.add(said(people, "老周", "12米符合我们培训时的要求，但要以消防部门书面意见为准；楼道同时清理，堵疏结合。"));
        lines.add(asked(people, "罗桂兰", "请说明移树方案为何列为备选。", "何俊", "南侧离楼近且要报绿化审批，故不推荐。"));
        lines.add(asked(people, "梁先生", "9.6万元有几家报价？", "姜涛", "目前两家，会补到三家并公示。"));
        lines.add(asked(people, "贺女士", "能否刷卡？", "姜涛", "可装刷卡模块，加价约三千元。"));
        lines.add(EntryText.section("最后陈述"));
        lines.add(said(people, "郑阿姨", "东移五米我接受。"));
        lines.add(said(people, "小吴", "夜间推行、静音我接受。"));
        lines.add(said(people, "梁先生", "坚持先走业主决定程序。"));
        lines.add(EntryText.noted("其余参加人无补充。"));
        lines.add(EntryText.disputed("夜间使用"));
        lines.add(EntryText.disputed("公共收益动用程序"));
        lines.add(EntryText.disputed("棚位与一楼距离"));
        lines.add(EntryText.resolved("推荐北门方案并东移五米，请设计复核", "何俊", "", held.plusDays(14)));
        lines.add(EntryText.resolved("夜间22:30后推行入场、关闭语音", "姜涛", "", held.plusDays(45)));
        lines.add(EntryText.resolved("公共收益部分提交业主共同决定，未通过前不施工", "松月小区业委会", "", held.plusDays(40)));
        lines.add(EntryText.resolved("取得消防书面意见、补齐三家报价、加刷卡模块", "姜涛", "何俊", held.plusDays(20)));
        lines.add(EntryText.dissent(id(people, "韦女士"), "韦女士", "应全部放到小区外，已全文附后。"));
        record(id, lines, at(held, 19, 0));
    }

    private void answer(MeetingId id) {
        for (var it : opinions.named(PRESIDER, id)) {
            if (it.words().contains("东移五米我接受")) {
                opinions.reply(PRESIDER, it.id(), it.version(), Opinion.Reply.ADOPTED, "棚子东移五米，不影响消防通道，已请设计复核。");
            } else if (it.words().contains("静音提示")) {
                opinions.reply(PRESIDER, it.id(), it.version(), Opinion.Reply.ADOPTED, "写进管理办法：22:30后推行、关语音。");
            } else if (it.words().contains("十一点后不进出")) {
                opinions.reply(PRESIDER, it.id(), it.version(), Opinion.Reply.PARTLY, "东移五米采纳。骑手半夜要换电，不进出改为静音推行。");
            } else if (it.words().contains("全部放到小区外")) {
                opinions.reply(PRESIDER, it.id(), it.version(), Opinion.Reply.EXPLAINED, "小区外没有产权清楚的地方，街道没有批准的点位。全文附在笔录后。");
            }
        }
    }

    private void council(CommunityId community) {
        var held = Zone.today(clock).minusDays(2);
        var begins = at(held, 19, 0);
        var id = meetings.plan(PRESIDER, community, MeetingDraft.of(MeetingKind.COUNCIL, "秋冬楼道照明和晾晒杆", "楼道灯坏得多，晾晒杆放哪里也要定下来。").at(begins, at(held, 20, 30), "社区二楼议事厅"));
        office(id, DemoAccounts.CONVENOR, "社区居委会副主任", SeatRole.PRESIDER);
        office(id, DemoAccounts.STAFF, null, SeatRole.RECORDER);
        add(id, DemoAccounts.LOCAL_RESIDENT, "郑阿姨", null, "居民代表", SeatRole.MEMBER);
        add(id, DemoAccounts.NEW_RESIDENT, "小吴", null, "新居民代表", SeatRole.MEMBER);
        add(id, DemoAccounts.GRID_CONTACT, "贺小满", null, "网格联系人", SeatRole.MEMBER);
        held(id, at(held.minusDays(8), 9, 0));
        transcription.begin(RECORDER, id);
        transcription.describe(RECORDER, id, "", "定了两件事：月底前修好坏灯，3号楼东侧装一组折叠晾衣杆，用三个月再看。");
        var people = new HashMap<String, Participant>();
        participants.of(id).forEach(it -> people.put(it.name(), it));
        record(id, List.of(EntryText.section("会议情况"), said(people, "贺小满", "三格坏了7盏灯，2盏是线断了，要请电工。"), said(people, "郑阿姨", "晾衣杆别挡消防车，放3号楼东边正好。"), said(people, "小吴", "我下夜班晚，灯先修北门那条路。"),
                EntryText.voted("3号楼东侧装一组折叠晾衣杆，试三个月", "到会过半数", new EntryText.Count(3, 0, 0, 3, false, true)), EntryText.resolved("月底前修好坏灯，先修北门到3号楼", "姜涛", "贺小满", held.plusDays(20)),
                EntryText.resolved("3号楼东侧装一组折叠晾衣杆，三个月后再议", "何俊", "", held.plusDays(30))), begins);
        checking.open(RECORDER, id);
        signing.open(PRESIDER, id, "");
        jdbc.sql("update minutes_signer s join meetings_participant p using (participant_id) set s.state = 'SIGNED', s.way = 'PHONE', s.signed_at = ? where s.meeting_id = ? and p.resident_id = ?")
                .params(Timestamp.from(at(held.plusDays(1), 9, 30)), id.toString(), RECORDER.resident().toString()).update();
    }

    /** Past all guards: the demo tells of a meeting that went its way. */
    private void held(MeetingId id, Instant announced) {
        entities.flush();
        jdbc.sql("update meetings_meeting set status = ?, announced_at = ?, created_at = ? where meeting_id = ?").params(MeetingStatus.HELD.name(), Timestamp.from(announced), Timestamp.from(announced), id.toString()).update();
        entities.clear();
    }

    private void record(MeetingId id, List<EntryText> lines, Instant begins) {
        var at = begins;
        for (var line : lines) {
            var entry = transcription.write(RECORDER, id, line, null);
            jdbc.sql("update minutes_entry set written_at = ? where entry_id = ?").params(Timestamp.from(at), entry.toString()).update();
            at = at.plusSeconds(225);
        }
    }

    /** On paper, after it was read out: who corrected or refused said why. */
    private void signed(MeetingId id, LocalDate day, Map<String, String> words) {
        for (var it : participants.of(id)) {
            var said = words.get(it.name());
            jdbc.sql("update minutes_signer set state = ?, way = ?, words = ?, signed_at = ?, name_public = true where meeting_id = ? and participant_id = ?")
                    .param(said == null ? "SIGNED" : said.startsWith("将") ? "SIGNED_WITH_CORRECTION" : "REFUSED").param(it.resident() == null ? "PAPER" : "PHONE").param(said)
                    .param(Timestamp.from(at(day, 10, 30))).param(id.toString()).param(it.id().toString()).update();
        }
    }

    private static EntryText said(Map<String, Participant> people, String name, String words) {
        var it = people.get(name);
        return EntryText.said(it == null ? null : it.id(), name, it == null ? "" : it.office() != null ? it.office() : it.group() == null ? "" : it.group(), words);
    }

    private static EntryText asked(Map<String, Participant> people, String name, String question, String answerer, String answer) {
        return EntryText.asked(id(people, name), name, "", question, answerer, answer);
    }

    private static @Nullable ParticipantId id(Map<String, Participant> people, String name) {
        var it = people.get(name);
        return it == null ? null : it.id();
    }

    private void office(MeetingId id, DemoAccount who, @Nullable String office, SeatRole role) {
        participants.add(PRESIDER, id, new ParticipantDraft(who.id(), who.nickname(), office, null, role));
    }

    private void add(MeetingId id, @Nullable DemoAccount account, String name, @Nullable String office, @Nullable String group, SeatRole role) {
        participants.add(PRESIDER, id, new ParticipantDraft(account == null ? null : account.id(), name, office, group, role));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zone.PORTAL).toInstant();
    }

    private static TopicId topic(int number) {
        return new TopicId(UUID.nameUUIDFromBytes(("demo topic " + number).getBytes(StandardCharsets.UTF_8)));
    }
}
