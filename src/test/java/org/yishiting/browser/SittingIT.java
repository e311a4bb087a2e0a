package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * Three people in three browsers sit together, from check-in to signed minutes: one presides without a mouse, one comes late and raises a hand,
 * all of them vote and sign.
 */
class SittingIT extends BrowserTest {

    @Test
    void threePeopleSitTogether() {
        var presider = desk();
        signIn(presider, "议事长");
        visit(presider, "hall/990101001001/meetings");
        presider.locator("a[href*='meetings/']", new Page.LocatorOptions().setHasText("误时投放点设在哪儿")).first().click();
        presider.waitForURL("**/meetings/*-*");
        settled(presider);
        var meeting = presider.url().replaceAll(".*/meetings/([0-9a-f-]{36}).*", "$1");
        visit(presider, "meetings/" + meeting + "/screen");
        picture(presider, "sitting-screen");
        assertAccessible(presider);
        var code = presider.locator(".ys-sit-code").textContent().strip();

        var late = phone();
        signIn(late, "新居民");
        visit(late, "meetings/" + meeting + "/room?code=" + code);
        assertFits(late);
        assertAccessible(late);
        picture(late, "sitting-phone-arrive");
        late.locator("vaadin-button", new Page.LocatorOptions().setHasText("签到")).click();
        assertThat(late.locator(".ys-note-ok")).containsText("席（租户）");
        press(late, "举手发言");
        assertThat(late.locator(".ys-sit-foot")).containsText("已举手");
        picture(late, "sitting-phone");
        assertFits(late);
        assertAccessible(late);

        visit(presider, "meetings/" + meeting + "/preside");
        picture(presider, "sitting-presider");
        assertAccessible(presider);
        enter(presider, "请小吴发言");
        assertThat(presider.locator(".ys-big-now .n")).containsText("小吴");
        assertThat(late.locator(".ys-sit-foot")).containsText("轮到您了");

        var neighbour = phone();
        signIn(neighbour, "老居民");
        visit(neighbour, "meetings/" + meeting + "/room");
        assertThat(neighbour.locator(".ys-speaking")).containsText("小吴");
        press(late, "赞成");
        assertThat(late.locator("main")).containsText("记下了「赞成」");
        press(neighbour, "反对");
        assertThat(neighbour.locator("main")).containsText("记下了「反对」");
        picture(neighbour, "sitting-phone-vote");
        assertThat(presider.locator(".ys-pane-paper")).containsText("答了2人");

        enter(presider, "结束表决");
        for (var page : new Page[] {presider, late, neighbour}) {
            assertThat(page.locator("main")).containsText("过半数才通过，赞成1人。");
        }
        enter(presider, "说完了");
        assertThat(presider.locator("main")).containsText("现在没有人发言");
        enter(presider, "请下一位：");
        assertThat(presider.locator(".ys-big-now .n")).not().containsText("小吴");
        picture(presider, "sitting-presider-after");
        assertThat(late.locator(".ys-speaking")).not().containsText("小吴");

        visit(presider, "admin/meetings/" + meeting + "/attendance");
        assertThat(presider.locator("main")).containsText("小吴");
        picture(presider, "sitting-attendance");
        assertAccessible(presider);

        visit(presider, "meetings/" + meeting + "/preside");
        enter(presider, "进入第3项");
        enter(presider, "进入第4项");
        enter(presider, "散会");
        assertThat(late.locator("main")).containsText("散会了");
        theySign(meeting, presider, late, neighbour);
    }

    /** What was voted stands in the minutes by itself; what somebody found wrong is put right; then it is fixed and signed. */
    private void theySign(String meeting, Page presider, Page... others) {
        var recorder = desk();
        signIn(recorder, "居委会工作人员");
        visit(recorder, "meetings/" + meeting + "/recorder");
        assertThat(recorder.locator(".ys-script")).containsText("先试一个月");
        assertAccessible(recorder);
        enter(recorder, "交出去核对");
        recorder.waitForURL("**/minutes");
        var minutes = "meetings/" + meeting + "/minutes";
        visit(presider, minutes);
        enter(presider, "答复");
        enter(presider, "照这样改");
        assertThat(presider.locator("main")).containsText("改了");
        enter(presider, "定稿，请大家签名");
        assertThat(presider.locator("h1").first()).hasText("笔录签名");
        sign(presider);
        for (var each : others) {
            visit(each, minutes);
            sign(each);
        }
        picture(others[0], "sitting-signed-phone");
    }

    private static void sign(Page page) {
        enter(page, "签好了");
        assertThat(page.locator(".ys-slip")).containsText("您签好了");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String label) {
        page.locator("[data-press]", new Page.LocatorOptions().setHasText(label)).first().click(new Locator.ClickOptions());
    }
}
