package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
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
        var said = staff.locator(".ys-desk-said");
        assertThat(said).containsText("发出了");
        assertThat(said).isInViewport();
        assertThat(staff.locator(".ys-desk-said + .ys-desk-item .ys-desk-head")).isFocused();
        picture(staff, "desk-said");
        assertAccessible(staff);
        var heads = staff.locator(".ys-desk-head");
        heads.nth(3).click();
        staff.locator(".ys-desk-item.is-open").waitFor();
        heads.nth(5).click();
        assertThat(heads.nth(5)).hasAttribute("aria-expanded", "true");
        assertThat(heads.nth(5)).isInViewport();
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

    @Test
    void anArgumentIsAnsweredOneLevelDeepAndReportedOnAPhone() {
        var resident = phone();
        signIn(resident, "老居民");
        openTopic(resident);
        var arguments = resident.locator(".ys-debate .ys-args > li");
        var answered = arguments.filter(new Locator.FilterOptions().setHas(resident.locator("details.ys-replies"))).first();
        assertThat(answered.locator(".ys-replies-list li")).hasCount(0);
        answered.locator("details.ys-replies summary").click();
        assertThat(answered.locator(".ys-replies-list li").first()).isVisible();
        assertThat(answered.locator(".ys-replies-list button, .ys-replies-list details")).hasCount(0);
        assertFits(resident);

        answered.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("回应").setExact(true)).click();
        resident.getByLabel("您的回应").fill("我家也遇到过，晚上八点以后最难找车位。");
        button(resident, "发出").click();
        assertThat(resident.locator(".ys-debate .ys-slip")).containsText(Pattern.compile("回应记下了|收到了"));
        // What the bar on top covers at this moment people scroll to.
        resident.evaluate("() => scrollTo(0, 0)");
        assertAccessible(resident);

        answered.locator("a.ys-arg-report").first().click();
        assertThat(resident.locator("h1")).containsText("举报");
        settled(resident);
        resident.locator("vaadin-radio-button").first().click();
        button(resident, "交给居委会看").click();
        assertThat(resident.locator(".ys-slip")).containsText("收到了");
        assertFits(resident);
    }

    @Test
    void whatIsOverIsTakenUpAgainAtADesk() {
        var staff = desk();
        signIn(staff, "居委会工作人员");
        visit(staff, "admin/today");
        var row = staff.locator(".ys-desk-head", new Page.LocatorOptions().setHasText("再办：广场舞噪音"));
        row.focus();
        staff.keyboard().press("Enter");
        staff.getByLabel("立为议题", new Page.GetByLabelOptions().setExact(true)).check();
        button(staff, "立为议题").click();
        assertThat(staff.locator("main")).containsText("答复了");

        visit(staff, HALL + "?q=再办");
        staff.locator("main .ys-rows a", new Page.LocatorOptions().setHasText("再办：广场舞噪音")).first().click();
        settled(staff);
        assertThat(staff.locator("main")).containsText("看以前怎么办的");
        var resident = phone();
        signIn(resident, "新居民");
        visit(resident, "notices");
        assertThat(resident.locator("main")).containsText("又立为议题了");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
