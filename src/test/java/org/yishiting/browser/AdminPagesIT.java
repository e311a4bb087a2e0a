package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The pages of those who run the portal, on a phone and on a desk. */
class AdminPagesIT extends BrowserTest {

    @Test
    void workOnAPhone() {
        look(phone(), "phone");
    }

    @Test
    void workOnADesk() {
        look(desk(), "desk");
    }

    private void look(Page page, String device) {
        signIn(page, "管理员");
        visit(page, "admin/places?q=99");
        assertThat(page.locator("h1")).hasText("社区和网格");
        check(page, "admin-places-" + device);
        page.getByText("松月社区").last().click();
        settled(page);
        assertThat(page.locator("main")).containsText("程岚");
        check(page, "admin-place-" + device);
        visit(page, "admin/policy");
        assertThat(page.locator("main")).containsText("群众说事至少开");
        check(page, "admin-policy-" + device);
        visit(page, "admin/calendar");
        assertThat(page.locator("main")).containsText("国庆节");
        check(page, "admin-calendar-" + device);
    }

    private void check(Page page, String name) {
        picture(page, name);
        assertFits(page);
        assertAccessible(page);
    }
}
