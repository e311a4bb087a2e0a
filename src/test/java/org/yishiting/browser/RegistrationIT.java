package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegistrationIT extends BrowserTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Test
    void somebodyNewRegistersOnAPhoneAndIsIn() {
        var page = phone();
        visit(page, "register");
        picture(page, "register-phone");
        assertFits(page);
        assertAccessible(page);
        page.locator("input[autocomplete=tel]").fill("19911112222");
        page.getByText("发验证码").click();
        var shown = page.locator("[role=status] >> text=/\\d{6}/");
        var code = CODE.matcher(shown.textContent());
        org.assertj.core.api.Assertions.assertThat(code.find()).isTrue();
        page.locator("input[autocomplete=one-time-code]").fill(code.group());
        page.locator("input[autocomplete=nickname]").fill("小满");
        next(page);
        page.locator("input[autocomplete=new-password]").fill("songbai-lu-88");
        assertAccessible(page);
        next(page);
        assertThat(page.locator("h1")).containsText("哪年哪月");
        assertAccessible(page);
        page.getByText("先不填").click();
        assertThat(page.locator("h1")).containsText("户口");
        next(page);
        assertThat(page.locator("h1")).containsText("小满，欢迎来议事");
        page.locator("a.ys-b-main").click();
        settled(page);
        assertThat(page.locator("body")).not().containsText("登录");
    }

    private void next(com.microsoft.playwright.Page page) {
        page.getByText("下一步").click();
        settled(page);
    }
}
