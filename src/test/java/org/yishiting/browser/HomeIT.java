package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeIT extends BrowserTest {

    @Test
    void opensOnAPhone() {
        var page = phone();
        visit(page, "");
        assertThat(page.locator("h1")).hasCount(1);
        picture(page, "home-phone");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void opensOnADesk() {
        var page = desk();
        visit(page, "");
        assertThat(page.locator("h1")).hasCount(1);
        picture(page, "home-desk");
        assertFits(page);
        assertAccessible(page);
    }
}
