package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hearing from the first line that staff write to the seats that are drawn, without a mouse; and one that is announced, read and registered for on a phone. */
class MeetingIT extends BrowserTest {

    @Test
    void aHearingIsAnnouncedRegisteredForAndDrawn() {
        var desk = desk();
        signIn(desk, "居委会工作人员");
        visit(desk, "admin/meetings");
        enter(desk, "另开一场会");
        field(desk, "事由").fill("地下车库照明怎么改");
        field(desk, "为什么开").fill("车库灯坏了一半，要听听每天晚归的人和住一楼的怎么说。");
        enter(desk, "建好，去准备");
        desk.waitForURL(url -> url.matches(".*admin/meetings/.{36}"));
        var meeting = desk.url().replaceAll(".*/", "");
        assertThat(desk.locator(".ys-checks").first()).containsText("有主持人");
        assertThat(button(desk, "公布会议")).hasCount(0);

        enter(desk, "改时间、地点和事由");
        date(desk, "哪天", 20);
        date(desk, "报名截止", 12);
        field(desk, "地点").fill("社区二楼议事厅");
        enter(desk, "存好");
        assertThat(desk.locator(".ys-when")).containsText("19:00");
        for (var name : List.of("方敏", "陆一舟")) {
            enter(desk, "请人");
            field(desk, "名字").fill(name);
            enter(desk, "加进名单");
            assertThat(desk.locator(".ys-people-list")).containsText(name);
        }
        enter(desk, "写议程");
        enter(desk, "存好");
        assertThat(desk.locator(".ys-agenda")).containsText("提问和回答");
        enter(desk, "加一份材料");
        field(desk, "名称").fill("一页纸看懂");
        field(desk, "或者直接写文字").fill("换成感应灯，约3万元。");
        enter(desk, "加上");
        assertThat(desk.locator("main")).containsText("一页纸看懂");
        enter(desk, "定席位");
        enter(desk, "存好");
        assertThat(desk.locator("main")).containsText("业主 7；租户 4");
        enter(desk, "公布会议");
        enter(desk, "开放报名");
        assertThat(desk.locator("main")).containsText("报名截止以后抽签");

        register(meeting, "新居民", "租户，4席");
        register(meeting, "老居民", "业主，7席");
        portal().change("update meetings_meeting set registers_until = current_date - interval 2 day, version = version + 1 where meeting_id = '" + meeting + "'");
        visit(desk, "admin/meetings/" + meeting);
        field(desk, "见证人报的数").fill("3317");
        field(desk, "见证人").fill("罗桂兰");
        enter(desk, "抽签");
        enter(desk, "席位排好，公布");
        assertThat(desk.locator("main")).containsText("席位排好");

        var anybody = phone();
        visit(anybody, "meetings/" + meeting);
        assertThat(anybody.locator("main")).containsText("2人报名，分席位抽签");
        assertThat(anybody.locator("main")).containsText("罗桂兰当场报的数是3317");
        assertThat(anybody.locator(".ys-seat.is-out")).hasCount(13);
        picture(anybody, "meeting-drawn-phone");
        assertFits(anybody);
        assertAccessible(anybody);
    }

    private void register(String meeting, String who, String group) {
        var phone = phone();
        signIn(phone, who);
        visit(phone, "meetings/" + meeting);
        button(phone, "报名").click();
        phone.getByText(group).click();
        button(phone, "报名").last().click();
        assertThat(phone.locator(".ys-slip")).containsText("报上名了");
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Typing opens the calendar, and an open calendar hides everything else from who cannot see. */
    private static void date(Page page, String label, int days) {
        var open = page.locator("vaadin-date-picker[opened]");
        field(page, label).fill(DateTimeFormatter.ofPattern("yyyy/M/d").format(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days)));
        assertThat(open).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(open).hasCount(0);
    }

    @Test
    void aHearingIsRegisteredForOnAPhoneAndSeenAtTheDesk() {
        var phone = phone();
        signIn(phone, "新居民");
        visit(phone, "hall/990101001001/meetings");
        assertThat(phone.locator("main")).containsText("老旧小区改造先修哪几样");
        assertFits(phone);
        assertAccessible(phone);
        phone.getByText("老旧小区改造先修哪几样").first().click();
        phone.waitForURL(url -> url.contains("/meetings/"));
        settled(phone);
        assertThat(phone.locator("main")).containsText("15个发言席");
        picture(phone, "meeting-phone");
        assertFits(phone);
        assertAccessible(phone);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("报名").setExact(true)).click();
        phone.getByText("租户，4席").click();
        phone.getByLabel("会上怎么称呼您").fill("小吴");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("报名").setExact(true)).last().click();
        assertThat(phone.locator(".ys-slip")).containsText("报上名了");

        var desk = desk();
        signIn(desk, "居委会工作人员");
        visit(desk, "admin/meetings");
        assertThat(desk.locator("main")).containsText("5号楼夜间装卸的声音");
        assertAccessible(desk);
        desk.getByText("老旧小区改造先修哪几样").first().click();
        desk.waitForURL(url -> url.contains("admin/meetings/"));
        settled(desk);
        desk.getByText("看谁报了名").click();
        assertThat(desk.locator("main")).containsText("小吴");
        picture(desk, "meeting-prepare");
        assertAccessible(desk);
    }
}
