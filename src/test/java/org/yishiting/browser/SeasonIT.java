package org.yishiting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A season in the life of a community: what somebody notices on the way home becomes a matter of all, is heard, decided, done, judged, mended and thanked for. */
class SeasonIT extends BrowserTest {

    /** A Monday after the autumn holidays. */
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    private static final String CODE = "990101001001";
    private static final String HALL = "hall/" + CODE;
    private static final Pattern SENT = Pattern.compile("\\d{6}");
    private static final Portal.DemoAccount ARRIVED = new Portal.DemoAccount("刚搬来的", "19911114444", "songbai-lu-88");

    private static final String TITLE = "飞线充电怎么办";

    static SeasonPortal season;

    private final Map<String, Page> there = new HashMap<>();
    private String proposal = "";
    private String topic = "";

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

    @Test
    void aSeason() {
        stage01();
        stage02();
        stage03();
        stage04();
    }

    /** Somebody new registers on a phone and asks for a visit: the lease is at hand. */
    void stage01() {
        var page = phone();
        visit(page, "register");
        page.locator("input[autocomplete=tel]").fill(ARRIVED.name());
        page.getByText("发验证码").click();
        var shown = SENT.matcher(page.locator("[role=status] >> text=/\\d{6}/").textContent());
        org.assertj.core.api.Assertions.assertThat(shown.find()).isTrue();
        page.locator("input[autocomplete=one-time-code]").fill(shown.group());
        page.locator("input[autocomplete=nickname]").fill("小柯");
        page.locator("input[autocomplete=new-password]").fill(ARRIVED.password());
        page.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("h1")).containsText("哪年哪月");
        choose(page, "哪一年", "2025年");
        choose(page, "哪个月", "8月");
        page.getByText("下一步").click();
        assertThat(page.locator("h1")).containsText("户口");
        page.getByLabel("不在本地").check();
        page.getByText("下一步").click();
        assertThat(page.locator("h1")).containsText("小柯，欢迎来议事");

        visit(page, "me");
        page.locator("a", new Page.LocatorOptions().setHasText("我的居住")).first().click();
        settled(page);
        page.getByLabel("网格联系人上门").check();
        page.getByLabel("到哪里找您").fill("北区9号楼，晚上七点以后在家，租房合同在手边。");
        button(page, "请上门").click();
        assertThat(page.locator("main")).containsText("等人看");
        shot(page, "01-lease");
    }

    /** A grid contact has seen the lease at the door, and it counts. */
    void stage02() {
        var contact = staff("网格联系人");
        visit(contact, "admin/today");
        open(contact, "小柯");
        assertThat(contact.locator("main")).containsText("租房合同在手边");
        shot(contact, "02-lease-at-the-desk");
        assertAccessible(contact);
        button(contact, "确认").click();
        assertThat(contact.locator("main")).containsText("小柯住在这里，确认了");

        var page = arrived();
        visit(page, "residence/" + CODE);
        assertThat(page.locator("main")).containsText("已确认");
        shot(page, "02-confirmed");
        assertFits(page);
        visit(page, "notices");
        assertThat(page.locator("main")).containsText("已经确认了");
    }

    /** What one sees on the way home is put in one's own words. */
    void stage03() {
        var page = arrived();
        visit(page, HALL + "/propose");
        page.getByLabel("想议什么").fill(TITLE);
        page.getByLabel("怎么回事").fill("北区三栋楼的骑手下了夜班没处充电，把插线板从窗户吊下来，给电动车飞线充电。一楼的窗边都是电线，看着怕。大家一起想个办法。");
        button(page, "交上去").click();
        assertThat(page.locator(".ys-slip")).containsText("收到了");
        shot(page, "03-proposed");
        assertFits(page);
        page.getByText("看到哪一步了").click();
        settled(page);
        proposal = path(page);
    }

    /** A grid contact has heard the same at the doors; the committee makes one matter of both. */
    void stage04() {
        var contact = staff("网格联系人");
        visit(contact, "admin/remarks");
        contact.getByLabel("设施或地方").fill("北区9号楼");
        contact.getByLabel("几个人提").fill("3");
        contact.getByLabel("提到什么").fill("一楼几户说，楼上骑手从窗户吊插线板下来飞线充电，电线就在窗边。");
        button(contact, "记下").click();
        assertThat(contact.locator("main .ys-slip")).containsText("记下了");
        shot(contact, "04-walk-log");

        var staff = staff("居委会工作人员");
        visit(staff, "admin/today");
        open(staff, TITLE);
        staff.getByLabel("立为议题", new Page.GetByLabelOptions().setExact(true)).check();
        staff.getByLabel("一楼几户说").check();
        shot(staff, "04-screening");
        assertAccessible(staff);
        button(staff, "立为议题").click();
        assertThat(staff.locator("main")).containsText("答复了");

        var page = arrived();
        page.navigate(url() + proposal);
        settled(page);
        page.getByText("去看议题").or(page.locator("main a[href*='topics/']")).first().click();
        page.waitForURL(url -> url.contains("/topics/"));
        settled(page);
        topic = path(page);
        assertThat(page.locator("main")).containsText("4人提过这件事");
        assertThat(page.locator("main")).containsText("3人提");
        shot(page, "04-topic");
        assertFits(page);
    }

    /** For a week people say what they think; what all sides share shows. */
    void stage05() {
    }

    /** Somebody at a desk; who was there before sits there still. */
    private Page staff(String who) {
        return there.computeIfAbsent(who, _ -> {
            var page = desk();
            signIn(page, who);
            return page;
        });
    }

    private Page resident(String who) {
        return there.computeIfAbsent(who, _ -> {
            var page = phone();
            signIn(page, who);
            return page;
        });
    }

    private Page arrived() {
        return there.computeIfAbsent(ARRIVED.who(), _ -> {
            var page = phone();
            signIn(page, ARRIVED);
            return page;
        });
    }

    /** Opens what waits at the desk. */
    private static void open(Page page, String words) {
        page.locator(".ys-desk-head", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }

    private void signIn(Page page, Portal.DemoAccount account) {
        visit(page, "sign-in");
        signInHere(page, account);
    }

    /** Opens a list of choices and takes one. */
    private static void choose(Page page, String label, String choice) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice).setExact(true)).click();
    }

    private void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "season-" + name + ".png")).setFullPage(true));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** Typing opens the calendar, and an open calendar hides everything else from who cannot see. */
    private static void date(Page page, String label, LocalDate day) {
        var open = page.locator("vaadin-date-picker[opened]");
        page.getByLabel(label).fill(DateTimeFormatter.ofPattern("yyyy/M/d").format(day));
        assertThat(open).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(open).hasCount(0);
    }

    private static FilePayload photo(String name) {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xB8, 0xC4, 0xA8));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(Color.DARK_GRAY);
        for (var line = 0; line < 8; line++) {
            pen.fillRect(60, 60 + line * 45, 400 + line % 3 * 60, 12);
        }
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return new FilePayload(name, "image/jpeg", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
