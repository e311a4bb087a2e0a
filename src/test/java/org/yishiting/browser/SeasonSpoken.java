package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.yishiting.community.Actor;
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
import org.yishiting.points.RuleUnit;
import org.yishiting.points.Rules;
import org.yishiting.residents.DemoAccounts;

/** The first weeks of a season: somebody comes, says what troubles them, and everybody speaks. */
abstract class SeasonSpoken extends SeasonPeople {

    private static final Pattern SENT = Pattern.compile("\\d{6}");

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
}
