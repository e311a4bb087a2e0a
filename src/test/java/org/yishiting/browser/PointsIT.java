package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A claim on a phone, looked at by the committee, published and taken into the passbook, which is printed. */
class PointsIT extends BrowserTest {

    @Test
    void whatOneDidIsClaimedOnAPhoneLookedAtAndPublished() {
        var resident = phone();
        signIn(resident, "老居民");
        visit(resident, "me/points");
        assertThat(resident.locator("main")).containsText("余额只有您自己看得见");
        assertFits(resident);
        assertAccessible(resident);
        picture(resident, "passbook-phone");
        resident.getByText("申报一件事").first().click();
        resident.waitForURL(url -> url.endsWith("/claim"));
        settled(resident);
        resident.getByLabel("做了什么").click();
        resident.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("R06.*"))).click();
        resident.getByLabel("说几句").fill("早上在5号楼桶边站了一小时。");
        assertFits(resident);
        assertAccessible(resident);
        enter(resident, "交上去");
        assertThat(resident.locator(".ys-slip")).containsText("收到了");
        resident.getByText("看这份申报").click();
        assertThat(resident.locator("main")).containsText("交上了，等人看");
        var claim = resident.url().replace(portal().url() + "/", "");
        assertAccessible(resident);

        var staff = desk();
        signIn(staff, "居委会工作人员");
        visit(staff, "admin/points/claims");
        assertAccessible(staff);
        var card = staff.locator("article", new Page.LocatorOptions().setHasText("垃圾分类桶边引导")).last();
        card.getByText("打开").click();
        assertThat(staff.locator("main")).containsText("5号楼桶边");
        enter(staff, "算数，公示");
        assertThat(staff.locator(".ys-slip")).containsText("看完了");

        resident.reload();
        settled(resident);
        assertThat(resident.locator("main")).containsText("正在公示");
        visit(resident, "points/990101001001/publicity");
        assertThat(resident.locator("main")).containsText("垃圾分类桶边引导");
        assertFits(resident);
        assertAccessible(resident);

        // Five days on: the portal was down at midnight, and makes up for it.
        resident.navigate("about:blank");
        staff.navigate("about:blank");
        portal().change("update claims_claim set public_until = current_date - interval 3 day where state = 'PUBLICITY' and words like '早上在5号楼%'");
        portal().change("update policy_last_day set day = day - interval 1 day");
        portal().kill();
        portal().start();
        signIn(resident, "老居民");
        visit(resident, claim);
        assertThat(resident.locator("main")).containsText("记进存折了");
        picture(resident, "claim-posted-phone");

        visit(resident, "me/points/paper");
        var book = resident.waitForDownload(() -> resident.getByText("打印A6小本").click());
        Assertions.assertThat(book.path()).isNotEmptyFile();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
