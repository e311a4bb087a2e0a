package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the text to the record: those who were there sign, the presider issues, and everybody reads it. */
class MinutesIT extends BrowserTest {

    @Test
    void minutesAreSignedIssuedAndRead() {
        String minutes = null;
        for (var who : List.of("老居民", "新居民", "三格网格联系人", "议事长")) {
            var page = phone();
            signIn(page, who);
            if (minutes == null) {
                visit(page, "meetings");
                page.locator("a").filter(new Locator.FilterOptions().setHasText("秋冬楼道照明和晾晒杆")).first().click();
                assertThat(page.locator("h1").first()).hasText("秋冬楼道照明和晾晒杆");
                page.locator("main a").filter(new Locator.FilterOptions().setHasText("去签名")).first().click();
                assertThat(page.locator("h1").first()).hasText("笔录签名");
                minutes = page.url().replaceAll(".*/(meetings/[^?]*).*", "$1");
                picture(page, "minutes-sign-phone");
                assertFits(page);
                assertAccessible(page);
            }
            visit(page, minutes);
            button(page, "签好了").click();
            assertThat(page.locator(".ys-slip")).containsText("您签好了");
            if (who.equals("议事长")) {
                button(page, "签发").click();
                assertThat(page.locator("h1").first()).hasText("签好的笔录");
            }
        }
        var page = phone();
        visit(page, minutes);
        assertThat(page.locator(".ys-sheet")).containsText("议定事项");
        picture(page, "minutes-issued-phone");
        assertFits(page);
        assertAccessible(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
