package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is answered in the browser stays in the browser. */
class ServicesIT extends BrowserTest {

    @Test
    @Tag("P44")
    void theSettlementEstimateAddsUpAndSendsNothing() {
        var page = phone();
        var requests = listen(page);
        visit(page, "settlement");
        assertAccessible(page);
        assertFits(page);
        page.waitForTimeout(1_000);
        requests.clear();

        page.locator("[data-indicator=i0] input").fill("20");
        page.locator("[data-indicator=i1] label", new Page.LocatorOptions().setHasText("硕士")).click();
        page.locator("[data-indicator=i2] input").fill("4.5");

        assertThat(page.locator("[data-indicator=i0] output")).hasText("得30分");
        assertThat(page.locator("[data-indicator=i1] output")).hasText("得100分");
        assertThat(page.locator("[data-indicator=i2] output")).hasText("得12分");
        assertThat(page.locator("[data-sum]")).hasText("合计142分");
        page.locator("[data-indicator=i0] input").fill("");
        assertThat(page.locator("[data-sum]")).hasText("合计112分");
        page.waitForTimeout(1_500);
        assertThat(requests).isEmpty();
        assertThat(page.evaluate("() => JSON.stringify([localStorage, sessionStorage, location.search])").toString()).doesNotContain("112", "硕士");
        picture(page, "settlement-phone");

        page.locator("[data-again]").click();
        assertThat(page.locator("[data-sum]")).hasText("合计0分");
        page.locator(".ys-filter", new Page.LocatorOptions().setHasText("广州")).click();
        settled(page);
        assertThat(page.locator("main")).containsText("今天不能用");
        assertThat(page.locator("[data-sum]")).hasCount(0);
        assertAccessible(page);
    }

    @Test
    @Tag("P44")
    @Tag("P45")
    void theSelfCheckIsAnsweredByKeyboardAndSendsNothing() {
        var page = desk();
        var requests = listen(page);
        visit(page, "services/wizard");
        page.waitForTimeout(1_000);
        requests.clear();
        page.locator("input[name=months]").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-result] h2")).isFocused();
        assertThat(part(page, "NOT_YET")).containsText("还没住满半年。现在先做居住登记");
        assertThat(part(page, "LIKELY")).containsText("不看户口，不收钱");
        assertThat(page.locator("[data-check]:visible", new Page.LocatorOptions().setHasText("义务教育"))).hasCount(0);
        page.locator("input[name=permit][value=valid]").check();
        assertThat(part(page, "LIKELY")).containsText("记得每年签注一次");
        page.waitForTimeout(1_500);
        assertThat(requests).isEmpty();
        picture(page, "wizard-desk");
        assertAccessible(page);
    }

    @Test
    void aNewcomerFindsSchoolingFromTheHomePage() {
        var page = phone();
        visit(page, "");
        page.locator("nav.ys-nav a[href=services]").click();
        page.waitForURL(url -> url.endsWith("/services"));
        settled(page);
        page.locator("input").first().fill("上学");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("q="));
        settled(page);
        page.locator("a.ys-row", new Page.LocatorOptions().setHasText("义务教育")).click();
        page.waitForURL(url -> url.contains("/services/schooling"));
        assertThat(page.locator("h1")).hasText("义务教育与随迁入学");
        assertThat(page.locator("main")).containsText("义务教育法第12条");
    }

    private static Locator part(Page page, String level) {
        return page.locator("[data-level=" + level + "]");
    }

    /** Everything that leaves the browser from now on, also over a connection that stays open. */
    private static ArrayList<String> listen(Page page) {
        var requests = new ArrayList<String>();
        page.onRequest(it -> requests.add(it.url()));
        page.onWebSocket(it -> it.onFrameSent(frame -> requests.add(it.url() + " " + frame.text())));
        return requests;
    }
}
