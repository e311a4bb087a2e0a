package org.yishiting.proposals;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Grids;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.DemoAccounts;

/** What the people of the demo community raised: proposals in every state, the log of three grids, a slip of paper, and what is not for a community. */
@Component
@Order(50)
class ProposalsDemo implements DemoPart {

    private static final int PET_TOPIC = 10;
    private static final int DANCING_TOPIC = 6;
    private static final int FEE_TOPIC = 7;
    private static final int PARKING_TOPIC = 2;
    private static final int DRYING_TOPIC = 11;

    private final ProposalRepository proposals;
    private final RemarkRepository remarks;
    private final Trail trail;
    private final Raisers raisers;
    private final Competences competences;
    private final Communities communities;
    private final Grids grids;
    private final Deadlines deadlines;
    private final EntityManager entities;
    private final Clock clock;

    ProposalsDemo(ProposalRepository proposals, RemarkRepository remarks, Trail trail, Raisers raisers, Competences competences, Communities communities,
            Grids grids, Deadlines deadlines, EntityManager entities, Clock clock) {
        this.proposals = proposals;
        this.remarks = remarks;
        this.trail = trail;
        this.raisers = raisers;
        this.competences = competences;
        this.communities = communities;
        this.grids = grids;
        this.deadlines = deadlines;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void load() {
        var community = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        competenceLists(community);
        proposals(community);
        log(community);
    }

    private void competenceLists(CommunityId community) {
        var staff = new Actor(DemoAccounts.STAFF.id());
        competences.add(staff, community, CompetenceKind.SELF, "楼道、活动室和小广场怎么用", "楼道 活动室 广场 晾晒 晾衣", "");
        competences.add(staff, community, CompetenceKind.SELF, "居民公约、楼栋公约", "公约 约定", "");
        competences.add(staff, community, CompetenceKind.SELF, "公共收益花在哪里（业主共同决定）", "公共收益 停车费 广告", "");
        competences.add(staff, community, CompetenceKind.ASSIST, "路灯、井盖、道路的报修", "路灯 井盖 路面", "路灯所，打12345");
        competences.add(staff, community, CompetenceKind.ASSIST, "消防检查和整改", "消防 灭火器 充电", "街道消防工作站");
        competences.add(staff, community, CompetenceKind.ASSIST, "随迁子女入学咨询", "入学 学位", "区教育局");
        competences.add(staff, community, CompetenceKind.NEGATIVE, "违建认定和规划许可", "违建 搭建 规划", "城管队，打12345");
        competences.add(staff, community, CompetenceKind.NEGATIVE, "把人拍下来、贴出来", "上墙 曝光 拍照", "");
        competences.add(staff, community, CompetenceKind.NEGATIVE, "治安处罚", "抓人 处罚", "打110");
        competences.add(staff, community, CompetenceKind.NEGATIVE, "查居民做什么生意", "代购 生意 查一查", "市场监管，打12315");
    }

    private void proposals(CommunityId community) {
        var drying = past(community, resident("王阿姨"), 62, "北门给大家留块晒被子的地方", "6号楼朝北，被子只能晒到健身器材上，大家都不好意思。", null);
        take(drying, DemoAccounts.STAFF.id(), 61);
        drying.become(ProposalState.MERGED, topic(DRYING_TOPIC), "和「公共晾晒」说的是同一件事，合在一起议，您的话一句不少。", DemoAccounts.CONVENOR.id(), at(60));
        end(drying, 60, "MERGED", DemoAccounts.CONVENOR.id());
        raisers.carryOver(drying.id().proposalId(), topic(DRYING_TOPIC).topicId());

        var lamps = past(community, resident("陈师傅"), 20, "北门外三盏路灯不亮", "北门到公交站三盏路灯不亮，下夜班害怕。报过一次，没有回音。", null);
        take(lamps, DemoAccounts.STAFF.id(), 19);
        lamps.refuse(ProposalState.REFERRED, new Refusal("路灯归路灯所修，社区帮着报修、盯进度（权责清单，协助第1项）。", "路灯所，社区已经报修，打12345报编号能查\n一周没修，跟二格网格员覃伟说", false),
                DemoAccounts.STAFF.id(), at(18));
        end(lamps, 18, "REFERRED", DemoAccounts.STAFF.id());

        var wall = past(community, DemoAccounts.LOCAL_RESIDENT.id(), 12, "遛狗不牵绳的，拍照上墙", "说了多少次都不牵绳，把他们拍下来贴在公告栏，看谁还敢。", null);
        take(wall, DemoAccounts.STAFF.id(), 11);
        wall.refuse(ProposalState.DECLINED, new Refusal("把人拍下来贴出去会伤到别人，不是社区能做的事（社区权责清单，负面第2项）。牵绳这件事可以议。",
                "到议题「流浪犬」里说牵绳的事，正在问\n看见烈性犬，打110，派出所管", false), DemoAccounts.STAFF.id(), at(9));
        end(wall, 9, "DECLINED", DemoAccounts.STAFF.id());

        var trade = past(community, DemoAccounts.NEW_RESIDENT.id(), 10, "请社区查一查6号楼谁家在做代购", "6号楼楼道里天天堆着货，出门都要侧着身。不知道是谁家在做代购，请社区查一查。", null);
        take(trade, DemoAccounts.STAFF.id(), 9);
        trade.refuse(ProposalState.DECLINED, new Refusal("查居民做什么生意，不是社区能管的事（社区权责清单，负面第4项）。议题里点了楼号，公开会伤到别人。",
                "楼道堆货挡了路，换成这件事来说，当天就能转给物业\n觉得违法经营，打12315，市场监管部门管", true), DemoAccounts.STAFF.id(), at(8));
        end(trade, 8, "DECLINED", DemoAccounts.STAFF.id());
        var appealed = at(1);
        trade.appeal("我要说的是货堆在楼道里，着了火跑不出去。不是要查谁家的生意，请再看一次。",
                deadlines.due(appealed, PolicyKey.HALL_APPEAL_WORKDAYS, community).at(), appealed);
        trail.add(trade.id(), appealed, "APPEALED", DemoAccounts.NEW_RESIDENT.id(), trade.details().appeal() == null ? "" : trade.details().appeal());

        var bench = past(community, DemoAccounts.LOCAL_RESIDENT.id(), 3, "老槐树下添几把有靠背的椅子", "下棋的、带孩子的都在老槐树下，现在只有三个石墩。老人坐久了起不来，希望添几把有靠背、有扶手的椅子。", null);
        take(bench, DemoAccounts.STAFF.id(), 1);
        for (var neighbour : new String[] {"李姐", "周老师", "赵哥", "黄阿姨"}) {
            raisers.add(bench.id().proposalId(), resident(neighbour), at(1));
        }
        var dancing = past(community, resident("赵哥"), 2, "再办：广场舞噪音", "入秋以后又有两支队搬回老地方，晚上九点还有音响。当初说好的东广场、八点半停，请再办一次。", null, topic(DANCING_TOPIC));
        take(dancing, DemoAccounts.STAFF.id(), 1);
        past(community, resident("刘姐"), 0, "暑假借活动室办托管班", "暑假两个月，双职工家的孩子没人看。我们可以派社工，想借社区活动室上午用，不收费。", "青禾社工服务中心");
    }

    private Proposal past(CommunityId community, ResidentId by, int daysAgo, String title, String problem, @Nullable String behalf) {
        return past(community, by, daysAgo, title, problem, behalf, null);
    }

    private Proposal past(CommunityId community, ResidentId by, int daysAgo, String title, String problem, @Nullable String behalf, @Nullable TopicId againOf) {
        var then = at(daysAgo);
        var id = new ProposalId(UUID.nameUUIDFromBytes(("demo proposal " + title).getBytes(StandardCharsets.UTF_8)));
        var proposal = proposals.save(new Proposal(id, community, by, new ProposalText(title, problem, behalf), then));
        if (againOf != null) {
            proposal.asksAgainFor(againOf);
        }
        proposal.submit(trail.nextNumber(community, then), deadlines.due(then, PolicyKey.HALL_SCREENING_WORKDAYS, community).at(), then);
        raisers.add(id.proposalId(), by, then);
        entities.flush();
        trail.add(id, then, "SUBMITTED", by, "");
        return proposal;
    }

    private void take(Proposal proposal, ResidentId by, int daysAgo) {
        proposal.take(by, at(daysAgo));
        trail.add(proposal.id(), at(daysAgo), "TAKEN", by, "");
    }

    private void end(Proposal proposal, int daysAgo, String event, ResidentId by) {
        trail.add(proposal.id(), at(daysAgo), event, by, proposal.details().reason() == null ? "" : proposal.details().reason());
    }

    private void log(CommunityId community) {
        var places = places(community);
        var contact = DemoAccounts.GRID_CONTACT.id();
        var staff = DemoAccounts.STAFF.id();
        note(community, RemarkKind.WALK, 3, places.get("9号楼"), "", "先把去年的账贴出来，再说涨不涨。", 6, contact, FEE_TOPIC);
        note(community, RemarkKind.WALK, 3, places.get("10号楼"), "", "多交三毛可以，电梯坏了当天要有人来。", 4, contact, FEE_TOPIC);
        note(community, RemarkKind.WALK, 2, places.get("12号楼"), "", "漏水三年没人管，这一条解决了才交。", 3, contact, FEE_TOPIC);
        note(community, RemarkKind.VISIT, 2, places.get("四格（望川后街）"), "", "物业费包在房租里，租户看不到通知，希望通知也发给租户。", 5, contact, FEE_TOPIC);
        note(community, RemarkKind.DUTY, 1, null, "社区一楼窗口", "停车费、广告费收了多少，也想一起看看。", 2, staff, FEE_TOPIC);
        note(community, RemarkKind.DUTY, 6, places.get("8号楼"), "", "8号楼后面常有四五只狗，孩子不敢走。", 3, staff, PET_TOPIC);
        note(community, RemarkKind.DUTY, 5, places.get("8号楼"), "", "每天有人喂，喂完不收拾，引来更多。", 2, staff, PET_TOPIC);
        note(community, RemarkKind.SLIP, 4, places.get("8号楼"), "", "我眼睛不好，写在纸上：晚上倒垃圾被追过两次，希望那边路灯亮一点。", 1, contact, PET_TOPIC);
        post(community, DemoAccounts.NEW_RESIDENT.id(), 3, "8号楼后面", "下夜班一个人走，它们跟着我到楼门口，心里慌。", PET_TOPIC);
        note(community, RemarkKind.WALK, 30, places.get("3号楼"), "", "晚上七点以后找不到车位，消防通道都停满了。", 14, staff, PARKING_TOPIC);
        note(community, RemarkKind.WALK, 29, places.get("7号楼"), "", "租房的也交停车费，希望一样排队。", 11, staff, PARKING_TOPIC);
        note(community, RemarkKind.WALK, 28, places.get("4号楼"), "", "搬家、急救车进不来。", 17, staff, PARKING_TOPIC);

        note(community, RemarkKind.WALK, 2, places.get("11号楼"), "", "三单元门禁坏了半个月，谁都能进。", 4, contact, 0);
        note(community, RemarkKind.DUTY, 1, null, "社区一楼窗口", "11号楼门禁刷卡没反应，带孩子的进不了门。", 2, staff, 0);
        note(community, RemarkKind.SLIP, 1, places.get("11号楼"), "", "门禁修好以前，晚上能不能锁一下单元门。", 1, contact, 0);
        post(community, DemoAccounts.LOCAL_RESIDENT.id(), 1, "老年食堂", "食堂菜单能不能提前一周贴出来，血糖高的好安排。", 0);
        post(community, resident("孙姐"), 0, "东门小广场", "沙坑边的护栏松了一截，孩子容易夹手。", 0);
        note(community, RemarkKind.VISIT, 8, null, "北门岗亭", "", 1, contact, 0);

        for (var longAgo : new String[][] {{"1号楼", "128"}, {"2号楼", "128"}, {"5号楼", "117"}, {"6号楼", "103"}, {"校园格（松月小学）", "140"}}) {
            note(community, RemarkKind.WALK, Integer.parseInt(longAgo[1]), places.get(longAgo[0]), "", "楼道灯和门口台阶都问过了。", 2, staff, 0);
        }
        note(community, RemarkKind.VISIT, 131, null, "社区卫生站门口", "轮椅坡道太陡，推不上去。", 3, staff, 0);
    }

    private Map<String, CommunityId> places(CommunityId community) {
        var places = new HashMap<String, CommunityId>();
        for (var grid : grids.of(community)) {
            places.put(grid.name(), grid.id());
            grid.buildings().forEach(it -> places.put(it.name(), it.id()));
        }
        return places;
    }

    private void note(CommunityId community, RemarkKind kind, int daysAgo, @Nullable CommunityId place, String spot, String text, int people, ResidentId by, int topic) {
        keep(new Remark(community, new RemarkDraft(kind, day(daysAgo), place, spot, text, people), null, by, at(daysAgo), null), topic);
    }

    private void post(CommunityId community, ResidentId by, int daysAgo, String spot, String text, int topic) {
        keep(new Remark(community, new RemarkDraft(RemarkKind.POST, day(daysAgo), null, spot, text, 1), by, by, at(daysAgo), null), topic);
    }

    private void keep(Remark remark, int topic) {
        if (topic > 0) {
            remark.gatherInto(topic(topic));
            if (remark.raisedBy() != null) {
                raisers.add(topic(topic).topicId(), remark.raisedBy(), clock.instant());
            }
        }
        remarks.save(remark);
    }

    private LocalDate day(int daysAgo) {
        return Zone.today(clock).minusDays(daysAgo);
    }

    /** In the morning of that day; today a moment ago, and right after midnight now. */
    private Instant at(int daysAgo) {
        if (daysAgo > 0) {
            return day(daysAgo).atTime(LocalTime.of(9, 40)).atZone(Zone.PORTAL).toInstant();
        }
        var now = clock.instant();
        return LocalTime.ofInstant(now, Zone.PORTAL).isBefore(LocalTime.of(0, 5)) ? now : now.minus(Duration.ofMinutes(5));
    }

    private static ResidentId resident(String nickname) {
        return DemoAccounts.silent().stream().filter(it -> it.nickname().equals(nickname)).findFirst().orElseThrow().id();
    }

    private static TopicId topic(int number) {
        return new TopicId(UUID.nameUUIDFromBytes(("demo topic " + number).getBytes(StandardCharsets.UTF_8)));
    }
}
