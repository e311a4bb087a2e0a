package org.yishiting.hall;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.community.Communities;
import org.yishiting.opendata.ApiProblem;
import org.yishiting.opendata.Items;
import org.yishiting.opendata.SmallCells;

/** The topics of a hall as open data. Nobody's own answers, no authors; counts below ten are left out. */
@RestController
@RequestMapping("/api/v1")
class HallApi {

    private static final int MOST_WORDS = 60;
    private static final int MOST_STATEMENTS = 1_000;

    private final Topics topics;
    private final OpinionMaps maps;
    private final Communities communities;
    private final ObjectProvider<TopicPart> parts;
    private final I18NProvider words;

    HallApi(Topics topics, OpinionMaps maps, Communities communities, ObjectProvider<TopicPart> parts, I18NProvider words) {
        this.topics = topics;
        this.maps = maps;
        this.communities = communities;
        this.parts = parts;
        this.words = words;
    }

    /** Topics of a community, the last changed first. {@code step} is ask, speak, deliberate, act or review; {@code q} stands in title or number. */
    @GetMapping(value = "/communities/{code}/topics", produces = {Items.JSON, Items.CSV})
    Items<TopicItem> topics(@PathVariable String code, @RequestParam(required = false) @Nullable String step, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var community = communities.byCode(code).orElseThrow(() -> ApiProblem.notFound("This place"));
        if (page < 0 || size < 1 || size > TopicQuery.MAX_SIZE) {
            throw ApiProblem.badRequest("page counts from 0, size is 1 to " + TopicQuery.MAX_SIZE);
        }
        if (q.length() > MOST_WORDS) {
            throw ApiProblem.badRequest("q has at most " + MOST_WORDS + " characters");
        }
        var found = topics.list(new TopicQuery(community.id(), step == null ? null : stage(step), q, page, size));
        return new Items<>(found.items().stream().map(TopicItem::of).toList(), page, size, found.total());
    }

    @GetMapping("/topics/{id}")
    Topic topic(@PathVariable String id) {
        var topic = found(id);
        var more = new LinkedHashMap<String, Object>();
        more.put("timeline", timeline(topic));
        parts.orderedStream().forEach(it -> more.putAll(it.data(topic)));
        return Topic.of(topic, communities, more);
    }

    private List<Happened> timeline(TopicDetails topic) {
        var story = new ArrayList<>(topics.story(topic.id()));
        parts.orderedStream().forEach(it -> story.addAll(it.story(topic.id())));
        return story.stream().sorted(Comparator.comparing(StoryLine::at))
                .map(it -> new Happened(it.at(), words.getTranslation(it.key(), Locale.SIMPLIFIED_CHINESE, it.args().toArray()), it.args())).toList();
    }

    /** Statements by number, with how all people answered. */
    @GetMapping(value = "/topics/{id}/statements", produces = {Items.JSON, Items.CSV})
    Items<StatementItem> statements(@PathVariable String id, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
        if (page < 0 || size < 1 || size > MOST_STATEMENTS) {
            throw ApiProblem.badRequest("page counts from 0, size is 1 to " + MOST_STATEMENTS);
        }
        var map = maps.of(found(id).id());
        var all = IntStream.range(0, map.statements().size()).skip((long) page * size).limit(size)
                .mapToObj(it -> StatementItem.of(map.statements().get(it), map.tallies().get(it))).toList();
        return new Items<>(all, page, size, map.statements().size());
    }

    /** What all opinion groups share and what sets them apart. */
    @GetMapping("/topics/{id}/map")
    OpinionMap map(@PathVariable String id) {
        return OpinionMap.of(maps.of(found(id).id()));
    }

    private TopicDetails found(String id) {
        try {
            return topics.find(TopicId.parse(id)).orElseThrow(() -> ApiProblem.notFound("This topic"));
        } catch (IllegalArgumentException _) {
            throw ApiProblem.notFound("This topic");
        }
    }

    private static TopicStage stage(String wanted) {
        return Arrays.stream(TopicStage.values()).filter(it -> it.name().equalsIgnoreCase(wanted)).findFirst()
                .orElseThrow(() -> ApiProblem.badRequest("step is one of ask, speak, deliberate, act, review"));
    }

    private static @Nullable Integer enough(int count) {
        return SmallCells.hidden(count).getFirst();
    }

    record TopicItem(String id, String number, String title, TopicStage step, @Nullable Instant closesAt, @Nullable String next,
            @Nullable String outcome, @Nullable Integer participants, Instant changedAt, TopicStatus status) {

        static TopicItem of(TopicSummary it) {
            return new TopicItem(it.id().toString(), it.number(), it.title(), it.stage(), it.closesAt(), it.nextStep(), it.outcome(),
                    enough(it.participants()), it.changedAt(), it.status());
        }
    }

    record Topic(String id, @Nullable String community, String number, String title, String problem, @Nullable String raisedFrom,
            @Nullable String attribution, TopicStage step, @Nullable Instant closesAt, @Nullable String next, @Nullable String outcome,
            @Nullable Integer participants, Instant changedAt, List<StepDates> steps, TopicStatus status, @Nullable String statusReason, int round,
            @JsonAnyGetter Map<String, Object> more) {

        static Topic of(TopicDetails it, Communities communities, Map<String, Object> more) {
            return new Topic(it.id().toString(), communities.find(it.community()).map(place -> place.code()).orElse(null), it.number(), it.title(),
                    it.problem(), it.raisedFrom(), it.attribution(), it.stage(), it.closesAt(), it.nextStep(), it.outcome(), enough(it.participants()),
                    it.changedAt(), it.steps(), it.status(), it.statusReason(), it.round(), more);
        }
    }

    /** {@code what} is in Chinese; {@code details} is what people wrote about it. */
    record Happened(Instant at, String what, List<String> details) {}

    record StatementItem(int number, String text, @Nullable Integer answered, @Nullable Integer agree, @Nullable Integer disagree,
            @Nullable Integer pass) {

        static StatementItem of(StatementView statement, Support support) {
            var cells = SmallCells.hidden(support.agree(), support.disagree(), support.pass());
            return new StatementItem(statement.number(), statement.text(), enough(support.seen()), cells.get(0), cells.get(1), cells.get(2));
        }
    }

    /** {@code agreePercent} has one number for each group, null where fewer than ten of it answered. */
    record Shared(int number, String text, double consensus, List<@Nullable Integer> agreePercent) {

        static Shared of(GroupView view) {
            var shares = new ArrayList<@Nullable Integer>();
            view.groups().forEach(it -> shares.add(it == null ? null : it.percent()));
            return new Shared(view.statement().number(), view.statement().text(), view.commonality(), shares);
        }
    }

    record OpinionMap(Instant at, @Nullable Integer participants, List<@Nullable Integer> groupSizes, List<Shared> common, List<Shared> distinctive) {

        static OpinionMap of(TopicMap map) {
            var sizes = SmallCells.hidden(map.groups().stream().mapToInt(it -> it).toArray());
            return new OpinionMap(map.at(), enough(map.participants()), sizes, map.common().stream().map(Shared::of).toList(),
                    map.divided().stream().map(Shared::of).toList());
        }
    }
}
