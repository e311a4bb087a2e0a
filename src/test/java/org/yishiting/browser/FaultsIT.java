package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultsIT extends BrowserTest {

    @Test
    void aReceiptedAnswerAndASavedPieceOfMinutesSurviveKillingThePortal() {
        expectFaults();
        var page = desk();
        signIn(page, "新居民");
        openTopic(page);
        var topic = page.url().split("\\?")[0];
        page.navigate(topic + "?statement=5");
        settled(page);
        var said = page.locator(".ys-say").textContent();
        page.locator(".ys-three button").nth(1).click();
        page.locator(".ys-slip").waitFor();
        var recorder = desk();
        signIn(recorder, "居委会工作人员");
        visit(recorder, "hall/990101001001/meetings");
        var meeting = recorder.locator("a[href*='meetings/']", new Page.LocatorOptions().setHasText("误时投放点设在哪儿")).first().getAttribute("href");
        visit(recorder, meeting.replaceFirst("^/", "") + "/recorder");
        recorder.locator(".ys-write textarea").first().fill("先试一个月，谁来看着说清楚。");
        assertThat(recorder.locator(".ys-room-top")).containsText("已存");
        portal().kill();
        portal().start();
        var later = desk();
        signIn(later, "新居民");
        later.navigate(topic + "?statement=5");
        settled(later);
        assertThat(later.locator(".ys-say")).hasText(said);
        assertThat(later.locator(".ys-three button").nth(1)).hasAttribute("aria-pressed", "true");
        var another = desk();
        signIn(another, "居委会工作人员");
        visit(another, meeting.replaceFirst("^/", "") + "/recorder");
        assertThat(another.locator(".ys-script")).containsText("先试一个月，谁来看着说清楚。");
    }

    /** The browser fetches these in the background of a first visit; the cookie of a new session would replace that of who signed in meanwhile. */
    @Test
    void whatABrowserTakesAlongSignsNobodyOut() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var files = Pattern.compile("url: '([^']+)'").matcher(late(http, "sw-runtime-resources-precache.js").body()).results().map(it -> it.group(1)).toList();
            assertThat(files).contains("manifest.webmanifest", "offline.html").anyMatch(it -> it.startsWith("icons/"));
            for (var file : files) {
                var answer = late(http, file);
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(answer.headers().firstValue("Set-Cookie")).as(file).isEmpty();
            }
        }
    }

    /** Asked with the session of before the sign-in. */
    private HttpResponse<String> late(HttpClient http, String file) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(portal().url() + "/" + file)).header("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF").build(),
                BodyHandlers.ofString());
    }

    /** The server heard the press, the browser never heard the answer: it asks again, and nothing is counted twice. */
    @Test
    void anAnswerLostOnTheWayIsSentAgain() {
        expectFaults();
        var page = phone();
        signIn(page, "新居民");
        openTopic(page);
        var asked = new ArrayList<String>();
        page.route(url -> url.contains("v-r=uidl"), route -> {
            asked.add(route.request().postData());
            if (asked.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator(".ys-three button").first().click();
        assertThat(page.locator(".ys-slip")).containsText("赞成");
        assertThat(asked.get(1)).isEqualTo(asked.getFirst());
    }

    @Test
    void aSecondPortalOnTheSameDataSaysWhatIsWrong() {
        var second = portal().startAgainBesides();
        assertThat(second.code()).isNotZero();
        assertThat(second.said()).contains("in use by another portal").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatEndsIsStartedAgainWhileAPageIsOpen() {
        expectFaults();
        var page = desk();
        signIn(page, "老居民");
        openTopic(page);
        portal().signalDatabase("KILL");
        page.locator(".ys-three button").nth(2).click();
        page.locator(".ys-slip, vaadin-notification-card, [role=alert]").first().waitFor();
        awaitDatabase();
        openTopic(page);
        page.locator(".ys-three button").nth(2).click();
        assertThat(page.locator(".ys-slip")).containsText("略过");
    }

    @Test
    void aDatabaseThatHangsIsToldInClearWordsAndNothingIsLost() {
        expectFaults();
        var page = desk();
        signIn(page, "小吴");
        openTopic(page);
        var said = page.locator(".ys-say").textContent();
        portal().signalDatabase("STOP");
        try {
            page.locator(".ys-three button").first().click();
            page.waitForTimeout(1500);
        } finally {
            portal().signalDatabase("CONT");
        }
        assertThat(page.locator(".ys-slip")).containsText(said);
    }

    private void awaitDatabase() {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).ignoreExceptions().until(() -> portal().database().isAlive());
    }
}
