package org.yishiting.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page fits a phone and a desk, needs no mouse, and is accessible as most people use it: those of the offices at a desk, all others on a phone.
 * The demo is in it. Pictures of all are made by {@code ./yishiting screens}.
 */
class PagesIT extends BrowserTest {

    private static final String HALL = "hall/990101001001";

    private record Walk(String who, List<String> pages) {}

    static Stream<Walk> walks() {
        return Stream.of(
                new Walk("", List.of("", "communities", "sign-in", "register", "reset", HALL + "/proposals", "rules/990101001001",
                        "tally/990101001001", "records/990101001001", "records/verify", "records/990101001001/heads", "consultation/990101001001", HALL + "/meetings", "topics?step=ask", "topics?step=deliberate", "topics?step=act", "topics?step=review",
                        "services", "services/schooling", "services/housing", "services?q=%E7%81%AB%E6%98%9F", "services/wizard", "settlement", "equal-voice/990101001001",
                        "points/990101001001/rules", "shop/990101001001", "honours/990101001001", "points/990101001001/statement")),
                new Walk("新居民", List.of("", "me", "mine", "notices", "my-texts", HALL + "/propose", HALL + "/associates", HALL + "/say",
                        "me/privacy", "me/privacy/looks", "residence/990101001001", "residence/990101001001/levels", "residence/990101001001/household", "claim",
                        "me/points", "me/points/paper", "points/990101001001/claim", "points/990101001001/publicity", "check-in/SYDR2026",
                        "shop/990101001001", "honours/990101001001")),
                new Walk("居委会工作人员", List.of("admin/today", "admin/meetings", "admin/records", "admin/consultations", "admin/enrolment", "admin/associates", "admin/screening", "admin/remarks", "admin/coverage", "admin/competences", HALL + "/new",
                        "rules/990101001001/change", "work", "admin/residence", "desk", "admin/services", "admin/services/residence-permit",
                        "admin/points/rules", "admin/points/ledger", "admin/points/claims", "admin/points/activities", "admin/honours", "admin/shop", "admin/shop/funds")),
                new Walk("监督", List.of("admin/today", "admin/points/watch")),
                new Walk("网格", List.of("admin/counter", "admin/counter/list")),
                new Walk("管理员", List.of("admin/below", "admin/offices", "admin/settlement", "admin/services/schooling/text")),
                new Walk("", List.of("nowhere")),
                new Walk("老居民", List.of("admin/policy")));
    }

    /** Each page is opened on a phone and then made wide, as a window is: opening it twice would take the tests minutes more. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("walks")
    void fitsAPhoneAndADesk(Walk walk) {
        var page = phone();
        if (walk.pages().contains("nowhere") || walk.pages().contains("admin/policy")) {
            // A page that is not there, or not for this person, answers with the status that it is.
            expectFaults();
        }
        if (!walk.who().isEmpty()) {
            signIn(page, walk.who());
        }
        for (var path : walk.pages()) {
            visit(page, path);
            check(page, path.startsWith("admin/"));
            if (path.startsWith("topics?step=")) {
                page.locator("main a[href*='topics/']").first().click();
                page.waitForURL(url -> url.contains("/topics/"));
                settled(page);
                page.waitForTimeout(500);
                check(page, false);
            }
        }
    }

    private void check(Page page, boolean ofOffice) {
        var phone = page.viewportSize();
        look(page, !ofOffice);
        page.setViewportSize(1280, 900);
        look(page, ofOffice);
        assertReachable(page);
        page.setViewportSize(phone.width, phone.height);
    }

    private void look(Page page, boolean closely) {
        assertFits(page);
        if (closely) {
            assertAccessible(page);
        }
    }
}
