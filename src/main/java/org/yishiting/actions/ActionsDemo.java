package org.yishiting.actions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.photos.Photos;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.ResidentName;

/** What the demo community promised and how it was judged: one thing done and closed, one done once more, one being judged, one overdue. */
@Component
@Order(80)
class ActionsDemo implements DemoPart {

    private static final Owner HE_ZHANGGUI = new Owner(null, "何掌柜", "商户格联系人");
    private static final Owner DU_JIANGUO = new Owner(null, "杜建国", "四格联系人");
    private static final Owner HE_JUN = new Owner(null, "何俊", "社区居委会");
    private static final Owner JIANG_TAO = new Owner(null, "姜涛", "恒邻物业工程部");
    private static final Owner HE_XIAOMAN = new Owner(DemoAccounts.GRID_CONTACT.id(), DemoAccounts.GRID_CONTACT.nickname(), "三格联系人");

    private static final Actor CONVENOR = new Actor(DemoAccounts.CONVENOR.id());
    private static final Actor STAFF = new Actor(DemoAccounts.STAFF.id());

    private final DeedRepository deeds;
    private final DeedSteps steps;
    private final Notes notes;
    private final Reviews reviews;
    private final Archive archive;
    private final Photos photos;
    private final Topics topics;
    private final Communities communities;
    private final WorkCalendar calendar;
    private final Clock clock;

    ActionsDemo(DeedRepository deeds, DeedSteps steps, Notes notes, Reviews reviews, Archive archive, Photos photos, Topics topics, Communities communities, WorkCalendar calendar,
            Clock clock) {
        this.deeds = deeds;
        this.steps = steps;
        this.notes = notes;
        this.reviews = reviews;
        this.archive = archive;
        this.photos = photos;
        this.topics = topics;
        this.communities = communities;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void load() {
        var community = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        squareDance(community);
        nightMarket(community);
        rubbish(community);
        charging(community);
    }

    /** T6: done, judged and closed. */
    private void squareDance(CommunityId community) {
        var topic = topic(6);
        done(deed(topic, community, 1, "东广场划好场地、装上灯", JIANG_TAO, null, -80, -32), -34, "灯装了4盏，场地线划好了。", DemoScenes.LAMP, "亮灯");
        done(deed(topic, community, 2, "装分贝牌，换定向音箱", HE_JUN, null, -80, -40), -40, "花费4860元，票据贴在公告栏。", DemoScenes.METER, "分贝牌");
        done(deed(topic, community, 3, "签《东广场公约》", HE_XIAOMAN, "两支舞队", -80, -70), -72, "两支队伍和9号楼代表都签了。", DemoScenes.NOTICE_BOARD, "贴上公告栏");
        judged(topic, community, 1, -19, -10, 96, null, ReviewResult.PASSED, 21, 29, 6, 4, 1);
        topics.find(topic).ifPresent(archive::enter);
    }

    /** T12: 54 % were content, mostly because of the fumes; it is done once more. */
    private void nightMarket(CommunityId community) {
        var topic = topic(12);
        var fumes = deed(topic, community, 1, "油烟摊移到离楼30米外", HE_ZHANGGUI, "何俊 · 社区居委会", -8, -2);
        fumes.extend(workdays(9));
        note(fumes, NoteKind.EXTENDED, -4, "下雨没法划线", CONVENOR, fumes.dueOn());
        note(fumes, NoteKind.PROGRESS, -7, "量了距离，12个摊都不到30米。", STAFF, null, shot(DemoScenes.STALLS_NEAR, "改之前"));
        note(fumes, NoteKind.PROGRESS, -3, "重新划线，12个摊移了9个。", STAFF, null, shot(DemoScenes.STALLS_FAR, "改之后"));
        step(fumes, "量12个摊到楼的距离", null, -7, -7);
        step(fumes, "重新划线，移走9个摊", null, -4, -3);
        step(fumes, "移完剩下的3个摊", null, 3, null);
        step(fumes, "再量一遍，把尺寸贴出来", "杜建国", 8, null);

        var cleaners = deed(topic, community, 2, "油烟净化器逐摊检测", DU_JIANGUO, null, -8, 8);
        note(cleaners, NoteKind.PROGRESS, -4, "查了12台，9台合格。", STAFF, null);
        cleaners.pause(10, 10, today().minusDays(4), calendar);
        note(cleaners, NoteKind.PAUSED, -4, "等3个摊主补检测单", CONVENOR, calendar.plusWorkdays(today().minusDays(4), 10));
        cleaners.next("补齐检测单，复查3台。");

        var figures = deed(topic, community, 3, "噪音和垃圾数据每周公布", HE_JUN, null, -8, 9);
        note(figures, NoteKind.PROGRESS, -1, "22:30后平均51分贝，垃圾清运14桶。已经公布5周，一次没落。", STAFF, null);
        figures.next("下周一接着公布。");

        done(deed(topic, community, 4, "摊位抽签", HE_ZHANGGUI, null, -60, -34), -36, "44人报名，抽出30个摊位。罗桂兰（监督）在场。", DemoScenes.DRAWING_LOTS, "现场抽签");
        judged(topic, community, 1, -16, -9, 142, fumes, ReviewResult.SENT_BACK, 14, 33, 18, 15, 7);
    }

    /** T3: done, and people are judging it. */
    private void rubbish(CommunityId community) {
        var topic = topic(3);
        done(deed(topic, community, 1, "设一个夜间误时投放点，离窗户八米以上", JIANG_TAO, "居民理事会", -28, -8), -10, "设在7号楼北侧，量过，离最近的窗户9米。", DemoScenes.BINS, "改之后");
        done(deed(topic, community, 2, "排出轮值表，贴到每个单元", HE_XIAOMAN, null, -28, -5), -4, "23户报名，晚上8点到10点，两人一班。", DemoScenes.NOTICE_BOARD, "贴上公告栏");
        judged(topic, community, 1, -2, 5, null, null, null, 12, 14, 5, 2, 0);
    }

    /** T8: in part agreed; what needs no owners' vote is under way, and one thing is overdue. */
    private void charging(CommunityId community) {
        var topic = topic(8);
        var papers = deed(topic, community, 1, "取得消防部门书面意见", HE_JUN, null, -30, -4);
        note(papers, NoteKind.PROGRESS, -9, "材料交到消防部门，受理了。", STAFF, null);
        papers.escalatedTo("望川街道");
        note(papers, NoteKind.LATE, -3, "望川街道", null, papers.dueOn());
        step(papers, "准备材料报消防部门", null, -12, -9);
        step(papers, "约现场查看", null, -6, null);
        step(papers, "拿到书面意见，贴到公告栏", null, null, null);
        done(deed(topic, community, 2, "补齐三家报价并公示", JIANG_TAO, null, -30, -12), -13, "三家报价都贴出来了，最低9.1万元。", DemoScenes.NOTICE_BOARD, "公示");
    }

    private Deed deed(TopicId topic, CommunityId community, int position, String promise, Owner owner, @Nullable String helpers, int from, int due) {
        var details = topics.find(topic).orElseThrow();
        var number = deeds.nextPosition(topic);
        var deed = new Deed(new DeedId(uuid("deed " + topic + " " + position)), topic, community, number, details.round(), promise, null, at(from));
        deed.give(owner, helpers, calendar.plusWorkdays(today().plusDays(due - 1L), 1), today().plusDays(from));
        var saved = deeds.saveAndFlush(deed);
        note(saved, NoteKind.GIVEN, from, owner.name() + "（" + owner.office() + "）", CONVENOR, saved.dueOn());
        return saved;
    }

    private void step(Deed deed, String what, @Nullable String who, @Nullable Integer due, @Nullable Integer done) {
        var step = steps.write(deed.id(), new StepDraft(what, who, due == null ? null : calendar.plusWorkdays(today().plusDays(due - 1L), 1)));
        if (done != null) {
            steps.ticked(step, STAFF.resident(), today().plusDays(done));
            note(deed, NoteKind.STEP_DONE, done, what, STAFF, null);
        }
    }

    private void done(Deed deed, int day, String result, DemoScenes scene, String words) {
        deed.end(DeedStatus.DONE, result, today().plusDays(day));
        note(deed, NoteKind.DONE, day, result, STAFF, null, shot(scene, words));
    }

    private void note(Deed deed, NoteKind kind, int day, String text, @Nullable Actor by, @Nullable LocalDate until, NoteView.Photo... shots) {
        notes.add(deed.id(), kind, text, until, by == null ? null : by.resident(), at(day), List.of(shots));
    }

    private NoteView.Photo shot(DemoScenes scene, String words) {
        return new NoteView.Photo(photos.keep(STAFF, scene.draw()), words);
    }

    private void judged(TopicId topic, CommunityId community, int round, int from, int until, @Nullable Integer entitled, @Nullable Deed about, @Nullable ReviewResult result,
            int... counts) {
        reviews.open(topic, round, community, today().plusDays(from), today().plusDays(until), 60, 10);
        var review = reviews.find(topic, round).orElseThrow();
        var people = new ArrayList<>(DemoAccounts.silent().stream().map(ResidentName::id).toList()).iterator();
        for (var grade : Grade.values()) {
            for (var person = 0; person < counts[grade.ordinal()]; person++) {
                var named = about != null && !grade.content() && (grade == Grade.BAD || person % 2 == 0) ? about.id() : null;
                reviews.give(review, people.next(), new Reviews.Given(grade, named, reason(grade, about, person), at(Math.min(-1, from + person % 6))));
            }
        }
        if (result != null) {
            reviews.end(review, result, entitled == null ? 0 : entitled);
        }
    }

    private static @Nullable String reason(Grade grade, @Nullable Deed about, int person) {
        if (about == null || grade.content() || person > 2) {
            return null;
        }
        return switch (person) {
            case 0 -> "窗户还是不敢开，油烟顺着风往楼上走。";
            case 1 -> "有两个摊又挪回来了。";
            default -> "净化器开不开，没有人看着。";
        };
    }

    private LocalDate workdays(int count) {
        return calendar.plusWorkdays(today(), count);
    }

    private Instant at(int day) {
        return today().plusDays(day).atTime(10, 20).atZone(Zone.PORTAL).toInstant();
    }

    private LocalDate today() {
        return Zone.today(clock);
    }

    private static TopicId topic(int number) {
        return new TopicId(uuid("topic " + number));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }
}
