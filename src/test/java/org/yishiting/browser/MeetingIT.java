package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An announced hearing: read and registered for on a phone, seen by the staff who prepare it. */
class MeetingIT extends BrowserTest {

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
