package org.yishiting.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yishiting.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read without an account. */
@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class OpenHallTest {

    @Autowired HallFixtures given;
    @Autowired WebApplicationContext portal;

    MockMvc http;
    HallFixtures.Place place;
    TopicId topic;

    @BeforeEach
    void aTopicWithTwoCamps() {
        http = MockMvcBuilders.webAppContextSetup(portal).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        place = given.community();
        topic = given.topic(place, "小区停车");
        given.statements(topic, "甲", "乙", "<b>丙", "丁", "戊", "己", "=1+1\"<b>");
        given.camps(topic, 12, "+++--+0", "++-++-0");
    }

    @Test
    void topicsComePagedAndFiltered() {
        given.topic(place, "夜市摊点");
        var all = json("/api/v1/communities/" + place.code() + "/topics?size=1&page=1");

        assertThat(all.get("total").asInt()).isEqualTo(2);
        assertThat(all.get("page").asInt()).isEqualTo(1);
        assertThat(all.get("items")).hasSize(1);
        var found = json("/api/v1/communities/" + place.code() + "/topics?step=speak&q=" + URLEncoder.encode("停车", StandardCharsets.UTF_8));
        assertThat(found.get("items").get(0).get("id").asString()).isEqualTo(topic.toString());
        assertThat(found.get("items").get(0).get("participants").asInt()).isEqualTo(24);
    }

    @Test
    @Tag("P17")
    void smallCountsAreLeftOutWithAnotherOneSoThatTheSumDoesNotTell() {
        var first = json("/api/v1/topics/" + topic + "/statements").get("items").get(2);

        assertThat(first.get("answered").asInt()).isEqualTo(24);
        assertThat(first.get("pass").isNull()).isTrue();
        assertThat(first.get("agree").isNull()).isNotEqualTo(first.get("disagree").isNull());
        var small = given.topic(place, "人少");
        given.statements(small, "甲", "乙");
        given.camps(small, 4, "++", "+-");
        var few = json("/api/v1/topics/" + small + "/statements").get("items").get(0);
        assertThat(few.get("answered").isNull() && few.get("agree").isNull()).isTrue();
        assertThat(json("/api/v1/topics/" + small).get("participants").isNull()).isTrue();
    }

    @Test
    void theMapTellsWhatIsSharedAndWhatDivides() {
        var map = json("/api/v1/topics/" + topic + "/map");

        assertThat(map.get("groupSizes").values()).extracting(JsonNode::asInt).containsExactly(12, 12);
        assertThat(map.get("common").get(0).get("number").asInt()).isZero();
        assertThat(map.get("common").get(0).get("agreePercent").values()).extracting(JsonNode::asInt).containsExactly(100, 100);
        assertThat(map.get("distinctive")).isNotEmpty();
    }

    @Test
    void listsComeAsTablesThatNoSpreadsheetRuns() {
        var csv = get("/api/v1/topics/" + topic + "/statements?format=csv");

        assertThat(header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(text(csv)).startsWith("\uFEFFnumber,text,answered,agree,disagree,pass").contains("\"'=1+1\"\"<b>\"");
    }

    @Test
    void whatIsNotThereOrAskedWronglyIsAProblemDetail() {
        problem("/api/v1/topics/nonsense", 404);
        problem("/api/v1/topics/" + TopicId.next() + "/map", 404);
        problem("/api/v1/communities/123/topics", 404);
        problem("/api/v1/communities/" + place.code() + "/topics?step=later", 400);
        problem("/api/v1/communities/" + place.code() + "/topics?size=1000", 400);
        problem("/api/v1/communities/" + place.code() + "/topics?page=x", 400);
    }

    @Test
    void theDescriptionNamesEveryAddress() {
        assertThat(json("/api/v1/openapi").get("paths").propertyNames()).contains("/api/v1/communities/{code}", "/api/v1/communities/{code}/topics",
                "/api/v1/topics/{id}", "/api/v1/topics/{id}/statements", "/api/v1/topics/{id}/map");
    }

    @Test
    void theOpenPageNeedsNoSessionAndNoScript() {
        var page = get("/open/topics/" + topic);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(header(page, "Cache-Control")).contains("public");
        assertThat(text(page)).contains("小区停车", "各方都同意的", "og:title", "<svg class=\"ys-open-qr\"").doesNotContain("<script", "<b>\"", "style=");
        assertThat(text(page).getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
        var tag = header(page, "ETag");
        assertThat(get("/open/topics/" + topic, "If-None-Match", tag).getStatus()).isEqualTo(304);
        assertThat(text(get("/open/topics/" + topic, "Accept-Language", "en"))).contains("What all sides share");
        assertThat(get("/open/topics/nonsense").getStatus()).isEqualTo(404);
    }

    @Test
    @Tag("P27")
    void whatAllSidesShareStandsAboveWhatDividesThem() {
        var html = text(get("/open/topics/" + topic + "/ground?language=zh"));

        assertThat(html.indexOf("各方都同意的")).isBetween(0, html.indexOf("还有分歧的"));
        assertThat(html).contains("甲群", "乙群", "100%赞成", "<table", "&lt;b&gt;").doesNotContain("丙群", "<b>", "style=");
        assertThat(text(get("/open/topics/" + topic + "/ground?language=en"))).contains("What all sides share");
        assertThat(get("/open/topics/" + TopicId.next() + "/ground").getStatus()).isEqualTo(404);
    }

    @Test
    void aHallHasAFeed() {
        var feed = get("/open/hall/" + place.code() + "/feed");

        assertThat(header(feed, "Content-Type")).startsWith("application/atom+xml");
        assertThat(text(feed)).contains("<title>小区停车</title>", "/open/topics/" + topic);
    }

    private void problem(String path, int status) {
        var answer = get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).as(path).startsWith("application/problem+json");
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(text(get(path)));
    }

    private MockHttpServletResponse get(String path, String... header) {
        try {
            var request = MockMvcRequestBuilders.get(URI.create("http://localhost" + path));
            if (header.length > 0) {
                request.header(header[0], header[1]);
            }
            return http.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String header(MockHttpServletResponse answer, String name) {
        return String.valueOf(answer.getHeader(name));
    }
}
