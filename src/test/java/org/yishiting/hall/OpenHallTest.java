package org.yishiting.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yishiting.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read without an account, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import({TestDatabase.class, HallFixtures.class})
class OpenHallTest {

    @Autowired HallFixtures given;
    @LocalServerPort int port;

    HallFixtures.Place place;
    TopicId topic;

    @BeforeEach
    void aTopicWithTwoCamps() {
        place = given.community();
        topic = given.topic(place, "小区停车");
        given.statements(topic, "甲", "乙", "丙", "丁", "戊", "己", "=1+1\"<b>");
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
        assertThat(first.get("agree").asInt()).isEqualTo(12);
        assertThat(first.get("disagree").asInt()).isEqualTo(12);
        var divided = json("/api/v1/topics/" + topic + "/statements").get("items").get(0);
        assertThat(divided.get("disagree").isNull()).isTrue();
        assertThat(divided.get("pass").isNull()).isTrue();
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

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFFnumber,text,answered,agree,disagree,pass").contains("\"'=1+1\"\"<b>\"");
    }

    @Test
    void whatIsNotThereOrAskedWronglyIsAProblemDetail() {
        problem("/api/v1/topics/nonsense", 404);
        problem("/api/v1/topics/" + TopicId.next() + "/map", 404);
        problem("/api/v1/communities/000/topics", 404);
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

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(page.body()).contains("小区停车", "各方都同意的", "og:title", "<svg class=\"ys-open-qr\"").doesNotContain("<script", "<b>\"", "style=");
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
        var tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/open/topics/" + topic, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/open/topics/" + topic, "Accept-Language", "en").body()).contains("What all sides share");
        assertThat(get("/open/topics/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aHallHasAFeed() {
        var feed = get("/open/hall/" + place.code() + "/feed");

        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<title>小区停车</title>", "/open/topics/" + topic);
    }

    private void problem(String path, int status) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path).startsWith("application/problem+json");
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path, String... headers) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
