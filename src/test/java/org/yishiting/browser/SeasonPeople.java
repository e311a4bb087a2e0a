package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;

/** Who takes part in a season, where they sit, and what they have in their hands. */
abstract class SeasonPeople extends BrowserTest {

    /** A Monday after the autumn holidays. */
    static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    static final String CODE = "990101001001";
    static final String HALL = "hall/" + CODE;
    static final Portal.DemoAccount ARRIVED = new Portal.DemoAccount("刚搬来的", "19911114444", "songbai-lu-88");

    static final String FIRST_RESOLVED = "车棚里坏的插座先修好";
    static final String SECOND_RESOLVED = "北门装八个有人看护的充电位";
    static final String THANKED = "到场参加议事";
    static final String TITLE = "飞线充电怎么办";

    static SeasonPortal season;

    final Map<String, Page> there = new HashMap<>();
    String proposal = "";
    String topic = "";
    String meeting = "";
    String thanks = "";

    @BeforeAll
    static void start() {
        season = new SeasonPortal(Path.of("target", "portal", "season").toAbsolutePath(), FIRST);
    }

    @AfterAll
    static void stop() {
        season.close();
    }

    @Override
    protected String url() {
        return season.url();
    }

    @Override
    protected List<Portal.DemoAccount> accounts() {
        return season.accounts();
    }

    CommunityId community() {
        return season.the(Communities.class).byCode(CODE).orElseThrow().id();
    }

    String minutes() {
        return "meetings/" + meeting + "/minutes";
    }

    static void press(Page page, String label) {
        page.locator("[data-press]", new Page.LocatorOptions().setHasText(label)).first().click();
    }

    /** Somebody at a desk; who was there before sits there still. */
    Page staff(String who) {
        return there.computeIfAbsent(who, _ -> {
            var page = desk();
            signIn(page, who);
            return page;
        });
    }

    Page resident(String who) {
        return there.computeIfAbsent(who, _ -> {
            var page = phone();
            signIn(page, who);
            return page;
        });
    }

    Page arrived() {
        return there.computeIfAbsent(ARRIVED.who(), _ -> {
            var page = phone();
            signIn(page, ARRIVED);
            return page;
        });
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Opens what waits at the desk. */
    static void open(Page page, String words) {
        page.locator(".ys-desk-head", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    void signIn(Page page, Portal.DemoAccount account) {
        visit(page, "sign-in");
        signInHere(page, account);
    }

    /** Opens a list of choices and takes one. */
    static void choose(Page page, String label, String choice) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice)).first().click();
    }

    static void shot(Page page, String name) {
        picture(page, "season-" + name);
    }

    static Locator button(Page page, String words) {
        // Not by role: a calendar that closes while it still opens leaves the rest of the page hidden from who cannot see, on a busy machine.
        return page.locator("vaadin-button:visible, button:visible", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")));
    }

    /** Typing opens the calendar, and an open calendar hides everything else from who cannot see. */
    static void date(Page page, String label, LocalDate day) {
        var open = page.locator("vaadin-date-picker[opened]");
        field(page, label).fill(DateTimeFormatter.ofPattern("yyyy/M/d").format(day));
        assertThat(open).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(open).hasCount(0);
    }
}
