package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** At the desk by keyboard alone, then at home on a phone. */
class DeskIT extends BrowserTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Test
    @Tag("P46")
    @Tag("P47")
    void whoHasNoPhoneIsHelpedByKeyboardAndTakesTheRecordOverLater() {
        var desk = desk();
        signIn(desk, "居委会工作人员");
        visit(desk, "desk");
        picture(desk, "desk-choose");
        assertAccessible(desk);
        var code = helpByKeyboard(desk);

        var phone = phone();
        visit(phone, "claim");
        picture(phone, "claim-phone");
        assertFits(phone);
        assertAccessible(phone);
        phone.locator("input").first().fill(code);
        next(phone);
        assertThat(phone.locator("h1")).containsText("秦阿婆");
        phone.locator("input[autocomplete=tel]").fill("19911118888");
        phone.getByText("发验证码").click();
        var shown = phone.locator("[role=status] >> text=/\\d{6}/");
        var sent = CODE.matcher(shown.textContent());
        org.assertj.core.api.Assertions.assertThat(sent.find()).isTrue();
        phone.locator("input[autocomplete=one-time-code]").fill(sent.group());
        next(phone);
        phone.locator("input[autocomplete=new-password]").fill("songbai-lu-88");
        phone.locator("vaadin-button", new Page.LocatorOptions().setHasText("认领")).click();
        assertThat(phone.locator("h1")).containsText("认领好了");
        phone.locator("a.ys-b-main").click();
        phone.waitForURL(url -> url.endsWith("/me/desk"));
        settled(phone);
        assertThat(phone.locator("body")).containsText("表态");
        assertThat(phone.locator("body")).containsText("您口头同意");
        picture(phone, "done-for-me-phone");
        assertFits(phone);
        assertAccessible(phone);
    }

    private String helpByKeyboard(Page page) {
        var keys = page.keyboard();
        keys.press("1");
        page.locator("input").first().waitFor();
        settled(page);
        keys.type("秦阿婆");
        keys.press("Enter");
        assertThat(page.locator("h1")).containsText("念给秦阿婆听");
        settled(page);
        picture(page, "desk-consent");
        assertAccessible(page);
        tabTo(page, "口头");
        keys.press("Space");
        tabTo(page, "本人同意，开始");
        keys.press("Enter");
        assertThat(page.locator(".ys-visit")).containsText("正在帮秦阿婆办事");
        assertThat(page.locator("h1")).containsText("秦阿婆今天办什么");
        settled(page);
        picture(page, "desk-tasks");
        assertAccessible(page);
        keys.press("2");
        page.waitForURL(url -> url.contains("topics"));
        settled(page);
        tabTo(page, "小区停车");
        keys.press("Enter");
        page.waitForURL(url -> url.contains("/topics/"));
        page.locator(".ys-say").waitFor();
        settled(page);
        tabTo(page, "赞成");
        keys.press("Enter");
        page.locator(".ys-slip").waitFor();
        picture(page, "desk-topic");
        tabTo(page, "办别的事");
        keys.press("Enter");
        page.locator(".ys-assist-undo button").first().waitFor();
        settled(page);
        tabTo(page, "撤回");
        keys.press("Enter");
        assertThat(page.locator(".ys-assist-undo").first()).containsText("已撤回");
        picture(page, "desk-undone");
        assertAccessible(page);
        tabTo(page, "办完了");
        keys.press("Enter");
        page.waitForURL(url -> url.contains("/receipt/"));
        page.locator(".ys-receipt-code").waitFor();
        settled(page);
        picture(page, "desk-receipt");
        assertAccessible(page);
        return page.locator(".ys-receipt-code").textContent();
    }

    private void next(Page page) {
        page.getByText("下一步").click();
        settled(page);
    }
}
