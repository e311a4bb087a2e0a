package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
            enter(page, "签好了");
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
        whatWasDownloadedIsFoundAndNotWhatWasChanged(page);
    }

    private void whatWasDownloadedIsFoundAndNotWhatWasChanged(Page page) {
        var link = page.locator("a[href$='.pdf']").first();
        var pdf = page.request().get((String) link.evaluate("it => it.href")).body();
        visit(page, "records/verify");
        choose(page, "minutes.pdf", pdf);
        assertThat(page.locator("[role=status] >> nth=0")).containsText("对得上");
        assertThat(page.locator("main")).containsText("秋冬楼道照明和晾晒杆");
        pdf[pdf.length / 2] ^= 1;
        choose(page, "changed.pdf", pdf);
        assertThat(page.locator("[role=status] >> nth=0")).containsText("没有找到指纹一样的文件");
        assertFits(page);
    }

    private void choose(Page page, String name, byte[] content) {
        var before = page.url();
        page.locator("#verify-file").setInputFiles(new FilePayload(name, "application/pdf", content));
        page.waitForURL(url -> url.contains("sha256=") && !url.equals(before));
        settled(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
