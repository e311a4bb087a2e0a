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
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yishiting.actions.Grade;
import org.yishiting.actions.Verdicts;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.DemoAccounts;

/** A season in the life of a community: what somebody notices on the way home becomes a matter of all, is heard, decided, done, judged, mended and thanked for. */
class SeasonIT extends SeasonHeard {

    @Test
    void aSeason() {
        stage01();
        stage02();
        stage03();
        stage04();
        stage05();
        stage06();
        stage07();
        stage08();
        stage09();
        stage10();
        stage11();
        stage12();
        stage13();
        stage14();
        stage15();
    }

    /** Nobody objects; one promise runs over its day, those above hear of it, and it is done with a picture. */
    void stage10() {
        season.pass(8);
        itRunsOver();
    }

    private void itRunsOver() {
        lead(staff("议事长"), "没有人提异议，照着办。");
        season.pass(4);
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("#deeds")).containsText("超期");
        assertThat(page.locator("#deeds")).containsText("超期，报给");
        shot(page, "10-overdue");
        finish(FIRST_RESOLVED, "十二个插座换了十个，两个等配件，花了860元。");
        finish(SECOND_RESOLVED, "八个充电位装好了，晚上十点到早上六点有人看护。");
        page.reload();
        settled(page);
        assertThat(page.locator("#deeds img").first()).isVisible();
        shot(page, "10-done");
        assertFits(page);
    }

    /** People find it is not enough; it is mended, and they find it good. */
    void stage11() {
        var convenor = staff("议事长");
        lead(convenor, "两件都办了，请大家评。");
        judge(Grade.BAD, 30);
        own("不满意");
        season.pass(8);
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("main")).containsText("退回再办");
        shot(page, "11-sent-back");

        var staff = staff("居委会工作人员");
        staff.navigate(url() + topic);
        settled(staff);
        var acts = staff.locator("details", new Page.LocatorOptions().setHasText("办这件事")).first();
        acts.locator("summary").first().click();
        choose(staff, "谁办", "罗桂兰");
        date(staff, "几号前办完", season.today().plusDays(7));
        button(staff, "就交给他").click();
        assertThat(staff.locator("#deeds")).containsText("罗桂兰");
        itIsMended();
    }

    private void itIsMended() {
        var convenor = staff("议事长");
        var page = arrived();
        finish("", "两个插座的配件到了，十二个都能用。");
        lead(convenor, "整改好了，请大家再评。");
        judge(Grade.GOOD, 30);
        own("很满意");
        season.pass(8);
        page.navigate(url() + topic);
        settled(page);
        assertThat(page.locator("main")).containsText("可以办结归档");
        shot(page, "11-passed");
        assertFits(page);
    }

    /** It is closed, and one printed sheet tells all of it. */
    void stage12() {
        var convenor = staff("议事长");
        convenor.navigate(url() + topic);
        settled(convenor);
        convenor.getByText("带着往前走").click();
        convenor.getByLabel("一句话说明结果").fill("插座修好了，北门有了充电位，飞线都收了。");
        button(convenor, "办结归档").click();
        assertThat(convenor.locator("main")).containsText("归档");
        onOneSheet();
    }

    private void onOneSheet() {
        var anybody = phone();
        anybody.navigate(url() + "/open" + topic);
        for (var words : List.of(TITLE, FIRST_RESOLVED, SECOND_RESOLVED, "超期", "退回再办", "十二个都能用")) {
            assertThat(anybody.locator("body")).containsText(words);
        }
        anybody.locator("a[href*='records/']").first().waitFor();
        anybody.locator("a[href*='meetings/" + meeting + "']").first().waitFor();
        shot(anybody, "12-sheet");
        assertAccessible(anybody);
    }

    /** Who came finds it in the passbook, and takes soap home for it. */
    void stage13() {
        var newcomer = arrived();
        visit(newcomer, "me/points?at=" + CODE);
        assertThat(newcomer.locator("main")).containsText(THANKED);
        var page = resident("新居民");
        visit(page, "me/points?at=" + CODE);
        assertThat(page.locator("main")).containsText(THANKED);
        shot(page, "13-passbook");
        visit(page, "shop/" + CODE);
        var soap = page.locator("article, li", new Page.LocatorOptions().setHasText("皂")).filter(new Locator.FilterOptions().setHas(page.locator("button[data-press^='have/']"))).last();
        soap.locator("button[data-press^='have/']").click();
        assertThat(page.locator(".ys-slip").first()).containsText("留好了");
        var code = page.locator(".ys-slip-f").textContent().replaceAll(".*([A-Z]\\d-\\d{4}).*", "$1");
        var storekeeper = staff("网格联系人");
        visit(storekeeper, "admin/counter");
        storekeeper.getByLabel("领取号").first().fill(code);
        storekeeper.keyboard().press("Enter");
        storekeeper.locator("vaadin-button", new Page.LocatorOptions().setHasText("签好字了，交出")).click();
        assertThat(storekeeper.locator(".ys-slip").first()).containsText("交出了");
        shot(storekeeper, "13-handed-over");
    }

    /** For the coming election the new resident brings nothing: it is known already. */
    void stage14() {
        var staff = staff("居委会工作人员");
        visit(staff, "admin/enrolment");
        button(staff, "设立选举").click();
        staff.getByLabel("名称").fill("居民小组长推选");
        button(staff, "设立").click();
        staff.waitForURL(url -> url.matches(".*/admin/enrolment/[0-9a-f-]{36}"));
        settled(staff);
        var page = arrived();
        page.navigate(staff.url().replace("/admin", "") + "/apply");
        settled(page);
        assertThat(page.locator("main")).containsText("您的居住已经确认过，不用再带材料");
        shot(page, "14-evidence");
        assertFits(page);
    }

    /** Whoever holds the paper compares it with the register. */
    void stage15() {
        var anybody = phone();
        visit(anybody, minutes());
        var pdf = anybody.request().get((String) anybody.locator("a[href$='.pdf']").first().evaluate("it => it.href")).body();
        visit(anybody, "records/verify");
        anybody.locator("#verify-file").setInputFiles(new FilePayload("minutes.pdf", "application/pdf", pdf));
        anybody.waitForURL(url -> url.contains("sha256="));
        settled(anybody);
        assertThat(anybody.locator("[role=status] >> nth=0")).containsText("对得上");
        assertThat(anybody.locator("main")).containsText(TITLE);
        shot(anybody, "15-verified");
    }

    private void lead(Page convenor, String words) {
        convenor.navigate(url() + topic);
        settled(convenor);
        convenor.getByText("带着往前走").click();
        convenor.getByLabel("这一步有什么结果").fill(words);
        button(convenor, "进入这一步").click();
        assertThat(convenor.locator("main")).containsText(words);
    }

    private void finish(String promise, String result) {
        var staff = staff("居委会工作人员");
        staff.navigate(url() + topic);
        settled(staff);
        var acts = staff.locator("details", new Page.LocatorOptions().setHasText(Pattern.compile("办这件事：.*" + promise))).last();
        acts.locator("summary").first().click();
        var done = acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("办完了").setExact(true));
        done.click();
        acts.getByLabel("办成了什么样").fill(result);
        acts.locator("input[type=file]").setInputFiles(photo("done.jpg"));
        acts.locator("img").first().waitFor();
        done.last().click();
        assertThat(staff.locator("#deeds")).containsText(result);
    }

    /** What one thinks of it oneself. */
    private void own(String grade) {
        var page = arrived();
        page.navigate(url() + topic);
        settled(page);
        var judge = page.locator("#judge");
        judge.getByLabel(grade, new Locator.GetByLabelOptions().setExact(true)).check();
        judge.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("评好了")).click();
        assertThat(judge.locator(".ys-slip")).containsText("您评的是" + grade);
    }

    private void judge(Grade grade, int people) {
        var id = TopicId.parse(topic.replace("/topics/", ""));
        DemoAccounts.silent().stream().skip(10).limit(people).forEach(it -> season.the(Verdicts.class).give(new Actor(it.id()), id, grade, null, null));
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
