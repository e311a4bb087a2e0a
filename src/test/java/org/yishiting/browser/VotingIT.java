package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class VotingIT extends BrowserTest {

    @Test
    void anAnswerIsReceiptedAndCanBeChanged() {
        var page = phone();
        signIn(page, "老居民");
        openTopic(page);
        var said = page.locator(".ys-say").textContent();
        page.locator(".ys-three button").first().click();
        assertThat(page.locator(".ys-slip")).containsText(said);
        assertThat(page.locator(".ys-slip")).containsText("赞成");
        assertThat(page.locator(".ys-say")).not().hasText(said);
        picture(page, "receipt-phone");
        assertFits(page);
        assertAccessible(page);
        page.locator(".ys-slip button").click();
        assertThat(page.locator(".ys-say")).hasText(said);
        page.locator(".ys-three button").nth(1).click();
        assertThat(page.locator(".ys-slip")).containsText("不赞成");
    }

    @Test
    void aRefusalStaysUntilSomethingElseIsPressed() {
        var page = phone();
        signIn(page, "小吴");
        openTopic(page);
        var refused = page.locator(".ys-refusals .ys-note");
        page.getByLabel("您的观点").fill("有事打我的电话13712340001");
        page.locator(".ys-form").getByText("交上去").click();
        assertThat(refused).containsText("号码");
        page.locator(".ys-three button").nth(2).click();
        assertThat(page.locator(".ys-slip")).containsText("略过");
        assertThat(refused).isHidden();
        page.locator(".ys-form").getByText("交上去").click();
        assertThat(refused).isVisible();
    }

    @Test
    void worksWithTheKeyboardAlone() {
        var page = desk();
        signIn(page, "居务监督委员会");
        openTopic(page);
        for (var presses = 0; presses < 80; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("() => !!document.activeElement.closest('.ys-three')")) {
                break;
            }
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".ys-slip")).containsText("赞成");
    }

    @Test
    void twoPeopleAnswerTheSameStatementAtOnce() {
        var one = desk();
        var other = phone();
        signIn(one, "网格");
        signIn(other, "记录员");
        openTopic(one);
        var statement = one.url().split("\\?")[0] + "?statement=3";
        one.navigate(statement);
        other.navigate(statement);
        settled(one);
        settled(other);
        var said = one.locator(".ys-say").textContent();
        assertThat(other.locator(".ys-say")).hasText(said);
        one.locator(".ys-three button").first().click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
        other.locator(".ys-three button").nth(1).click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
        assertThat(one.locator(".ys-slip")).containsText(said);
        assertThat(other.locator(".ys-slip")).containsText(said);
    }

    @Test
    void aDoubleClickAnswersOnce() {
        var page = desk();
        signIn(page, "系统管理员");
        openTopic(page);
        page.locator(".ys-three button").first().dblclick();
        settled(page);
        page.locator("details.ys-more >> nth=0").locator("summary").click();
        assertThat(page.locator(".ys-own li")).hasCount(1);
    }
}
