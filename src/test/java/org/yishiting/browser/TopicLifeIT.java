package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** From what somebody proposes to what becomes of it, by the people who do it and with the devices they have. */
class TopicLifeIT extends BrowserTest {

    private static final String HALL = "hall/990101001001";

    @Test
    void aProposalIsHandedInAndAcceptedOnAPhone() {
        var resident = phone();
        signIn(resident, "新居民");
        visit(resident, HALL + "/propose");
        resident.getByLabel("想议什么").fill("北门装夜间照明");
        resident.getByLabel("怎么回事").fill("北门三盏灯坏了半年，下夜班的人看不清台阶。希望换成感应灯。");
        button(resident, "交上去").click();
        assertThat(resident.locator(".ys-slip")).containsText("收到了");
        assertFits(resident);
        resident.getByText("看到哪一步了").click();
        assertThat(resident.locator("main")).containsText("等居委会看");
        var proposal = resident.url();

        var staff = phone();
        signIn(staff, "居委会工作人员");
        visit(staff, "admin/screening");
        staff.locator("article", new Page.LocatorOptions().setHasText("北门装夜间照明")).getByRole(AriaRole.BUTTON).click();
        staff.getByLabel("立为议题", new Page.GetByLabelOptions().setExact(true)).check();
        button(staff, "立为议题").click();
        assertThat(staff.locator("article", new Page.LocatorOptions().setHasText("北门装夜间照明"))).hasCount(0);

        resident.navigate(proposal);
        settled(resident);
        assertThat(resident.locator("main")).containsText("立为议题");
        visit(resident, "notices");
        assertThat(resident.locator("main")).containsText("北门装夜间照明");
        visit(resident, HALL + "?q=北门装夜间照明");
        assertThat(resident.locator("main .ys-rows")).containsText("北门装夜间照明");
    }

    @Test
    void aTextIsLookedAtAtADeskByKeyboard() {
        var staff = desk();
        signIn(staff, "居委会工作人员");
        visit(staff, "admin/today");
        var waiting = staff.locator(".ys-desk-head", new Page.LocatorOptions().setHasText("待看").setHasNotText("提议")).first();
        waiting.focus();
        staff.keyboard().press("Enter");
        staff.locator(".ys-look").waitFor();
        staff.keyboard().press("1");
        assertThat(staff.getByText("刚才做的")).isVisible();
        assertThat(staff.locator("main")).containsText("发出了");
    }

    @Test
    void aDeedIsReportedDoneAndThoseWhoTookPartJudge() {
        var staff = desk();
        signIn(staff, "居委会工作人员");
        visit(staff, "topics?step=act");
        staff.locator("main a[href*='topics/']", new Page.LocatorOptions().setHasText("夜市摊点")).click();
        settled(staff);
        var acts = staff.locator("details", new Page.LocatorOptions().setHasText("办这件事：噪音和垃圾")).last();
        acts.locator("summary").first().click();
        acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("办完了").setExact(true)).click();
        acts.getByLabel("办成了什么样").fill("连着六周都公布了，贴在北门公告栏。");
        acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("办完了").setExact(true)).last().click();
        assertThat(staff.locator("#deeds")).containsText("连着六周都公布了");
        assertAccessible(staff);

        var resident = phone();
        signIn(resident, "新居民");
        visit(resident, "topics?step=review");
        resident.locator("main a[href*='topics/']", new Page.LocatorOptions().setHasText("垃圾分类投放")).click();
        settled(resident);
        var judge = resident.locator("#judge");
        judge.getByLabel("满意", new Locator.GetByLabelOptions().setExact(true)).check();
        judge.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("评好了")).click();
        assertThat(judge.locator(".ys-slip")).containsText("记下了，您评的是满意");
        judge.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("改一改")).click();
        judge.getByLabel("一般", new Locator.GetByLabelOptions().setExact(true)).check();
        judge.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("评好了")).click();
        assertThat(judge.locator(".ys-slip")).containsText("您评的是一般");
        assertFits(resident);
        assertAccessible(resident);
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
