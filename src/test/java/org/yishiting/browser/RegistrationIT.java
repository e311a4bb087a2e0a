package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class RegistrationIT extends BrowserTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Keyboard.TypeOptions BY_HAND = new Keyboard.TypeOptions().setDelay(150);

    @Test
    void somebodyNewRegistersOnAPhoneAndIsIn() {
        var page = phone();
        visit(page, "register");
        picture(page, "register-phone");
        assertFits(page);
        assertAccessible(page);
        page.locator("input[autocomplete=tel]").fill("19911112222");
        page.getByText("发验证码").click();
        page.locator("input[autocomplete=one-time-code]").fill(code(page));
        page.locator("input[autocomplete=nickname]").fill("小满");
        page.locator("input[autocomplete=new-password]").fill("songbai-lu-88");
        assertAccessible(page);
        register(page).click();
        assertThat(page.locator("h1")).containsText("哪年哪月");
        assertAccessible(page);
        page.getByText("先不填").click();
        assertThat(page.locator("h1")).containsText("户口");
        page.getByText("下一步").click();
        assertThat(page.locator("h1")).containsText("小满，欢迎来议事");
        page.locator("a.ys-b-main").click();
        settled(page);
        assertThat(page.locator("body")).not().containsText("登录");
    }

    /** Every touch of the screen counts, also one that only moves the cursor: there is none, the cursor goes along by itself. */
    @Test
    void fromTheFirstVisitToTheFirstStanceTakesFiveTapsAndLessThanAMinute() {
        var page = phone();
        var taps = new AtomicInteger();
        page.exposeFunction("yishitingTapped", _ -> taps.incrementAndGet());
        page.addInitScript("addEventListener('pointerdown', () => window.yishitingTapped(), true)");
        var begun = Instant.now();

        visit(page, "");
        page.locator(".ys-next a.ys-b-main").first().tap();
        page.waitForURL(url -> url.contains("/topics/"));
        settled(page);
        var said = page.locator(".ys-say").textContent();
        page.locator(".ys-three button").first().tap();
        picture(page, "first-stance-gate");
        page.getByText("第一次来，先登记").tap();
        page.waitForURL(url -> url.contains("/register"));
        settled(page);

        assertThat(page.locator("input[autocomplete=tel]")).isFocused();
        page.keyboard().type("19911113333", BY_HAND);
        page.getByText("发验证码").tap();
        var code = code(page);
        assertThat(page.locator("input[autocomplete=one-time-code]")).isFocused();
        page.keyboard().type(code, BY_HAND);
        page.keyboard().press("Enter");
        assertThat(page.locator("input[autocomplete=nickname]")).isFocused();
        page.keyboard().type("阿芳", BY_HAND);
        page.keyboard().press("Enter");
        assertThat(page.locator("input[autocomplete=new-password]")).isFocused();
        page.keyboard().type("qinghe-qiao-17", BY_HAND);
        picture(page, "first-stance-register");
        register(page).tap();

        page.waitForURL(url -> url.contains("/topics/"));
        settled(page);
        assertThat(page.locator(".ys-slip")).containsText(said);
        assertThat(page.locator(".ys-slip")).containsText("赞成");
        picture(page, "first-stance-counted");
        Assertions.assertThat(taps).hasValue(5);
        Assertions.assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    private static com.microsoft.playwright.Locator register(Page page) {
        return page.locator("vaadin-button[theme~=primary]");
    }

    private static String code(Page page) {
        var code = CODE.matcher(page.locator("[role=status] >> text=/\\d{6}/").textContent());
        Assertions.assertThat(code.find()).isTrue();
        return code.group();
    }
}
