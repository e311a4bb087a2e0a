package org.yishiting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opens pages of the running portal. A script error, an error on the console or a breach of the content policy fails the test. */
public abstract class BrowserTest {

    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final boolean PICTURES = Boolean.getBoolean("yishiting.pictures");
    private static final int STEPS_OF_A_KEYBOARD = 120;
    private static final int STEPS_OF_A_PAGE = 400;
    private static final int STEPS_AT_ONCE = 10;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A browser belongs to the thread that opened it. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(BrowserTest::launch);

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean faultsExpected;

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure = test -> {
        if (test.getExecutionException().isPresent()) {
            var pages = contexts.stream().flatMap(context -> context.pages().stream()).toList();
            for (var page : pages) {
                keep(page, "failed-" + test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName() + "-" + pages.indexOf(page));
            }
        }
    };

    @AfterEach
    void closePages() {
        // A page that closes says good-bye to the portal; nobody is there any more who could let that through.
        contexts.stream().flatMap(context -> context.pages().stream()).forEach(Page::unrouteAll);
        contexts.forEach(BrowserContext::close);
        if (!faultsExpected) {
            assertThat(complaints).as("what the browser complained about").isEmpty();
        }
    }

    /** Says that this test breaks things, so that the browser may complain. */
    protected void expectFaults() {
        faultsExpected = true;
    }

    protected Portal portal() {
        return Portal.shared();
    }

    /** Where the pages of this test are. */
    protected String url() {
        return portal().url();
    }

    /** Who can sign in there. */
    protected List<Portal.DemoAccount> accounts() {
        return portal().accounts();
    }

    /** A small phone. Each call is another person with another browser. */
    protected Page phone() {
        return open(360, 800, true);
    }

    protected Page desk() {
        return open(1280, 900, false);
    }

    /** Goes to a path of the portal and waits until it is there. */
    protected void visit(Page page, String path) {
        page.navigate(url() + "/" + path);
        settled(page);
    }

    /** Waits until the page has come and nothing is on its way between browser and server. */
    protected void settled(Page page) {
        page.waitForSelector("h1");
        page.waitForFunction("() => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    /** Signs in one of the accounts that the portal prints, by a word of what it is. */
    protected void signIn(Page page, String who) {
        visit(page, "sign-in");
        signInHere(page, who);
    }

    /** The same where the portal has already asked for it. */
    protected void signInHere(Page page, String who) {
        var account = accounts().stream().filter(it -> it.who().contains(who)).findFirst()
                .orElseThrow(() -> new AssertionError("No demo account for " + who + " among " + accounts()));
        signInHere(page, account);
    }

    protected void signInHere(Page page, Portal.DemoAccount account) {
        page.locator("input[autocomplete=username]").fill(account.name());
        page.locator("input[type=password]").fill(account.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        settled(page);
    }

    /** A topic of the demo whose residents are speaking. */
    protected void openTopic(Page page) {
        visit(page, "topics?step=speak");
        page.locator("a[href*='topics/']", new Page.LocatorOptions().setHasText("小区停车")).first().click();
        page.waitForURL(url -> url.contains("/topics/"));
        settled(page);
        page.locator(".ys-say").waitFor();
    }

    /** Goes on with the tabulator until what is reached is called so. */
    protected static void tabTo(Page page, String words) {
        for (var step = 0; step < STEPS_OF_A_KEYBOARD; step++) {
            page.keyboard().press("Tab");
            var reached = (Boolean) page.evaluate("""
                    words => {
                      const here = document.activeElement;
                      const field = here?.closest('vaadin-radio-button, vaadin-checkbox, vaadin-text-field, vaadin-text-area, vaadin-password-field') ?? here;
                      const name = [here?.getAttribute('aria-label'), field?.label, field?.textContent].join(' ');
                      return !!here && here !== document.body && name.includes(words) && name.length < 400;
                    }""", words);
            if (reached) {
                return;
            }
        }
        throw new AssertionError("No key leads to " + words);
    }

    /** Presses what is called so, by keyboard. */
    protected static void enter(Page page, String words) {
        tabTo(page, words);
        page.keyboard().press("Enter");
    }

    /** Whatever can be pressed or filled in is come to with the tabulator; within a group of choices the arrows lead on. */
    protected static void assertReachable(Page page) {
        page.evaluate("""
                () => {
                  const shown = it => it.checkVisibility({visibilityProperty: true, opacityProperty: false}) && it.getClientRects().length > 0 && !it.closest('[inert], [aria-hidden=true], [disabled]');
                  window.unreached = new Set([...document.querySelectorAll(
                      'a[href], button, summary, input, select, textarea, vaadin-button, vaadin-select-value-button, [role=button], [role=link], [role=switch]')].filter(shown)
                      .filter(it => it.type !== 'radio' && it.getAttribute('role') !== 'tab'));
                  document.addEventListener('focusin', event => {
                    for (let it = event.target; it; it = it.parentElement) window.unreached.delete(it);
                  });
                }""");
        for (var step = 0; step < STEPS_OF_A_PAGE && !(Boolean) page.evaluate("() => ![...window.unreached].some(it => it.isConnected)"); step += STEPS_AT_ONCE) {
            for (var press = 0; press < STEPS_AT_ONCE; press++) {
                page.keyboard().press("Tab");
            }
        }
        var left = page.evaluate("() => [...window.unreached].filter(it => it.isConnected).map(it => it.outerHTML.slice(0, 200))");
        assertThat((List<?>) left).as("out of reach of the keyboard at " + page.url()).isEmpty();
    }

    /** Keeps a picture in target/screens for people to look at, where they asked for pictures ({@code -Dyishiting.pictures=true}). */
    protected static void picture(Page page, String name) {
        if (PICTURES) {
            keep(page, name);
        }
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    /** No violation of WCAG 2.2 AA nor of good practice, as far as axe sees. */
    protected void assertAccessible(Page page) {
        // The bar at the bottom covers whatever the page is scrolled to; people scroll on.
        page.evaluate("() => { const bar = document.querySelector('.ys-nav'); if (bar) bar.style.position = 'static'; }");
        // Vaadin hangs its own notice of a lost connection outside of all landmarks.
        var violations = new AxeBuilder(page).withTags(RULES).exclude("vaadin-connection-indicator").analyze().getViolations();
        assertThat(violations).extracting(rule -> rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream()
                .map(node -> "\n      " + node.getHtml() + "\n        " + node.getFailureSummary()).toList())
                .as("accessibility of " + page.url()).isEmpty();
        page.evaluate("() => document.querySelector('.ys-nav')?.style.removeProperty('position')");
    }

    /** Nothing sticks out: people scroll down, never sideways. */
    protected void assertFits(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways overflow of " + page.url()).isEqualTo(0);
    }

    private Page open(int width, int height, boolean touch) {
        var context = BROWSER.get().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setHasTouch(touch)
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return page;
    }

    private static Browser launch() {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync")));
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), CHROMIUM.stream()).filter(Objects::nonNull).map(Path::of)
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium found: ./yishiting test installs it, or set CHROMIUM to its path."));
    }
}
