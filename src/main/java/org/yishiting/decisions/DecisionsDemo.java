package org.yishiting.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.ResidentName;
import tools.jackson.databind.json.JsonMapper;

/** Options, a running ballot and outcomes of the demo community, with days counted from today. */
@Component
@Order(70)
class DecisionsDemo implements DemoPart {

    private static final int SEED = 70;
    private static final int LIFT = 1;
    private static final int MARKET = 12;
    private static final int BALLOT_CLOSED = 113;
    private static final List<String> FOR = List.of("大家都用得上，早点定下来。", "钱不多，先试试看。", "我家没有阳台，这件事对我不是小事。", "管理的办法写清楚了，我放心。");
    private static final List<String> IF = List.of("要先把费用贴出来。", "晚上八点以后不要有声音。", "试三个月，不行就改。", "离窗户远一点就行。");
    private static final List<String> AGAINST = List.of("离我家窗户太近了。", "每年还要花钱维护，谁来出？", "老人上下楼不方便。", "管不好会成杂物堆。");

    private final Options options;
    private final OptionStances stances;
    private final Ballots ballots;
    private final BallotClosing closing;
    private final RecordedVotes votes;
    private final OutcomeStore outcomes;
    private final OutcomeText words;
    private final Deliberation rules;
    private final Register register;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionsDemo(Options options, OptionStances stances, Ballots ballots, BallotClosing closing, RecordedVotes votes, OutcomeStore outcomes, OutcomeText words,
            Deliberation rules, Register register, JdbcClient jdbc, Clock clock) {
        this.options = options;
        this.stances = stances;
        this.ballots = ballots;
        this.closing = closing;
        this.votes = votes;
        this.outcomes = outcomes;
        this.words = words;
        this.rules = rules;
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Written(String title, String text, String cost, String affects, String doer, @Nullable String fate, @Nullable String why, @Nullable Integer days,
            List<Integer> lean) {}

    private record Promised(String text, String owner, @Nullable Integer days) {}

    private record Scene(int topic, @Nullable OutcomeKind kind, @Nullable Integer published, @Nullable Integer until, @Nullable Boolean ended, @Nullable String text,
            List<Written> options, @Nullable List<Promised> points, @Nullable List<String> dissent, @Nullable String objection, @Nullable String ballot,
            @Nullable Integer voted) {}

    @Override
    public void load() {
        var people = DemoAccounts.silent().stream().map(ResidentName::id).toList();
        var convenor = new Actor(DemoAccounts.CONVENOR.id());
        for (var scene : scenes()) {
            var topic = rules.found(new TopicId(uuid("topic " + scene.topic())));
            var random = new Random(SEED + scene.topic());
            var spoken = clock.instant().plus(Duration.ofDays(scene.published() == null ? -2 : scene.published() - 3));
            var ids = new ArrayList<OptionId>();
            for (var option : scene.options()) {
                var id = new OptionId(uuid("option " + scene.topic() + " " + ids.size()));
                ids.add(id);
                options.write(id, topic.id(), ids.size(), new OptionDraft(option.title(), option.text(), option.cost(), option.affects(), option.doer()), convenor,
                        Timestamp.from(spoken.minus(Duration.ofDays(4))));
                weigh(topic.id(), id, option, people, random, spoken);
            }
            if (scene.ballot() != null && scene.voted() != null) {
                ballot(topic, scene.ballot(), scene.voted(), people, random);
            }
            if (scene.kind() != null) {
                outcome(topic, scene, ids, convenor, people);
            }
        }
        ownersVoted(convenor);
        ballotClosed(people);
    }

    /** Owners voted elsewhere; the figures are entered with both measures. */
    private void ownersVoted(Actor convenor) {
        var area = new Share(new BigDecimal("6480.00"), new BigDecimal("5530.00"), new BigDecimal("4420.00"), new BigDecimal("810.00"));
        votes.write(new TopicId(uuid("topic " + LIFT)), new RecordedVote(Zone.today(clock).minusDays(5), "12号楼业主", new OwnersVote(VoteRule.OWNERS_MAJOR,
                Share.heads(72, 61, 49, 9), area)), convenor, clock.instant().minus(Duration.ofDays(4)));
    }

    /** A ballot that was counted: only the sums are left. */
    private void ballotClosed(List<ResidentId> people) {
        var topic = rules.found(new TopicId(uuid("topic " + MARKET)));
        var random = new Random(SEED);
        var today = Zone.today(clock);
        var id = new BallotId(uuid("closed ballot " + MARKET));
        var closes = today.minusDays(BALLOT_CLOSED);
        var opened = clock.instant().minus(Duration.ofDays(BALLOT_CLOSED + 6));
        var written = options.of(topic.id());
        ballots.write(id, topic.id(), topic.community(), new BallotDraft("夜市摊点，您选哪一个办法", BallotBasis.MEMBER, closes.minusDays(6), closes, null), written,
                DemoAccounts.CONVENOR.id(), opened);
        for (var person : people.subList(0, 124)) {
            var drawn = random.nextInt(10);
            ballots.write(new VoiceId(uuid("voice " + MARKET + " " + person)), id, new Ballots.Home("member:" + person, null), person, drawn < 7 ? 1 : drawn < 9 ? written.size() : 0,
                    opened.plusSeconds(random.nextInt(500_000)));
        }
        closing.close(id.toString(), closes);
        jdbc.sql("update decisions_ballot set closed_at = ? where ballot_id = ?")
                .params(Timestamp.from(closes.plusDays(1).atStartOfDay(Zone.PORTAL).toInstant()), id.toString()).update();
    }

    private void weigh(TopicId topic, OptionId option, Written written, List<ResidentId> people, Random random, Instant until) {
        for (var person : people.subList(0, 70 + random.nextInt(50))) {
            var drawn = random.nextInt(100);
            var stance = drawn < written.lean().get(0) ? OptionStance.SUPPORT : drawn < written.lean().get(0) + written.lean().get(1) ? OptionStance.CONDITION : OptionStance.OPPOSE;
            var said = switch (stance) {
                case SUPPORT -> FOR;
                case CONDITION -> IF;
                case OPPOSE -> AGAINST;
            };
            var reason = stance == OptionStance.CONDITION || random.nextInt(9) == 0 ? said.get(random.nextInt(said.size())) : null;
            stances.write(ReasonId.next(), topic, option, person, stance, reason, true, until.minusSeconds(random.nextInt(300_000)));
        }
    }

    private void ballot(TopicDetails topic, String question, int voted, List<ResidentId> people, Random random) {
        var today = Zone.today(clock);
        var id = new BallotId(uuid("ballot " + topic.id()));
        var opened = clock.instant().minus(Duration.ofDays(2));
        ballots.write(id, topic.id(), topic.community(), new BallotDraft(question, BallotBasis.MEMBER, today.minusDays(2), today.plusDays(5), null), options.of(topic.id()),
                DemoAccounts.CONVENOR.id(), opened);
        for (var person : people.subList(0, voted)) {
            ballots.write(new VoiceId(uuid("voice " + person)), id, new Ballots.Home("member:" + person, null), person, random.nextInt(4), opened.plusSeconds(random.nextInt(150_000)));
        }
        var slip = 0;
        for (var channel : List.of(Channel.PAPER, Channel.PAPER, Channel.PHONE)) {
            slip++;
            jdbc.sql("""
                    insert into decisions_voice (voice_id, ballot_id, voter_key, choice, channel, slip, entered_by, counts, cast_at) values (?, ?, ?, ?, ?, ?, ?, false, ?)""")
                    .params(uuid("slip " + slip).toString(), id.toString(), "slip:" + slip, slip, channel.name(), "00" + slip, DemoAccounts.STAFF.id().toString(),
                            Timestamp.from(opened.plusSeconds(slip))).update();
        }
    }

    private void outcome(TopicDetails topic, Scene scene, List<OptionId> ids, Actor convenor, List<ResidentId> people) {
        var today = Zone.today(clock);
        var fates = IntStream.range(0, ids.size()).mapToObj(it -> new OptionFate(ids.get(it), it + 1, scene.options().get(it).title(), fate(scene.options().get(it), today)))
                .sorted(Comparator.comparing(OptionFate::number)).toList();
        var promised = scene.points() == null ? List.<Promised>of() : scene.points();
        var points = IntStream.range(0, promised.size()).mapToObj(it -> new Point(it + 1, promised.get(it).text(), promised.get(it).owner(), day(today, promised.get(it).days())))
                .toList();
        var published = clock.instant().plus(Duration.ofDays(number(scene.published())));
        var outcome = new OutcomeView(new OutcomeId(uuid("outcome " + scene.topic())), topic.id(), topic.community(), kind(scene), OutcomeStatus.PUBLISHED,
                String.valueOf(scene.text()), fates, points, scene.dissent() == null ? List.of() : scene.dissent(), published, today.plusDays(number(scene.until())), null, null);
        outcomes.write(outcome, convenor.resident());
        if (Boolean.TRUE.equals(scene.ended())) {
            var number = register.enter(new RecordDraft(topic.community(), "topic:" + topic.id(), words.title(topic), words.body(topic, outcome))
                    .cameOf(LinkType.RESULTED_IN, "topic:" + topic.id()));
            outcomes.settled(outcome.id(), outcome.objectionsUntil().plusDays(1).atStartOfDay(Zone.PORTAL).toInstant(), number);
        }
        if (scene.objection() != null) {
            jdbc.sql("insert into decisions_objection (objection_id, outcome_id, resident_id, reason, shown, made_at) values (?, ?, ?, ?, true, ?)")
                    .params(uuid("objection " + scene.topic()).toString(), outcome.id().toString(), people.get(7).toString(), scene.objection(),
                            Timestamp.from(published.plus(Duration.ofHours(20)))).update();
        }
    }

    private static OutcomeKind kind(Scene scene) {
        return scene.kind() == null ? OutcomeKind.PARTIAL : scene.kind();
    }

    private static Fate fate(Written option, LocalDate today) {
        var why = option.why() == null ? "" : option.why();
        return switch (String.valueOf(option.fate())) {
            case "ADOPTED" -> new Fate.Adopted(why);
            case "REJECTED" -> new Fate.Rejected(why);
            default -> new Fate.Deferred(today.plusDays(number(option.days())), why);
        };
    }

    private static int number(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    private static @Nullable LocalDate day(LocalDate today, @Nullable Integer days) {
        return days == null ? null : today.plusDays(days);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Scene> scenes() {
        try (var in = new ClassPathResource("decisions/demo-decisions.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(in, Scene[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
