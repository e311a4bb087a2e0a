package org.yishiting.honours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.ResidentName;

/** Honours of 松月社区: one round that was voted on in spring, one that waits for its meeting, one that takes nominations. */
@Component
@Order(110)
class HonoursDemo implements DemoPart {

    private final Honours honours;
    private final HonourNominations nominations;
    private final HonourDecisions decisions;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    HonoursDemo(Honours honours, HonourNominations nominations, HonourDecisions decisions, Communities communities, JdbcClient jdbc, Clock clock) {
        this.honours = honours;
        this.nominations = nominations;
        this.decisions = decisions;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var people = DemoAccounts.silent().stream().map(ResidentName::id).map(Actor::new).toList();
        var today = Zone.today(clock);
        var spring = open(songyue, "最美邻居", HonourKind.PERSON, "一年里常帮邻居的人：陪诊、代购、调解小摩擦、照看孩子老人，都算。", today);
        var named = List.of(self(spring, people.get(11), "朱师傅", "帮楼上八十岁的老人换了三次灯泡，冬天每周代买一次菜。"),
                self(spring, people.get(30), "马姐", "夜班下班路上顺手把楼道里的电动车挪到棚里，半年没断。"),
                self(spring, new Actor(DemoAccounts.NEW_RESIDENT.id()), "小吴", "教邻居用手机挂号、充电卡，一教就是一下午。"),
                self(spring, people.get(52), "宋老师", "周末在东广场给孩子们讲故事。"));
        move(spring, today.minusDays(90), today.minusDays(60), today.minusDays(50));
        decisions.decide(new Actor(DemoAccounts.CONVENOR.id()), spring, new MeetingVote("居民代表会议（第2次）", today.minusDays(52), 46),
                List.of(new NominationVote(named.get(0), 44), new NominationVote(named.get(1), 41), new NominationVote(named.get(2), 45), new NominationVote(named.get(3), 40)));
        nominations.hide(people.get(52), named.get(3));

        var homes = open(songyue, "文明家庭", HonourKind.HOUSEHOLD, "一家人一起做的事：楼道种花、轮流守桶边、招呼新邻居。家里每个人都同意才评。", today);
        var family = nominations.nominate(people.get(0), homes, new HonourNominationDraft(true, "王家", "把楼道口的旧花坛收拾出来，一家人轮着浇水。"));
        nominations.agree(people.get(1), family, "王家");
        self(homes, people.get(2), "王姐一家", "垃圾分类带着孩子一起做，还画了一张图贴在桶边。");
        move(homes, today.minusDays(30), today.minusDays(3), today.plusDays(9));

        var open = open(songyue, "热心新邻居", HonourKind.PERSON, "搬来不到三年，已经帮大家做过事的邻居。租房买房都一样。", today);
        nominations.nominate(new Actor(DemoAccounts.LOCAL_RESIDENT.id()), open, new HonourNominationDraft(false, "三楼的小梁", "下雨天帮一楼搬过两次沙袋。"));
        self(open, people.get(77), "曹姐", "会说两种方言，开会时替听不懂的老人翻译。");
    }

    private HonourId open(CommunityId songyue, String title, HonourKind kind, String criteria, LocalDate today) {
        return honours.open(new Actor(DemoAccounts.STAFF.id()), songyue, new HonourDraft(title, kind, criteria, today, today.plusDays(18), today.plusDays(28)));
    }

    private HonourNominationId self(HonourId honour, Actor actor, String name, String words) {
        return nominations.nominate(actor, honour, new HonourNominationDraft(true, name, words));
    }

    private void move(HonourId honour, LocalDate opens, LocalDate closes, LocalDate decideBy) {
        jdbc.sql("update honours_honour set opens_on = ?, closes_on = ?, vote_until = ? where honour_id = ?").params(opens, closes, decideBy, honour.toString()).update();
        jdbc.sql("update honours_nomination set made_at = ? where honour_id = ?").params(opens.plusDays(4).atTime(19, 20), honour.toString()).update();
    }
}
