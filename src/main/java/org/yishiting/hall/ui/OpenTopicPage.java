package org.yishiting.hall.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yishiting.base.QrCode;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicMap;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;

/** A topic as one light page without session or script: for the notice board, for link previews, for the slowest phone. */
@RestController
class OpenTopicPage {

    /** A page is at most this old; many readers within it cost one look-up. */
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int FEED_LENGTH = 20;

    private record Asked(TopicId topic, Locale locale, String site) {}

    private record Page(byte[] html, String tag) {}

    private final Cache<Asked, Page> pages = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(FRESH).build();
    private final Topics topics;
    private final OpinionMaps maps;
    private final Communities communities;
    private final Grounds grounds;
    private final ObjectProvider<TopicPart> parts;
    private final Clock clock;

    OpenTopicPage(Topics topics, OpinionMaps maps, Communities communities, Grounds grounds, ObjectProvider<TopicPart> parts, Clock clock) {
        this.topics = topics;
        this.maps = maps;
        this.communities = communities;
        this.grounds = grounds;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/open/topics/{id}")
    ResponseEntity<byte[]> topic(@PathVariable String id, Locale asked, WebRequest request) {
        var page = pages.get(new Asked(parsed(id), locale(asked.getLanguage()), site()), this::page);
        var answer = ResponseEntity.status(request.checkNotModified(page.tag()) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic()).eTag(page.tag())
                .varyBy("Accept-Language").contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        return request.checkNotModified(page.tag()) ? answer.build() : answer.body(page.html());
    }

    /** What all sides share, for the live page. Its address names the state, so it may be kept. */
    @GetMapping(value = "/open/topics/{id}/ground", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> ground(@PathVariable String id, @RequestParam(defaultValue = "zh") String language) {
        var topic = parsed(id);
        topics.find(topic).orElseThrow(OpenTopicPage::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT).cachePublic()).body(grounds.html(topic, maps.of(topic), locale(language)));
    }

    /** The newest topics of a hall as an Atom feed. */
    @GetMapping(value = "/open/hall/{code}/feed", produces = "application/atom+xml;charset=UTF-8")
    String feed(@PathVariable String code) {
        var community = communities.byCode(code).filter(CommunitySummary::open).orElseThrow(OpenTopicPage::notFound);
        var site = site();
        var found = topics.list(new TopicQuery(community.id(), null, "", 0, FEED_LENGTH)).items();
        var entries = found.stream().map(it -> """
                <entry><id>urn:uuid:%s</id><title>%s</title><updated>%s</updated><link href="%s/%s"/><summary>%s</summary></entry>
                """.formatted(it.id(), htmlEscape(it.title()), it.changedAt(), site, HallPaths.open(it.id()), htmlEscape(it.problem())))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><id>%s/open/hall/%s/feed</id><title>%s</title><updated>%s</updated><link href="%s/%s"/>
                <author><name>%s</name></author>
                %s</feed>
                """.formatted(site, community.code(), say(Locale.SIMPLIFIED_CHINESE).say("hall.open.feed", htmlEscape(community.name())),
                found.isEmpty() ? clock.instant() : found.getFirst().changedAt(), site, HallPaths.hall(String.valueOf(community.code())),
                htmlEscape(community.name()), entries);
    }

    private Page page(Asked asked) {
        var topic = topics.find(asked.topic()).orElseThrow(OpenTopicPage::notFound);
        var community = communities.find(topic.community()).orElseThrow(OpenTopicPage::notFound);
        var html = html(topic, community, maps.of(asked.topic()), asked).getBytes(StandardCharsets.UTF_8);
        return new Page(html, "\"" + DigestUtils.md5DigestAsHex(html) + "\"");
    }

    private String html(TopicDetails topic, CommunitySummary community, TopicMap map, Asked asked) {
        var say = say(asked.locale());
        var live = asked.site() + "/" + HallPaths.topic(topic.id());
        var ground = new GroundHtml(map, say);
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · %s</title><meta name="description" content="%s">
                <meta property="og:title" content="%2$s"><meta property="og:description" content="%4$s"><meta property="og:type" content="article">
                <meta property="og:url" content="%s"><link rel="canonical" href="%5$s">
                <link rel="icon" href="/icons/icon.svg"><link rel="stylesheet" href="/styles/tokens.css"><link rel="stylesheet" href="/styles/page.css">
                <link rel="stylesheet" href="/hall/hall.css"><link rel="stylesheet" href="/styles/open.css">
                </head><body class="ys-open"><main>
                <header class="ys-open-head"><p class="ys-meta">%s · %s</p><h1>%2$s</h1></header>
                %s
                <p class="ys-open-problem">%s</p>%s
                %s
                <p class="ys-meta">%s</p>
                %s
                %s
                <footer class="ys-open-foot">%s<p><a href="%5$s">%s</a></p><p class="ys-meta">%s</p>%s</footer>
                </main></body></html>
                """.formatted(asked.locale().equals(Locale.ENGLISH) ? "en" : "zh-CN", htmlEscape(topic.title()), htmlEscape(community.name()),
                htmlEscape(brief(topic.problem())), htmlEscape(live), htmlEscape(community.name()), htmlEscape(topic.number()), steps(topic, say),
                htmlEscape(topic.problem()), topic.outcome() == null ? "" : "<h2>%s</h2><p>%s</p>".formatted(say.say("hall.topic.outcome"), htmlEscape(topic.outcome())),
                printed(topic, asked.locale()), say.say("hall.open.statements", map.statements().size(), map.participants()), ground.printed(),
                story(topic, asked.locale(), say), QrCode.svg(live, htmlEscape(live), "ys-open-qr"),
                say.say("hall.open.back"), say.say("hall.open.printed", LocalDates.full(LocalDates.date(clock.instant()), asked.locale())),
                topic.attribution() == null ? "" : "<p class=\"ys-meta\">%s</p>".formatted(htmlEscape(topic.attribution())));
    }

    private String printed(TopicDetails topic, Locale locale) {
        return parts.orderedStream().map(it -> it.printed(topic, locale)).collect(Collectors.joining());
    }

    /** The whole way of the topic, line by line. */
    private String story(TopicDetails topic, Locale locale, GroundHtml.Words say) {
        var story = new ArrayList<>(topics.story(topic.id()));
        parts.orderedStream().forEach(it -> story.addAll(it.story(topic.id())));
        story.sort(Comparator.comparing(StoryLine::at));
        return story.stream().map(it -> "<li><b>%s</b> %s</li>".formatted(LocalDates.day(LocalDates.date(it.at()), locale), htmlEscape(told(it, say))))
                .collect(Collectors.joining("", "<section><h2>%s</h2><ol class=\"ys-open-story\">".formatted(say.say("hall.topic.timeline")), "</ol></section>"));
    }

    private static String told(StoryLine line, GroundHtml.Words say) {
        var what = say.say(line.key(), line.args().toArray());
        return line.args().isEmpty() || line.args().getFirst().isEmpty() || what.contains(line.args().getFirst()) ? what
                : say.say("hall.story.noted", what, line.args().getFirst());
    }

    private static String steps(TopicDetails topic, GroundHtml.Words say) {
        var steps = new StringBuilder("<ol class=\"ys-open-steps\">");
        for (var stage : TopicStage.values()) {
            var name = say.say("base.step.long." + stage.name().toLowerCase(Locale.ROOT));
            steps.append(stage == topic.stage() ? "<li aria-current=\"step\"><b>%s</b></li>".formatted(name) : "<li>%s</li>".formatted(name));
        }
        steps.append("</ol>");
        if (!topic.running() && topic.statusReason() != null) {
            steps.append("<p class=\"ys-open-next\">").append(say.say("hall.status.why",
                    say.say("hall.status." + TopicCourse.key(topic.status())), htmlEscape(topic.statusReason()))).append("</p>");
        }
        if (topic.nextStep() != null && !topic.nextStep().isEmpty()) {
            steps.append("<p class=\"ys-open-next\">").append(say.say("hall.row.next", htmlEscape(topic.nextStep()))).append("</p>");
        }
        return steps.toString();
    }

    private static Locale locale(String language) {
        return language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private GroundHtml.Words say(Locale locale) {
        return grounds.say(locale);
    }

    private static String brief(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static TopicId parsed(String id) {
        try {
            return TopicId.parse(id);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
