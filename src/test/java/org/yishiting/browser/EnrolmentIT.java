package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An enrolment from the call to the final roll, by the people who do it. */
class EnrolmentIT extends BrowserTest {

    @Test
    void anElectionIsSetUpOneEnrolsOnAPhoneAndIsCheckedByKeyboard() {
        var staff = desk();
        signIn(staff, "居委会工作人员");
        visit(staff, "admin/enrolment");
        button(staff, "设立选举").click();
        staff.getByLabel("名称").fill("居民小组长推选");
        assertThat(staff.locator(".ys-en-days")).containsText("登记截止");
        assertAccessible(staff);
        button(staff, "设立").click();
        staff.waitForURL(url -> url.matches(".*/admin/enrolment/[0-9a-f-]{36}"));
        settled(staff);
        var opens = button(staff, "现在就开放登记");
        if (opens.count() > 0) {
            opens.click();
        }
        assertThat(staff.locator("main")).containsText("正在登记");
        assertAccessible(staff);
        var election = staff.url().replace("/admin", "");

        var resident = phone();
        signIn(resident, "老居民");
        resident.navigate(election);
        settled(resident);
        assertThat(resident.locator("main")).containsText("谁能登记、谁能投票");
        assertFits(resident);
        assertAccessible(resident);
        resident.getByText("我要登记").click();
        resident.waitForURL(url -> url.endsWith("/apply"));
        settled(resident);
        resident.getByLabel("名单上写的名字").fill("郑玉梅");
        resident.getByLabel("户口在这里", new Page.GetByLabelOptions().setExact(true)).check();
        resident.locator("vaadin-checkbox input").first().check();
        resident.locator("vaadin-checkbox input").last().check();
        assertFits(resident);
        assertAccessible(resident);
        button(resident, "登记").click();
        assertThat(resident.locator(".ys-slip")).containsText("登记好了");
        picture(resident, "enrolment-receipt-phone");

        staff.reload();
        settled(staff);
        staff.locator(".ys-desk-head").first().focus();
        staff.keyboard().press("Enter");
        assertThat(staff.locator(".ys-desk-inside")).containsText("郑玉梅");
        assertAccessible(staff);
        staff.locator(".ys-desk-inside [tabindex='-1']").first().focus();
        staff.keyboard().press("1");
        assertThat(staff.locator("main")).containsText("都核对好了");

        resident.navigate(election);
        settled(resident);
        assertThat(resident.locator("main")).containsText("核对好了");
        visit(resident, "notices");
        assertThat(resident.locator("main")).containsText("居民小组长推选");
    }

    @Test
    void anObjectionIsDecidedBySomebodyElseAndTheRollBecomesFinal() {
        var staff = desk();
        signIn(staff, "议事长");
        visit(staff, "admin/enrolment");
        staff.locator("main a", new Page.LocatorOptions().setHasText("居民委员会补选")).click();
        staff.waitForURL(url -> url.matches(".*/admin/enrolment/[0-9a-f-]{36}"));
        settled(staff);
        staff.locator(".ys-desk-head", new Page.LocatorOptions().setHasText("等答复")).first().click();
        staff.getByLabel("理由").fill("查实了，去年十月已经搬走。");
        assertAccessible(staff);
        staff.getByText("属实，从名单上去掉").click();
        assertThat(staff.locator(".ys-slip")).containsText("答复了");
        button(staff, "定下名单").click();
        assertThat(staff.locator(".ys-slip")).containsText("名单定下了");
        var paper = staff.waitForDownload(() -> staff.getByText("名单PDF，A4张贴").click());
        Assertions.assertThat(paper.suggestedFilename()).endsWith(".pdf");
        Assertions.assertThat(paper.path()).isNotEmptyFile();
        var table = staff.waitForDownload(() -> staff.getByText("名单表格XLSX").click());
        Assertions.assertThat(table.path()).isNotEmptyFile();

        var resident = phone();
        signIn(resident, "新居民");
        resident.navigate(staff.url().replace("/admin", ""));
        settled(resident);
        assertThat(resident.locator("main")).containsText("名单已定");
        resident.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看名单").setExact(true)).click();
        resident.waitForURL(url -> url.endsWith("/roll"));
        settled(resident);
        assertThat(resident.locator(".ys-en-roll")).containsText("吴晓霞");
        assertThat(resident.locator(".ys-en-roll li")).hasCount(97);
        assertFits(resident);
        assertAccessible(resident);
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
