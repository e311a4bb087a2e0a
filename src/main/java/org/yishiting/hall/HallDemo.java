package org.yishiting.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.PastVoices.PastStatement;
import org.yishiting.hall.PastVoices.PastTopic;
import org.yishiting.hall.PastVoices.PastVote;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.ResidentName;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hall of the demo community: twelve topics in different steps. The answers are made up from leanings that exist in this file only;
 * the portal knows of no such thing about anybody.
 */
@Component
@Order(40)
class HallDemo implements DemoPart {

    private static final int SEED = 2026;

    private final PastVoices voices;
    private final Communities communities;
    private final Clock clock;

    HallDemo(PastVoices voices, Communities communities, Clock clock) {
        this.voices = voices;
        this.communities = communities;
        this.clock = clock;
    }

    private enum Lean {
        SHARED(.95, .93, .90), LONG_STANDING(.93, .08, .16), NEWLY_ARRIVED(.12, .94, .24), TRADE(.20, .35, .95);

        private final double[] agreeing;

        Lean(double... agreeing) {
            this.agreeing = agreeing;
        }
    }

    private record Line(String text, Lean lean) {}

    private record Span(TopicStage stage, @Nullable Integer opens, @Nullable Integer closes, @Nullable String note) {}

    private record Scene(int number, String title, String problem, String raisedFrom, TopicStage stage, @Nullable Integer closes, String next,
            @Nullable String outcome, @Nullable TopicStatus status, @Nullable String reason, @Nullable Integer round, List<Span> steps, List<Line> statements) {}

    @Override
    public void load() {
        var community = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Zone.PORTAL);
        var people = DemoAccounts.silent().stream().map(ResidentName::id).toList();
        for (var scene : scenes()) {
            var id = new TopicId(uuid("topic " + scene.number()));
            var steps = scene.steps().stream().map(it -> new StepDates(it.stage(), day(today, it.opens()), day(today, it.closes()), it.note())).toList();
            voices.topic(new PastTopic(id, community, scene.title(), scene.problem(), scene.raisedFrom(), null, null, scene.stage(),
                    scene.closes() == null ? null : Topic.endOf(today.plusDays(scene.closes())), scene.next(), scene.outcome(), steps,
                    now.minus(Duration.ofHours(7L * scene.number()))));
            voices.stand(id, scene.status() == null ? TopicStatus.RUNNING : scene.status(), scene.reason(), scene.round() == null ? 1 : scene.round());
            if (scene.stage() != TopicStage.ASK) {
                speak(id, scene, people, now.minus(Duration.ofDays(1)));
            }
        }
    }

    private void speak(TopicId topic, Scene scene, List<ResidentId> people, Instant until) {
        var random = new Random(SEED + scene.number());
        var statements = IntStream.range(0, scene.statements().size())
                .mapToObj(it -> new PastStatement(new StatementId(uuid("statement " + scene.number() + " " + it)), it, null,
                        scene.statements().get(it).text(), Moderation.IN, until.minus(Duration.ofDays(5)))).toList();
        voices.statements(topic, statements);
        var votes = new ArrayList<PastVote>();
        var turnout = .55 + .4 * random.nextDouble();
        for (var person = 0; person < people.size(); person++) {
            var camp = person % 20 < 9 ? 0 : person % 20 < 16 ? 1 : 2;
            if (random.nextDouble() < turnout) {
                var thorough = .7 + .3 * random.nextDouble();
                for (var line = 0; line < statements.size(); line++) {
                    if (random.nextDouble() < thorough) {
                        votes.add(new PastVote(people.get(person), statements.get(line).id(),
                                answer(scene.statements().get(line).lean().agreeing[camp], random), until.minusSeconds(random.nextInt(400_000))));
                    }
                }
            }
        }
        if (scene.stage().compareTo(TopicStage.SPEAK) > 0) {
            for (var neighbour : List.of(DemoAccounts.LOCAL_RESIDENT, DemoAccounts.NEW_RESIDENT)) {
                votes.add(new PastVote(neighbour.id(), statements.getFirst().id(), Stance.AGREE, until.minusSeconds(400_000)));
            }
        }
        voices.votes(topic, votes);
        voices.countParticipants(topic);
    }

    private static Stance answer(double agreeing, Random random) {
        return random.nextDouble() < .06 ? Stance.PASS : random.nextDouble() < agreeing ? Stance.AGREE : Stance.DISAGREE;
    }

    private static @Nullable LocalDate day(LocalDate today, @Nullable Integer days) {
        return days == null ? null : today.plusDays(days);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Scene> scenes() {
        try (var in = new ClassPathResource("hall/demo-topics.json").getInputStream()) {
            var scenes = JsonMapper.shared().readValue(in, Scene[].class);
            return IntStream.range(0, scenes.length).mapToObj(it -> scenes[it]).sorted(Comparator.comparing(Scene::number)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
