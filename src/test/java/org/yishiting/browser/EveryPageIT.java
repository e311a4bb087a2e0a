package org.yishiting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotType;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Goes through the whole portal along its own links, as each of the people of the demo, and looks at every page in three widths, in both letters and both languages, and
 * with the tabulator.
 * Takes half an hour, so it runs when asked: {@code ./yishiting screens}. Pictures are in docs/screens, those of elder mode and of English in target/screens.
 */
@EnabledIfSystemProperty(named = "yishiting.every-page", matches = "true")
class EveryPageIT extends BrowserTest {

    private static final String HERE = "990101001001";
    private static final Path PICTURES = Path.of("docs", "screens");
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    private static final Pattern ASKED = Pattern.compile("\\{(.+?)}");
    private static final String SITTING = "{select meeting_id from meetings_meeting where status = 'IN_SESSION'}";
    private static final String DELIBERATED = "topics/{select topic_id from hall_topic where number = 'T-2026-011'}";
    private static final String ENROLLING = "enrolment/{select election_id from enrolment_election where opens_on <= current_date and closes_on > current_date}";
    private static final String LISTED = "enrolment/{select election_id from enrolment_election where listed_at is not null}";

    /** What somebody else would have given these people in the hand. */
    private static final List<String> GIVEN = List.of(
            "insert into residency_household_invite (code, household_id, invited_by, until) select 'HSHD2026', household_id, resident_id, current_date + interval 3 day from residency_household_member limit 1",
            "update residency_proof set code = 'VOCH2026', code_until = current_date + interval 3 day where method = 'LEASE' and state = 'WAITING' limit 1",
            "update claims_claim set confirm_code = 'CNFM2026' where state = 'SUBMITTED' limit 1",
            "update enrolment_election set objections_until = current_date + interval 2 day where listed_at is not null");

    /** Who walks, and where they begin; what no link leads to is named here too. What stands in braces is asked of the database. */
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "1 ", List.of("", "register", "reset", "sign-in", "communities"),
            "2 新居民", List.of("", "me", "mine", "check-in/SYDR2026", "claim", "me/desk", "household/HSHD2026", "hall/" + HERE + "/enrolment", "hall/" + HERE + "/propose",
                    ENROLLING + "/apply", LISTED + "/roll", LISTED + "/objection", "meetings/" + SITTING + "/room",
                    "report/hall.statement/{select statement_id from hall_statement limit 1}"),
            "3 老居民", List.of("me", "mine", "vouch/VOCH2026", "claims/confirm/CNFM2026"),
            "4 居委会工作人员", List.of("admin/today", "work", "hall/" + HERE + "/new",
                    "meetings/" + SITTING + "/recorder", "admin/meetings/" + SITTING + "/minutes", "admin/meetings/" + SITTING + "/attendance",
                    "admin/desk/receipt/{select visit_id from assistance_visit limit 1}"),
            "5 议事长", List.of("admin/today", "work", "rules/" + HERE + "/change", DELIBERATED + "/decide", DELIBERATED + "/options/1", DELIBERATED + "/outcome", "meetings/" + SITTING + "/preside",
                    "meetings/" + SITTING + "/screen"),
            "6 监督", List.of("admin/today", "work"),
            "7 网格", List.of("admin/today", "work"),
            "8 管理员", List.of("admin/today", "work", "admin/offices", "admin/services/residence-permit/text"),
            "9 青禾区", List.of("admin/below", "join/" + HERE));

    /** Pages that this walk cannot come to, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "setup", "only while a portal has no administrator: AdminPagesIT");

    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyPageIsFineInEveryWidthLetterAndLanguage() throws IOException {
        Files.createDirectories(PICTURES);
        GIVEN.forEach(portal()::change);
        var routes = routes();
        PEOPLE.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(it -> walk(it.getKey().substring(2), it.getValue(), routes));
        index();
        var missed = new TreeSet<>(routes.values());
        missed.removeAll(seen);
        missed.removeAll(ELSEWHERE.keySet());
        assertThat(wrong).isEmpty();
        assertThat(missed).as("pages that nobody comes to").isEmpty();
    }

    private void walk(String who, List<String> beginnings, Map<String, String> routes) {
        var page = phone();
        if (!who.isEmpty()) {
            signIn(page, who);
        }
        var begun = beginnings.stream().map(it -> ASKED.matcher(it).replaceAll(sql -> portal().find(sql.group(1)))).toList();
        var ahead = new ArrayDeque<>(begun);
        var tried = new TreeSet<String>();
        while (!ahead.isEmpty()) {
            var path = ahead.removeFirst();
            var route = routeOf(path, routes);
            if (route.isEmpty() || !begun.contains(path) && (seen.contains(route.get()) || !tried.add(route.get()))) {
                continue;
            }
            try {
                var answer = page.navigate(portal().url() + "/" + path);
                settled(page);
                if (answer.status() >= 400) {
                    complain(answer.status() + " for " + who + " at " + path);
                }
                links(page).stream().filter(it -> routeOf(it, routes).filter(found -> !seen.contains(found)).isPresent()).forEach(ahead::add);
                // Who is not signed in is led elsewhere; somebody else will come to this page.
                if (routeOf(here(page), routes).equals(route) && seen.add(route.get())) {
                    System.out.println(who + " " + path);
                    look(page, name(route.get()));
                }
            } catch (PlaywrightException e) {
                complain(who + " at " + path + ": " + e.getMessage());
            }
        }
    }

    /** In Chinese and in the usual letters in three widths; then as elders and as readers of English see it. */
    private void look(Page page, String name) {
        for (var width : WIDTHS) {
            page.setViewportSize(width, 800);
            // In a picture of a whole page the bar at the bottom would hang in its middle.
            page.evaluate("""
                    () => {
                      const bar = document.querySelector('.ys-nav');
                      bar?.style.removeProperty('position');
                      if (bar && getComputedStyle(bar).position === 'fixed') bar.style.position = 'absolute';
                      document.documentElement.style.position = 'relative';
                    }""");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setType(ScreenshotType.JPEG).setQuality(60)
                    .setPath(PICTURES.resolve(name + "-" + width + ".jpg")));
            check(page, name + " at " + width, width == (name.startsWith("admin") ? 1280 : 360));
        }
        check(name + " by keyboard", () -> assertReachable(page));
        page.setViewportSize(360, 800);
        for (var way : List.of("elder zh", "usual en", "usual zh")) {
            prefer(page, way.substring(0, 5), way.substring(6));
            if (!way.equals("usual zh")) {
                picture(page, "every-" + name + "-" + way.replace(' ', '-'));
                check(page, name + " " + way, true);
            }
        }
    }

    private void prefer(Page page, String letters, String language) {
        page.context().addCookies(List.of(new Cookie("ys-letters", letters).setUrl(portal().url()), new Cookie("ys-language", language).setUrl(portal().url())));
        page.reload();
        settled(page);
    }

    private void check(Page page, String what, boolean closely) {
        check(what, () -> {
            assertFits(page);
            if (closely) {
                assertAccessible(page);
            }
        });
    }

    private void check(String what, Runnable assertions) {
        try {
            assertions.run();
        } catch (AssertionError e) {
            complain(what + ": " + e.getMessage());
        }
    }

    private void complain(String what) {
        System.out.println("WRONG " + what);
        wrong.add(what);
    }

    private List<String> links(Page page) {
        var found = (List<?>) page.evaluate("() => [...document.querySelectorAll('a[href]')].filter(a => !a.download).map(a => a.href)");
        return found.stream().map(String::valueOf).filter(it -> it.startsWith(portal().url() + "/")).map(it -> it.substring(portal().url().length() + 1).replaceAll("#.*", ""))
                .distinct().toList();
    }

    private String here(Page page) {
        return page.url().substring(portal().url().length() + 1);
    }

    private void index() throws IOException {
        var table = new StringBuilder("# Every page, made by `./yishiting screens`\n\n| Page | 360 | 768 | 1280 |\n|-|-|-|-|\n");
        for (var route : seen) {
            table.append("| `/").append(route).append("` |").append(WIDTHS.stream().map(width -> " [%1$d](%2$s-%1$d.jpg) |".formatted(width, name(route))).collect(Collectors.joining())).append('\n');
        }
        Files.writeString(PICTURES.resolve("README.md"), table);
    }

    private static String name(String route) {
        return route.isEmpty() ? "home" : route.replaceAll("[:?]", "").replace('/', '-');
    }

    /** The page behind a path: that of the most particular route it fits. */
    private static Optional<String> routeOf(String path, Map<String, String> routes) {
        var plain = path.replaceAll("\\?.*", "");
        return routes.keySet().stream().filter(route -> plain.matches(Arrays.stream(route.split("/"))
                        .map(part -> part.startsWith(":") ? "[^/]+" : Pattern.quote(part)).collect(Collectors.joining("/"))))
                .min(Comparator.comparing(route -> route.chars().filter(it -> it == ':').count())).map(routes::get);
    }

    /** All routes of the portal, aliases too, and the main route of the page behind each. */
    private static Map<String, String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = new TreeMap<String, String>();
        scanner.findCandidateComponents("org.yishiting").stream().map(it -> ClassUtils.resolveClassName(Objects.requireNonNull(it.getBeanClassName()), null))
                .filter(it -> !it.getPackageName().endsWith("bench")).forEach(view -> {
                    var route = view.getAnnotation(Route.class).value();
                    routes.put(route.replaceAll("/:\\w+\\?$", ""), route);
                    routes.put(route, route);
                    Arrays.stream(view.getAnnotationsByType(RouteAlias.class)).forEach(alias -> routes.put(alias.value(), route));
                });
        return routes;
    }
}
