package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yishiting.actions.Grade;
import org.yishiting.actions.Verdicts;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Voting;
import org.yishiting.moderation.Queue;
import org.yishiting.points.About;
import org.yishiting.points.CapPeriod;
import org.yishiting.points.Evidence;
import org.yishiting.points.RuleDraft;
import org.yishiting.points.RuleId;
import org.yishiting.points.RuleUnit;
import org.yishiting.points.Rules;
import org.yishiting.records.Register;
import org.yishiting.residents.DemoAccounts;

/**
 * A season in the life of a community: what somebody notices on the way home becomes a matter of all, is heard, decided, done, judged, mended and thanked for.
 * Takes three minutes, so it runs when asked: {@code ./yishiting test -Dit.test=SeasonIT -Dyishiting.season=true}.
 */
@EnabledIfSystemProperty(named = "yishiting.season", matches = "true")
class SeasonIT extends BrowserTest {

    /** A Monday after the autumn holidays. */
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    private static final String CODE = "990101001001";
    private static final String HALL = "hall/" + CODE;
    private static final Pattern SENT = Pattern.compile("\\d{6}");
    private static final Portal.DemoAccount ARRIVED = new Portal.DemoAccount("刚搬来的", "19911114444", "songbai-lu-88");

    private static final String FIRST_RESOLVED = "车棚里坏的插座先修好";
    private static final String SECOND_RESOLVED = "北门装八个有人看护的充电位";
    private static final String THANKED = "到场参加议事";
    private static final String TITLE = "飞线充电怎么办";

    static SeasonPortal season;

    private final Map<String, Page> there = new HashMap<>();
    private String proposal = "";
    private String topic = "";
    private String meeting = "";
    private String thanks = "";

    @BeforeAll
    static void start() {
        season = new SeasonPortal(Path.of("target", "portal", "season").toAbsolutePath(), FIRST);
    }

    @AfterAll
    static void stop() {
        season.close();
    }

    @Override
    protected String url() {
        return season.url();
    }

    @Override
    protected List<Portal.DemoAccount> accounts() {
        return season.accounts();
    }

    @Test
    void aSeason() {
        stage01();
        stage02();
        stage03();
        stage04();
        stage05();
        stage06();
        stage07();
        stage08();
        stage09();
        stage10();
        stage11();
        stage12();
        stage13();
        stage14();
        stage15();
    }

    /** Somebody new registers on a phone and asks for a visit: the lease is at hand. */
    void stage01() {
        var page = phone();
        visit(page, "register");
        page.locator("input[autocomplete=tel]").fill(ARRIVED.name());
        page.getByText("发验证码").click();
        var shown = SENT.matcher(page.locator("[role=status] >> text=/\\d{6}/").textContent());
        Assertions.assertThat(shown.find()).isTrue();
        page.locator("input[autocomplete=one-time-code]").fill(shown.group());
        page.locator("input[autocomplete=nickname]").fill("小柯");
        page.locator("input[autocomplete=new-password]").fill(ARRIVED.password());
        page.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("h1")).containsText("哪年哪月");
        choose(page, "哪一年", "2025年");
        choose(page, "哪个月", "8月");
        page.getByText("下一步").click();
        assertThat(page.locator("h1")).containsText("户口");
        page.getByLabel("不在本地").check();
        page.getByText("下一步").click();
        assertThat(page.locator("h1")).containsText("小柯，欢迎来议事");

        visit(page, "me");
        page.locator("a", new Page.LocatorOptions().setHasText("我的居住")).first().click();
        settled(page);
        page.getByLabel("网格联系人上门").check();
        page.getByLabel("到哪里找您").fill("北区9号楼，晚上七点以后在家，租房合同在手边。");
        button(page, "请上门").click();
        assertThat(page.locator("main")).containsText("等人看");
        shot(page, "01-lease");
    }

    /** A grid contact has seen the lease at the door, and it counts. */
    void stage02() {
        var contact = staff("网格联系人");
        visit(contact, "admin/today");
        open(contact, "小柯");
        assertThat(contact.locator("main")).containsText("租房合同在手边");
        shot(contact, "02-lease-at-the-desk");
        assertAccessible(contact);
        button(contact, "确认").click();
        assertThat(contact.locator("main")).containsText("小柯住在这里，确认了");

        var page = arrived();
        visit(page, "residence/" + CODE);
        assertThat(page.locator("main")).containsText("已确认");
        shot(page, "02-confirmed");
        assertFits(page);
        visit(page, "notices");
        assertThat(page.locator("main")).containsText("已经确认了");
    }

    /** What one sees on the way home is put in one's own words. */
    void stage03() {
        var page = arrived();
        visit(page, HALL + "/propose");
        page.getByLabel("想议什么").fill(TITLE);
        page.getByLabel("怎么回事").fill("北区三栋楼的骑手下了夜班没处充电，把插线板从窗户吊下来，给电动车飞线充电。一楼的窗边都是电线，看着怕。大家一起想个办法。");
        button(page, "交上去").click();
        assertThat(page.locator(".ys-slip")).containsText("收到了");
        shot(page, "03-proposed");
        assertFits(page);
        page.getByText("看到哪一步了").click();
        settled(page);
        proposal = path(page);
    }

    /** A grid contact has heard the same at the doors; the committee makes one matter of both. */
    void stage04() {
        var contact = staff("网格联系人");
        visit(contact, "admin/remarks");
        contact.getByLabel("设施或地方").fill("北区9号楼");
        contact.getByLabel("几个人提").fill("3");
        contact.getByLabel("提到什么").fill("一楼几户说，楼上骑手从窗户吊插线板下来飞线充电，电线就在窗边。");
        button(contact, "记下").click();
        assertThat(contact.locator("main .ys-slip")).containsText("记下了");
        shot(contact, "04-walk-log");

        var staff = staff("居委会工作人员");
        visit(staff, "admin/today");
        open(staff, TITLE);
        staff.getByLabel("立为议题", new Page.GetByLabelOptions().setExact(true)).check();
        staff.getByLabel("一楼几户说").check();
        shot(staff, "04-screening");
        assertAccessible(staff);
        button(staff, "立为议题").click();
        assertThat(staff.locator("main")).containsText("答复了");

        var page = arrived();
        page.navigate(url() + proposal);
        settled(page);
        page.getByText("去看议题").or(page.locator("main a[href*='topics/']")).first().click();
        page.waitForURL(url -> url.contains("/topics/"));
        settled(page);
        topic = path(page);
        assertThat(page.locator("main")).containsText("4人提过这件事");
        assertThat(page.locator("main")).containsText("3人提");
        shot(page, "04-topic");
        assertFits(page);
    }

    /** For a week people say what they think; what all sides share shows. */
    void stage05() {
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        page.getByLabel("您的观点").fill("我希望楼下有能过夜充电的地方，有人看着才放心。");
        page.locator(".ys-form").getByText("交上去").click();
        assertThat(page.locator(".ys-slip").first()).containsText("收到了");
        var staff = staff("居委会工作人员");
        visit(staff, "admin/today");
        open(staff, TITLE);
        staff.locator(".ys-look").waitFor();
        staff.keyboard().press("1");
        assertThat(staff.locator("main")).containsText("发出了");
        everybodySpeaks();
        thanksAreAskedAbout();
        aWeekPasses();
    }

    /** Meanwhile the committee asks whether coming to a meeting is thanked for; how people decide on that is told elsewhere. */
    private void thanksAreAskedAbout() {
        var committee = new Actor(DemoAccounts.STAFF.id());
        var rule = season.the(Rules.class).propose(committee, community(), new RuleDraft(About.TAKING_PART, THANKED, RuleUnit.SESSION, 5, 20, CapPeriod.QUARTER, "meetings.attended", Evidence.SYSTEM, ""));
        season.the(Rules.class).consult(committee, rule, 1);
        thanks = rule.toString();
    }

    private void thanksAreAdopted() {
        var record = season.the(Register.class).list(community(), 0, 1).items().getFirst().number();
        season.the(Rules.class).adopt(new Actor(DemoAccounts.STAFF.id()), new RuleId(UUID.fromString(thanks)), 1, record.toString(), season.today());
    }

    private CommunityId community() {
        return season.the(Communities.class).byCode(CODE).orElseThrow().id();
    }

    private void aWeekPasses() {
        var page = arrived();
        var old = resident("老居民");
        old.navigate(url() + topic);
        settled(old);
        old.locator(".ys-three button").first().click();
        assertThat(old.locator(".ys-slip").first()).containsText("赞成");
        season.pass(7);
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("main")).containsText("各方都同意的");
        // The map is drawn anew for the day, beside whatever else the portal does.
        for (var look = 0; look < 30 && !page.locator("main").textContent().contains("消防通道和楼梯口一律不停车"); look++) {
            page.waitForTimeout(1000);
            page.reload();
            settled(page);
        }
        assertThat(page.locator("main")).containsText("消防通道和楼梯口一律不停车");
        shot(page, "05-common-ground");
        assertFits(page);
    }

    /** Two sides of thirty people each: on some things they differ, on some they do not. */
    private void everybodySpeaks() {
        var id = TopicId.parse(topic.replace("/topics/", ""));
        var people = DemoAccounts.silent().stream().map(it -> new Actor(it.id())).toList();
        var shared = List.of("消防通道和楼梯口一律不停车，也不拉线。", "先把车棚里坏的插座修好，再谈别的。", "定下的事都贴在北门公告栏，写明谁办。");
        var apart = List.of("看到飞线就剪线，不用先打招呼。", "没有地方充电以前，先不罚骑手。", "充电桩要装在北门，不装在一楼窗下。");
        var said = new ArrayList<StatementId>();
        Stream.concat(shared.stream(), apart.stream()).forEach(it -> said.add(season.the(Statements.class).add(people.get(said.size()), id, it).statement().id()));
        var looks = new Actor(DemoAccounts.CONVENOR.id());
        var queue = season.the(Queue.class);
        queue.waiting(looks, community(), 50).stream().filter(it -> it.subject().title().contains(TITLE))
                .forEach(it -> queue.publish(looks, it.id(), it.round()));
        for (var who = 0; who < 60; who++) {
            for (var which = 0; which < said.size(); which++) {
                var stance = which < shared.size() ? Stance.AGREE : (who < 30) == (which == 0 + shared.size()) ? Stance.AGREE : Stance.DISAGREE;
                season.the(Voting.class).cast(people.get(who + 10), said.get(which), stance);
            }
        }
    }

    /** A hearing begins with what the topic says; seats are kept for those it touches, and drawn. */
    void stage06() {
        var convenor = staff("议事长");
        convenor.navigate(url() + topic);
        settled(convenor);
        convenor.getByText("带着往前走").click();
        convenor.getByLabel("这一步有什么结果").fill("大家都要先清出消防通道、修好车棚插座；剪不剪线、桩装在哪里还有分歧，开听证会当面说。");
        button(convenor, "进入这一步").click();
        assertThat(convenor.locator("main")).containsText("议事长");

        var staff = staff("居委会工作人员");
        staff.navigate(url() + topic);
        settled(staff);
        staff.getByText("为这件事开会").click();
        staff.waitForURL(url -> url.contains("topic="));
        settled(staff);
        assertThat(field(staff, "事由")).hasValue(TITLE);
        assertThat(field(staff, "为什么开")).hasValue(Pattern.compile("北区三栋楼.*"));
        shot(staff, "06-meeting-begun");
        button(staff, "建好，去准备").click();
        staff.waitForURL(url -> url.matches(".*admin/meetings/.{36}"));
        settled(staff);
        meeting = staff.url().replaceAll(".*/", "");
        announce(staff);
        seatsAreDrawn(staff);
    }

    private void announce(Page staff) {
        staff.getByText("改时间、地点和事由").click();
        date(staff, "哪天", season.today().plusDays(14));
        date(staff, "报名截止", season.today().plusDays(10));
        field(staff, "地点").fill("社区二楼议事厅");
        button(staff, "存好").first().click();
        assertThat(staff.locator(".ys-when")).containsText("19:00");
        invite(staff, "主持人", "方敏");
        invite(staff, "记录员", "陆一舟");
        staff.getByText("写议程").click();
        button(staff, "存好").last().click();
        assertThat(staff.locator(".ys-agenda")).containsText("提问和回答");
        staff.getByText("加一份材料").click();
        field(staff, "名称").fill("一页纸看懂");
        field(staff, "或者直接写文字").fill("清出消防通道，修好车棚十二个插座，再在北门装八个带看护的充电位，约2万元。");
        button(staff, "加上").click();
        assertThat(staff.locator("main")).containsText("一页纸看懂");
        staff.getByText("定席位").click();
        staff.getByLabel("一行一组").fill("骑手 5 保留 受影响\n租户 5 保留 受影响\n一楼业主 5 受影响");
        button(staff, "存好").last().click();
        assertThat(staff.locator("main")).containsText("骑手 5");
        button(staff, "公布会议").click();
        button(staff, "开放报名").click();
        assertThat(staff.locator("main")).containsText("报名截止以后抽签");
        shot(staff, "06-registration");
    }

    private void seatsAreDrawn(Page staff) {
        var page = arrived();
        visit(page, "meetings/" + meeting);
        assertThat(page.locator("main")).containsText(TITLE);
        register(page, "骑手");
        shot(page, "06-registered");
        assertFits(page);
        var tenant = resident("新居民");
        visit(tenant, "meetings/" + meeting);
        register(tenant, "租户");
        var owner = resident("老居民");
        visit(owner, "meetings/" + meeting);
        register(owner, "一楼业主");

        season.pass(11);
        visit(staff, "admin/meetings/" + meeting);
        field(staff, "见证人报的数").fill("3317");
        field(staff, "见证人").fill("罗桂兰");
        button(staff, "抽签").click();
        button(staff, "席位排好，公布").click();
        assertThat(staff.locator("main")).containsText("席位排好");
        visit(page, "meetings/" + meeting);
        assertThat(page.locator("main")).containsText("您有一个骑手席位");
        assertThat(page.locator("main")).containsText("罗桂兰当场报的数是3317");
        shot(page, "06-seat-drawn");
    }

    /** On the evening people check in, speak in turn and resolve two things. */
    void stage07() {
        var evening = season.today().plusDays(3);
        season.passTo(evening);
        season.goTo(evening, LocalTime.of(18, 50));
        thanksAreAdopted();
        var convenor = staff("议事长");
        visit(convenor, "meetings/" + meeting + "/preside");
        button(convenor, "开签到").click();
        visit(convenor, "meetings/" + meeting + "/screen");
        var code = convenor.locator(".ys-sit-code").textContent().strip();
        for (var page : List.of(arrived(), resident("新居民"), resident("老居民"))) {
            visit(page, "meetings/" + meeting + "/room?code=" + code);
            page.locator("vaadin-button", new Page.LocatorOptions().setHasText("签到")).click();
            assertThat(page.locator(".ys-note-ok")).containsText("席");
        }
        shot(arrived(), "07-checked-in");
        visit(convenor, "meetings/" + meeting + "/preside");
        press(convenor, "宣布开会");
        press(arrived(), "举手发言");
        convenor.locator("button[aria-label='请小柯发言']").click();
        assertThat(convenor.locator(".ys-big-now .n")).containsText("小柯");
        shot(arrived(), "07-speaking");
        press(convenor, "说完了");
        resolve(convenor, FIRST_RESOLVED);
        resolve(convenor, SECOND_RESOLVED);
        shot(convenor, "07-resolved");
        while (convenor.locator("[data-press]", new Page.LocatorOptions().setHasText("进入第")).count() > 0) {
            var next = convenor.locator("[data-press]", new Page.LocatorOptions().setHasText("进入第")).first();
            var words = next.textContent();
            next.click();
            assertThat(convenor.locator("[data-press]", new Page.LocatorOptions().setHasText(words))).hasCount(0);
        }
        press(convenor, "散会");
        assertThat(arrived().locator("main")).containsText("散会了");
    }

    private void resolve(Page convenor, String words) {
        button(convenor, "问大家或表决").click();
        convenor.getByLabel("写一句话").fill(words);
        convenor.getByLabel("公开表决").check();
        button(convenor, "问出去").click();
        for (var page : List.of(arrived(), resident("新居民"), resident("老居民"))) {
            press(page, "赞成");
            assertThat(page.locator("main")).containsText("记下了「赞成」");
        }
        press(convenor, "结束表决");
        assertThat(arrived().locator("main")).containsText("通过");
    }

    /** What was resolved is written with who does it and by when; one finds a mistake, one does not sign, and the minutes get their number. */
    void stage08() {
        var recorder = staff("居委会工作人员");
        visit(recorder, "meetings/" + meeting + "/recorder");
        assertThat(recorder.locator(".ys-script")).containsText(FIRST_RESOLVED);
        write(recorder, FIRST_RESOLVED, "陆一舟", season.today().plusDays(10));
        write(recorder, SECOND_RESOLVED, "北门物业 姜涛", season.today().plusDays(40));
        theySign(recorder);
    }

    private void theySign(Page recorder) {
        recorder.getByText("写抬头和摘要").click();
        recorder.getByLabel("一分钟摘要").fill("定了两件事：先修好车棚插座，再在北门装充电位。剪不剪线没有谈拢。");
        button(recorder, "存下").last().click();
        shot(recorder, "08-recorder");
        recorder.getByText("交出去核对").click();
        recorder.waitForURL("**/minutes");

        var page = arrived();
        visit(page, minutes());
        page.getByText("这里记错了").first().click();
        page.getByLabel("哪里不对").fill("应该写明先修十二个插座。");
        button(page, "交给主持人").click();
        assertThat(page.locator("main")).containsText("等主持人答复");
        var convenor = staff("议事长");
        visit(convenor, minutes());
        button(convenor, "答复").click();
        button(convenor, "照这样改").click();
        assertThat(convenor.locator("main")).containsText("改了");
        button(convenor, "定稿，请大家签名").click();
        assertThat(convenor.locator("h1").first()).hasText("笔录签名");
        for (var each : List.of(page, resident("新居民"), convenor, recorder)) {
            visit(each, minutes());
            button(each, "签好了").click();
            assertThat(each.locator(".ys-slip")).containsText("您签好了");
        }
        var refuses = resident("老居民");
        visit(refuses, minutes());
        refuses.getByLabel("不签，说明理由").check();
        refuses.getByLabel("更正的话").fill("剪线的事没有定，我不签。");
        button(refuses, "签好了").click();
        assertThat(refuses.locator(".ys-slip")).containsText("您不签");
        shot(refuses, "08-refused");
        visit(convenor, minutes());
        button(convenor, "签发").click();
        assertThat(convenor.locator("h1").first()).hasText("签好的笔录");
        visit(page, minutes());
        assertThat(page.locator(".ys-sheet")).containsText("议定事项");
        shot(page, "08-issued");
        assertFits(page);
        var link = page.locator("a[href$='.pdf']").first();
        Assertions.assertThat(page.request().get((String) link.evaluate("it => it.href")).body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(Page recorder, String what, String who, LocalDate until) {
        recorder.locator("button[data-kind=resolution]").click();
        field(recorder, "谁办").fill(who);
        date(recorder, "哪天前", until);
        recorder.getByLabel("写下说了什么").fill(what);
        recorder.getByLabel("写下说了什么").press("Enter");
        assertThat(recorder.locator(".ys-card", new Page.LocatorOptions().setHasText(who))).hasCount(1);
    }

    private String minutes() {
        return "meetings/" + meeting + "/minutes";
    }

    /** Both are promised with who and when on the page of the topic, and stand open for objections: nobody wrote them twice. */
    void stage09() {
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("#deeds")).containsText(FIRST_RESOLVED);
        assertThat(page.locator("#deeds")).containsText("陆一舟");
        assertThat(page.locator("#deeds")).containsText(SECOND_RESOLVED);
        assertThat(page.locator("#deeds")).containsText("姜涛");
        assertThat(page.locator("main")).containsText("定了两件事");
        shot(page, "09-deeds");
        assertFits(page);
    }

    /** Nobody objects; one promise runs over its day, those above hear of it, and it is done with a picture. */
    void stage10() {
        season.pass(8);
        itRunsOver();
    }

    private void itRunsOver() {
        lead(staff("议事长"), "没有人提异议，照着办。");
        season.pass(4);
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("#deeds")).containsText("超期");
        assertThat(page.locator("#deeds")).containsText("超期，报给");
        shot(page, "10-overdue");
        finish(FIRST_RESOLVED, "十二个插座换了十个，两个等配件，花了860元。");
        finish(SECOND_RESOLVED, "八个充电位装好了，晚上十点到早上六点有人看护。");
        page.reload();
        settled(page);
        assertThat(page.locator("#deeds img").first()).isVisible();
        shot(page, "10-done");
        assertFits(page);
    }

    /** People find it is not enough; it is mended, and they find it good. */
    void stage11() {
        var convenor = staff("议事长");
        lead(convenor, "两件都办了，请大家评。");
        judge(Grade.BAD, 30);
        own("不满意");
        season.pass(8);
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("main")).containsText("退回再办");
        shot(page, "11-sent-back");

        var staff = staff("居委会工作人员");
        staff.navigate(url() + topic);
        settled(staff);
        var acts = staff.locator("details", new Page.LocatorOptions().setHasText("办这件事")).first();
        acts.locator("summary").first().click();
        choose(staff, "谁办", "罗桂兰");
        date(staff, "几号前办完", season.today().plusDays(7));
        button(staff, "就交给他").click();
        assertThat(staff.locator("#deeds")).containsText("罗桂兰");
        itIsMended();
    }

    private void itIsMended() {
        var convenor = staff("议事长");
        var page = arrived();
        finish("", "两个插座的配件到了，十二个都能用。");
        lead(convenor, "整改好了，请大家再评。");
        judge(Grade.GOOD, 30);
        own("很满意");
        season.pass(8);
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("main")).containsText("可以办结归档");
        shot(page, "11-passed");
        assertFits(page);
    }

    /** It is closed, and one printed sheet tells all of it. */
    void stage12() {
        var convenor = staff("议事长");
        convenor.navigate(url() + topic);
        settled(convenor);
        convenor.getByText("带着往前走").click();
        convenor.getByLabel("一句话说明结果").fill("插座修好了，北门有了充电位，飞线都收了。");
        button(convenor, "办结归档").click();
        assertThat(convenor.locator("main")).containsText("归档");
        onOneSheet();
    }

    private void onOneSheet() {
        // Opened from a page of the portal, as people do: a sheet that comes first asks for an icon that is not there.
        var anybody = staff("议事长").context().newPage();
        anybody.navigate(url() + "/open" + topic);
        for (var words : List.of(TITLE, FIRST_RESOLVED, SECOND_RESOLVED, "超期", "退回再办", "十二个都能用")) {
            assertThat(anybody.locator("body")).containsText(words);
        }
        anybody.locator("a[href*='records/']").first().waitFor();
        anybody.locator("a[href*='meetings/" + meeting + "']").first().waitFor();
        shot(anybody, "12-sheet");
        assertAccessible(anybody);
    }

    /** Who came finds it in the passbook, and takes soap home for it. */
    void stage13() {
        var newcomer = arrived();
        visit(newcomer, "me/points?at=" + CODE);
        assertThat(newcomer.locator("main")).containsText(THANKED);
        var page = resident("新居民");
        visit(page, "me/points?at=" + CODE);
        assertThat(page.locator("main")).containsText(THANKED);
        shot(page, "13-passbook");
        visit(page, "shop/" + CODE);
        var soap = page.locator("article, li", new Page.LocatorOptions().setHasText("皂")).filter(new Locator.FilterOptions().setHas(page.locator("button[data-press^='have/']"))).last();
        soap.locator("button[data-press^='have/']").click();
        assertThat(page.locator(".ys-slip").first()).containsText("留好了");
        var code = page.locator(".ys-slip-f").textContent().replaceAll(".*([A-Z]\\d-\\d{4}).*", "$1");
        var storekeeper = staff("网格联系人");
        visit(storekeeper, "admin/counter");
        storekeeper.getByLabel("领取号").first().fill(code);
        storekeeper.keyboard().press("Enter");
        storekeeper.locator("vaadin-button", new Page.LocatorOptions().setHasText("签好字了，交出")).click();
        assertThat(storekeeper.locator(".ys-slip").first()).containsText("交出了");
        shot(storekeeper, "13-handed-over");
    }

    /** For the coming election the new resident brings nothing: it is known already. */
    void stage14() {
        var staff = staff("居委会工作人员");
        visit(staff, "admin/enrolment");
        button(staff, "设立选举").click();
        staff.getByLabel("名称").fill("居民小组长推选");
        button(staff, "设立").click();
        staff.waitForURL(url -> url.matches(".*/admin/enrolment/[0-9a-f-]{36}"));
        settled(staff);
        var page = arrived();
        page.navigate(staff.url().replace("/admin", "") + "/apply");
        settled(page);
        assertThat(page.locator("main")).containsText("您的居住已经确认过，不用再带材料");
        shot(page, "14-evidence");
        assertFits(page);
    }

    /** Whoever holds the paper compares it with the register. */
    void stage15() {
        var anybody = phone();
        visit(anybody, minutes());
        var pdf = anybody.request().get((String) anybody.locator("a[href$='.pdf']").first().evaluate("it => it.href")).body();
        visit(anybody, "records/verify");
        anybody.locator("#verify-file").setInputFiles(new FilePayload("minutes.pdf", "application/pdf", pdf));
        anybody.waitForURL(url -> url.contains("sha256="));
        settled(anybody);
        assertThat(anybody.locator("[role=status] >> nth=0")).containsText("对得上");
        assertThat(anybody.locator("main")).containsText(TITLE);
        shot(anybody, "15-verified");
    }

    private void lead(Page convenor, String words) {
        convenor.navigate(url() + topic);
        settled(convenor);
        convenor.getByText("带着往前走").click();
        convenor.getByLabel("这一步有什么结果").fill(words);
        button(convenor, "进入这一步").click();
        assertThat(convenor.locator("main")).containsText(words);
    }

    private void finish(String promise, String result) {
        var staff = staff("居委会工作人员");
        staff.navigate(url() + topic);
        settled(staff);
        var acts = staff.locator("details", new Page.LocatorOptions().setHasText(Pattern.compile("办这件事：.*" + promise))).last();
        acts.locator("summary").first().click();
        var done = acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("办完了").setExact(true));
        done.click();
        acts.getByLabel("办成了什么样").fill(result);
        acts.locator("input[type=file]").setInputFiles(photo("done.jpg"));
        acts.locator("img").first().waitFor();
        done.last().click();
        assertThat(staff.locator("#deeds")).containsText(result);
    }

    /** What one thinks of it oneself. */
    private void own(String grade) {
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        var judge = page.locator("#judge");
        judge.getByLabel(grade, new Locator.GetByLabelOptions().setExact(true)).check();
        judge.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("评好了")).click();
        assertThat(judge.locator(".ys-slip")).containsText("您评的是" + grade);
    }

    private void judge(Grade grade, int people) {
        var id = TopicId.parse(topic.replace("/topics/", ""));
        DemoAccounts.silent().stream().skip(10).limit(people).forEach(it -> season.the(Verdicts.class).give(new Actor(it.id()), id, grade, null, null));
    }

    private static void press(Page page, String label) {
        page.locator("[data-press]", new Page.LocatorOptions().setHasText(label)).first().click();
    }

    private static void register(Page page, String group) {
        button(page, "报名").click();
        page.getByText(Pattern.compile("^" + group + "，\\d席$")).click();
        button(page, "报名").last().click();
        assertThat(page.locator(".ys-slip").first()).containsText("报上名了");
    }

    private static void invite(Page staff, String role, String name) {
        staff.getByText("请人", new Page.GetByTextOptions().setExact(true)).click();
        choose(staff, "从工作人员里选", name);
        button(staff, "加进名单").click();
        assertThat(staff.locator(".ys-people-list")).containsText(name);
    }

    /** Somebody at a desk; who was there before sits there still. */
    private Page staff(String who) {
        return there.computeIfAbsent(who, _ -> {
            var page = desk();
            signIn(page, who);
            return page;
        });
    }

    private Page resident(String who) {
        return there.computeIfAbsent(who, _ -> {
            var page = phone();
            signIn(page, who);
            return page;
        });
    }

    private Page arrived() {
        return there.computeIfAbsent(ARRIVED.who(), _ -> {
            var page = phone();
            signIn(page, ARRIVED);
            return page;
        });
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Opens what waits at the desk. */
    private static void open(Page page, String words) {
        page.locator(".ys-desk-head", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private void signIn(Page page, Portal.DemoAccount account) {
        visit(page, "sign-in");
        signInHere(page, account);
    }

    /** Opens a list of choices and takes one. */
    private static void choose(Page page, String label, String choice) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice)).first().click();
    }

    private void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "season-" + name + ".png")).setFullPage(true));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** Typing opens the calendar, and an open calendar hides everything else from who cannot see. */
    private static void date(Page page, String label, LocalDate day) {
        var open = page.locator("vaadin-date-picker[opened]");
        field(page, label).fill(DateTimeFormatter.ofPattern("yyyy/M/d").format(day));
        assertThat(open).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(open).hasCount(0);
    }

    private static FilePayload photo(String name) {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xB8, 0xC4, 0xA8));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(Color.DARK_GRAY);
        for (var line = 0; line < 8; line++) {
            pen.fillRect(60, 60 + line * 45, 400 + line % 3 * 60, 12);
        }
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return new FilePayload(name, "image/jpeg", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
