package org.yishiting.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yishiting.ViewTest;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;
import tools.jackson.databind.json.JsonMapper;

class RecordViewTest extends ViewTest {

    @Autowired Register register;
    @Autowired RecordLinks links;
    @Autowired Heads heads;
    @Autowired Communities communities;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext portal;

    CommunityId place;
    String code;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        code = communities.find(place).orElseThrow().code();
    }

    @Test
    void anybodyReadsTheRegisterAndEachRecord() {
        open("records/" + code);
        assertThat(page()).contains("这里还没有记录");

        var number = enter(draft("topic:1", "广场舞", "东广场，晚上八点半停。"));

        open("records/" + code);
        assertThat(html()).contains("广场舞", number.toString());
        open("records/" + code + "/" + number);
        assertThat(title()).startsWith("广场舞");
        assertThat(html()).contains("东广场，晚上", register.find(place, number).orElseThrow().fingerprint());
        open("records/" + code + "/2001-001");
        assertThat(page()).doesNotContain("东广场");
    }

    @Test
    void theTimelineIsFilteredByKindAndByWhatItIsAbout() {
        enter(draft("topic:1", "广场舞", "停。"));
        enter(draft("honour:1", "最美邻居", "评出。").alsoAbout("topic:9"));

        open("records/" + code + "?kind=honour");
        assertThat(page()).contains("最美邻居", "一共1份", "荣誉").doesNotContain("广场舞");
        open("records/" + code + "?about=topic:9");
        assertThat(page()).contains("最美邻居").doesNotContain("广场舞");
        open("records/" + code + "?year=1999");
        assertThat(page()).contains("这样找没有记录");
    }

    @Test
    void aDocumentIsVerifiedByItsFingerprint() {
        var pdf = ("%PDF-1.7 笔录 " + code).getBytes(StandardCharsets.UTF_8);
        var number = enter(draft("meeting:1", "听证会笔录", "归纳四条。").with(RecordDocument.open("笔录.pdf", "application/pdf", pdf)));
        var sha = Fingerprint.of(pdf);

        open("records/verify?sha256=" + sha);
        assertThat(page()).contains("对得上", "听证会笔录", number.toString());
        open("records/verify?sha256=" + sha.substring(0, 16));
        assertThat(page()).contains("1个文件的指纹是这样开头的", "听证会笔录");
        open("records/verify?sha256=" + "0".repeat(64));
        assertThat(page()).contains("没有找到指纹一样的文件").doesNotContain("听证会笔录");
        open("records/verify?sha256=0000");
        assertThat(page()).contains("太短了");
        open("records/verify?sha256=%27%20or%201=1");
        assertThat(page()).contains("选一个文件").doesNotContain("听证会笔录");
    }

    @Test
    void aCorrectionIsShownAtWhatItCorrects() {
        var first = enter(draft("meeting:1", "听证会笔录", "归纳四条。"));
        var second = enter(draft("correction:1", "更正1号", "第三条应为提交业主决定。"));
        links.join(place, first.end(), LinkType.CORRECTED_BY, second.end());

        open("records/" + code + "/" + first);
        assertThat(page()).contains("这份记录后来有更正", "更正1号", "更正见");
        open("records/" + code + "/" + second);
        assertThat(page()).contains("更正的是", "听证会笔录");
    }

    @Test
    void staffLinkRecordsByNumber() {
        var first = enter(draft("meeting:1", "听证会笔录", "归纳四条。"));
        var second = enter(draft("topic:1", "充电点", "议定。"));
        signIn(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), "COMMITTEE_STAFF");

        open("records/" + code + "/" + first);
        _click(_get(Button.class, spec -> spec.withText("关联另一份记录")));
        _setValue(_get(TextField.class), second.toString());
        _click(_get(Button.class, spec -> spec.withText("关联")));
        assertThat(page()).contains("依据", "充电点");
    }

    @Test
    void headsArePublishedOnAPageAndAsAFeed() throws UnsupportedEncodingException {
        var number = enter(draft("topic:1", "广场舞", "停。"));
        heads.publish(LocalDate.of(2026, 9, 7));
        var fingerprint = register.find(place, number).orElseThrow().fingerprint();

        assertThat(heads.of(place, 0, 20)).hasSize(1);
        open("records/" + code + "/heads");
        assertThat(page()).contains("2026年9月7日", "到第1份为止", fingerprint);
        assertThat(get("/open/records/" + code + "/feed").getContentAsString(StandardCharsets.UTF_8)).contains("urn:sha256:" + fingerprint + ":2026-09-07");
        assertThat(get("/api/v1/communities/" + code + "/records/heads").getContentAsString(StandardCharsets.UTF_8)).contains(fingerprint);
    }

    @Test
    void anybodyTakesTheRecordsAwayAndProvesThem() throws IOException {
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        var number = enter(draft("meeting:1", "<b>笔录", "归纳四条。").with(RecordDocument.open("笔录 一.pdf", "application/pdf", pdf), RecordDocument.inside("全文.pdf", "application/pdf", pdf)));
        enter(draft("topic:1", "充电点", "议定。"));

        var found = ExportCheck.of(new ByteArrayInputStream(get("/api/v1/communities/" + code + "/records/export").getContentAsByteArray()));
        assertThat(found.wrong()).isNull();
        assertThat(found.records()).isEqualTo(2);
        var one = JsonMapper.shared().readTree(get("/api/v1/communities/" + code + "/records/" + number).getContentAsByteArray());
        assertThat(one.get("documents").get(1).get("address").isNull()).isTrue();
        assertThat(get(one.get("documents").get(0).get("address").asString()).getContentAsByteArray()).isEqualTo(pdf);
        assertThat(get("/open/records/" + code + "/" + number + "/全文.pdf").getStatus()).isEqualTo(404);
        var list = JsonMapper.shared().readTree(get("/api/v1/communities/" + code + "/records?kind=meeting").getContentAsByteArray());
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(get("/open/records/" + code).getContentAsString(StandardCharsets.UTF_8)).contains("&lt;b&gt;笔录", "充电点").doesNotContain("<b>");
    }

    /** As a browser does, through all filters. */
    private MockHttpServletResponse get(String path) {
        MockMvc http = MockMvcBuilders.webAppContextSetup(portal).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        try {
            var result = http.perform(MockMvcRequestBuilders.get(URI.create(URI.create(path).toASCIIString()))).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result.getAsyncResult();
            }
            return result.getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RecordNumber enter(RecordDraft draft) {
        return transaction.execute(_ -> register.enter(draft));
    }

    private RecordDraft draft(String subject, String title, String body) {
        return new RecordDraft(place, subject, title, body);
    }

    private String html() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast().getElement().getOuterHTML();
    }
}
