package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.yishiting.community.Actor;
import org.yishiting.points.RuleId;
import org.yishiting.points.Rules;
import org.yishiting.records.Register;
import org.yishiting.residents.DemoAccounts;

/** The weeks in which it is heard: from the announcement to minutes that are signed and promises that stand. */
abstract class SeasonHeard extends SeasonSpoken {

    private void thanksAreAdopted() {
        var record = season.the(Register.class).list(community(), 0, 1).items().getFirst().number();
        season.the(Rules.class).adopt(new Actor(DemoAccounts.STAFF.id()), new RuleId(UUID.fromString(thanks)), 1, record.toString(), season.today());
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
        recorder.getByLabel("把「" + what + "」记成议定事项").click();
        field(recorder, "谁办").fill(who);
        date(recorder, "哪天前", until);
        assertThat(recorder.getByLabel("写下说了什么")).hasValue(what);
        recorder.getByLabel("写下说了什么").press("Enter");
        assertThat(recorder.locator(".ys-card", new Page.LocatorOptions().setHasText(who))).hasCount(1);
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
}
