package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From the first visit to one's own proposal without a mouse. How staff do without, the journeys at the desk and the counter tell. */
class KeyboardIT extends BrowserTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Test
    void aNewcomerNeedsNoMouse() {
        var page = desk();
        registers(page);
        says(page);
        proposes(page);
        movesOn(page);
    }

    private void registers(Page page) {
        var keys = page.keyboard();
        visit(page, "");
        enter(page, "登记，一起商量");
        page.waitForURL("**/register*");
        settled(page);
        assertThat(page.locator("input[autocomplete=tel]")).isFocused();
        keys.type("19911119999");
        enter(page, "发验证码");
        assertThat(page.locator("input[autocomplete=one-time-code]")).isFocused();
        var code = CODE.matcher(page.locator("[role=status] >> text=/\\d{6}/").textContent());
        Assertions.assertThat(code.find()).isTrue();
        keys.type(code.group());
        keys.press("Enter");
        assertThat(page.locator("input[autocomplete=nickname]")).isFocused();
        keys.type("小键");
        keys.press("Enter");
        assertThat(page.locator("input[autocomplete=new-password]")).isFocused();
        keys.type("songbai-lu-88");
        enter(page, page.locator("vaadin-button[theme~=primary]").textContent().strip());
        assertThat(page.locator("h1")).containsText("哪年哪月");
        enter(page, "先不填");
        assertThat(page.locator("h1")).containsText("户口");
        enter(page, "下一步");
        assertThat(page.locator("h1")).containsText("小键，欢迎来议事");
    }

    private void says(Page page) {
        var keys = page.keyboard();
        visit(page, "topics?step=speak");
        enter(page, "小区停车");
        page.waitForURL("**/topics/*");
        settled(page);
        page.locator(".ys-say").waitFor();
        enter(page, "赞成");
        assertThat(page.locator(".ys-slip").first()).containsText("赞成");
        tabTo(page, "您的观点");
        keys.type("晚上十点以后，大门口不要停车装货。");
        enter(page, "交上去");
        assertThat(page.locator("main")).containsText("收到了");
    }

    private void proposes(Page page) {
        var keys = page.keyboard();
        visit(page, "hall/990101001001/propose");
        tabTo(page, "想议什么");
        keys.type("楼道里的旧自行车");
        tabTo(page, "怎么回事");
        keys.type("没人骑的旧自行车堆在楼道里，推婴儿车过不去。能不能一起清一次，要的贴个条。");
        enter(page, "交上去");
        assertThat(page.locator("main")).containsText("收到了");
    }

    /** From the receipt to where the proposal stands. */
    private void movesOn(Page page) {
        enter(page, "看到哪一步了");
        page.waitForURL("**/proposals/*");
        settled(page);
        assertThat(page.locator("main")).containsText("推婴儿车过不去");
    }
}
