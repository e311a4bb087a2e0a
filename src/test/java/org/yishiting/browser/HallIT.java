package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class HallIT extends BrowserTest {

    @Test
    void theListOpensOnAPhone() {
        var page = phone();
        visit(page, "topics");
        picture(page, "topics-phone");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void theListOpensOnADesk() {
        var page = desk();
        visit(page, "topics");
        picture(page, "topics-desk");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void aTopicOpensOnAPhone() {
        var page = phone();
        openTopic(page);
        picture(page, "topic-phone");
        picture(page, "topic-phone-full");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void aTopicOpensOnADesk() {
        var page = desk();
        openTopic(page);
        picture(page, "topic-desk");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void whoIsNotSignedInComesBackToTheSameStatement() {
        var page = phone();
        openTopic(page);
        var said = page.locator(".ys-say").textContent();
        page.locator(".ys-three button").first().click();
        page.locator(".ys-receipt .ys-note a").first().click();
        signInHere(page, "新居民");
        // on the table when it was answered before, on the receipt when the press counts now
        assertThat(page.locator(".ys-say, .ys-receipt").filter(new Locator.FilterOptions().setHasText(said))).hasCount(1);
    }

    @Test
    void aTopicPrintsWithoutScripts() {
        var page = desk();
        openTopic(page);
        var id = page.url().replaceAll(".*/topics/([^?]*).*", "$1");
        var plain = page.context().newPage();
        plain.navigate(portal().url() + "/open/topics/" + id);
        assertThat(plain.locator("script")).hasCount(0);
        assertThat(plain.locator("h1")).hasCount(1);
        picture(plain, "open-topic");
        assertAccessible(plain);
    }
}
