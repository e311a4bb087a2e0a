package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From the shelf on a phone over the counter into the bag. */
class ShopIT extends BrowserTest {

    @Test
    void somebodyReservesOnAPhoneAndTheStorekeeperHandsOver() {
        var resident = phone();
        signIn(resident, "新居民");
        visit(resident, "shop/990101001001");
        assertThat(resident.locator("h1")).containsText("换东西");
        assertFits(resident);
        assertAccessible(resident);
        picture(resident, "shop-phone");
        enter(resident, resident.locator("button[data-press^='have/']").first().getAttribute("aria-label"));
        assertThat(resident.locator(".ys-slip")).containsText("留好了");
        assertAccessible(resident);
        assertFits(resident);
        picture(resident, "shop-reserved-phone");
        var code = resident.locator(".ys-slip-f").textContent().replaceAll(".*([A-Z]\\d-\\d{4}).*", "$1");

        var storekeeper = desk();
        signIn(storekeeper, "网格联系人");
        visit(storekeeper, "admin/counter");
        storekeeper.getByLabel("领取号").first().fill(code);
        storekeeper.keyboard().press("Enter");
        var hand = storekeeper.locator("vaadin-button", new Page.LocatorOptions().setHasText("签好字了，交出"));
        hand.waitFor();
        assertAccessible(storekeeper);
        picture(storekeeper, "counter-desk");
        enter(storekeeper, "签好字了，交出");
        assertThat(storekeeper.locator(".ys-slip")).containsText("交出了");
        assertAccessible(storekeeper);
        storekeeper.getByLabel("领取号").first().fill(code);
        storekeeper.keyboard().press("Enter");
        assertThat(storekeeper.locator("article")).containsText("已经由");

        visit(resident, "shop/990101001001");
        resident.locator(".ys-rw-history summary").click();
        assertThat(resident.locator(".ys-rw-history")).containsText("领走了");
        visit(resident, "notices");
        assertThat(resident.locator("main")).containsText("领走了");
    }
}
