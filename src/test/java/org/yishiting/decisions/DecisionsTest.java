package org.yishiting.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.PublishedEventsExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.Topics;
import org.yishiting.policy.Basis;
import org.yishiting.moderation.ModerationFixtures;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Reports;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.NewValue;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.Unit;
import org.yishiting.records.Register;
import org.yishiting.residency.DwellingKind;
import org.yishiting.residency.Households;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoterRoll;

@SpringBootTest
@ExtendWith(PublishedEventsExtension.class)
@Import({TestDatabase.class, HallFixtures.class})
class DecisionsTest {

    @Autowired Options options;
    @Autowired OptionStances stances;
    @Autowired Ballots ballots;
    @Autowired BallotDesk ballotDesk;
    @Autowired RecordedVotes votes;
    @Autowired Outcomes outcomes;
    @Autowired Objections objections;
    @Autowired DeliberationDesk desk;
    @Autowired Reports reports;
    @Autowired Queue queue;
    @Autowired DeliberationTookPart tookPart;
    @Autowired Topics topics;
    @Autowired Register register;
    @Autowired Memberships memberships;
    @Autowired Households households;
    @Autowired VoterRoll roll;
    @Autowired Deadlines deadlines;
    @Autowired PolicyPack policies;
    @Autowired HallFixtures given;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    HallFixtures.Place place;
    TopicId topic;
    Actor convenor;
    Actor staff;
    Actor member;

    @BeforeEach
    void aTopicThatIsDeliberated() {
        place = given.community();
        topic = given.topic(place, "公共晾晒", TopicStage.DELIBERATE, clock.instant().plus(Duration.ofDays(9)));
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        member = given.member(place);
    }

    // ---- options and stances

    @Test
    void optionsAreNumberedAndSaidInFull() {
        var first = option("折叠晾衣杆");
        option("屋顶晾晒");

        assertThat(options.of(topic)).extracting(OptionView::number).containsExactly(1, 2);
        refused("decisions.option.cost-missing", () -> options.add(convenor, topic, new OptionDraft("三", "怎么做", " ", "谁", "谁办")));
        refused("community.office.required", () -> options.add(member, topic, draft("自己来写")));
        options.change(convenor, topic, first, draft("折叠杆"));
        stances.take(member, topic, first, OptionStance.SUPPORT, null);
        refused("decisions.option.spoken-on", () -> options.change(convenor, topic, first, draft("改了意思")));
        assertThat(options.of(topic)).extracting(OptionView::title).containsExactly("折叠杆", "屋顶晾晒");
    }

    @Test
    void optionsWrittenAtOnceGetEachTheirNumber() throws Exception {
        together(6, it -> option("方案" + it));

        assertThat(options.of(topic)).extracting(OptionView::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    @Tag("P31")
    void peopleWeighOptionsAtAnyHourAndMayChangeTheirMind(AssertablePublishedEvents events) {
        var option = option("折叠晾衣杆");

        stances.take(member, topic, option, OptionStance.OPPOSE, "占了消防登高面，我不放心");
        stances.take(member, topic, option, OptionStance.CONDITION, "离登高面五米以上就支持");

        assertThat(options.of(topic).getFirst()).extracting(OptionView::support, OptionView::condition, OptionView::oppose).containsExactly(0, 1, 0);
        assertThat(stances.own(member, topic).get(option).reason()).isEqualTo("离登高面五米以上就支持");
        assertThat(options.people(topic)).isEqualTo(1);
        assertThat(events.ofType(OptionStanceTaken.class).matching(OptionStanceTaken::resident, member.resident()::equals)).hasSize(1);
        assertThat(OptionStanceTaken.class.getRecordComponents()).extracting("name").doesNotContain("stance");
        assertThat(tookPart.in(topic)).containsExactly(member.resident());
    }

    @Test
    void supportOnConditionNamesItsCondition() {
        var option = option("折叠晾衣杆");

        refused("decisions.stance.condition-missing", () -> stances.take(member, topic, option, OptionStance.CONDITION, " "));
        refused("residents.roll.not-member", () -> stances.take(ResidentsFixtures.somebody(context), topic, option, OptionStance.SUPPORT, null));
        stop();
        refused("decisions.not-now", () -> stances.take(member, topic, option, OptionStance.SUPPORT, null));
        assertThat(options.people(topic)).isZero();
        assertThat(stances.own(member, topic)).isEmpty();
        assertThat(tookPart.in(topic)).isEmpty();
    }

    @Test
    void reasonsComeTwentyAPage() {
        var option = option("折叠晾衣杆");
        for (var person = 0; person < 23; person++) {
            var neighbour = given.member(place);
            stances.take(neighbour, topic, option, OptionStance.OPPOSE, "我的理由是第" + person + "条");
        }
        jdbc.sql("update decisions_stance set shown = true where topic_id = ?").param(topic.toString()).update();

        assertThat(stances.reasons(option, 0).items()).hasSize(20);
        assertThat(stances.reasons(option, 0).total()).isEqualTo(23);
        assertThat(stances.reasons(option, 1).items()).hasSize(3);
    }

    // ---- ballots

    @Test
    void aBallotNeedsTwoOptionsAndItsDates() {
        option("折叠晾衣杆");
        refused("decisions.ballot.options", () -> open(BallotBasis.MEMBER));
        option("屋顶晾晒");
        refused("decisions.ballot.dates", () -> ballots.open(convenor, topic, new BallotDraft("装在哪", BallotBasis.MEMBER, today().minusDays(1), today(), null)));
        refused("decisions.ballot.households", () -> ballots.open(convenor, topic, new BallotDraft("装在哪", BallotBasis.HOUSEHOLD, today(), today(), null)));
        assertThat(ballots.of(topic)).isEmpty();
        var opened = open(BallotBasis.MEMBER);
        refused("decisions.ballot.runs", () -> open(BallotBasis.MEMBER));
        assertThat(ballots.of(topic)).extracting(BallotView::id).containsExactly(opened);
    }

    @Test
    @Tag("P41")
    void nobodySeesTheResultBeforeTheEndAndThenWithWhomItLeavesOut() {
        twoOptions();
        var ballot = open(BallotBasis.MEMBER);
        var second = given.member(place);
        ballots.cast(member, topic, ballot, 1, null);
        ballots.cast(member, topic, ballot, 2, null);
        ballots.cast(second, topic, ballot, Ballots.ABSTAIN, null);
        ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PAPER, "007", null, null, 1));

        assertThat(theBallot()).extracting(BallotView::voices, BallotView::waiting, BallotView::closed).containsExactly(2, 1, false);
        assertThat(theBallot().choices()).extracting(Choice::votes).containsOnlyNulls();
        assertThat(ballots.own(member, ballot).orElseThrow().number()).isEqualTo(2);

        dayPasses(today().plusDays(3));

        assertThat(theBallot().closed()).isTrue();
        assertThat(theBallot()).extracting(BallotView::voices, BallotView::waiting, BallotView::entitled).containsExactly(2, 1, 2);
        assertThat(theBallot().choices()).extracting(Choice::number, Choice::votes).containsExactly(tuple(1, 0), tuple(2, 1), tuple(0, 1));
        assertThat(ballots.own(member, ballot)).isEmpty();
        assertThat(jdbc.sql("select count(*) from decisions_voice where ballot_id = ? and choice is not null").param(ballot.toString()).query(Integer.class).single()).isZero();
        assertThat(tookPart.in(topic)).containsExactlyInAnyOrder(member.resident(), second.resident());
        refused("decisions.ballot.closed", () -> ballots.cast(member, topic, ballot, 1, null));
    }

    @Test
    void aVoiceOnPaperCountsOnceASecondPersonConfirmedIt() {
        twoOptions();
        var ballot = open(BallotBasis.MEMBER);
        var slip = ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PAPER, "001", null, null, 1));

        refused("decisions.voice.slip-used", () -> ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PAPER, "001", null, null, 2)));
        refused("decisions.voice.own", () -> ballotDesk.confirm(staff, topic, slip));
        assertThat(theBallot().voices()).isZero();
        assertThat(desk.waiting(convenor, place.id(), 10)).extracting(Waiting::kind).containsExactly(Waiting.Kind.VOICES);
        ballotDesk.confirm(convenor, topic, slip);
        assertThat(theBallot().voices()).isEqualTo(1);
        refused("decisions.voice.gone", () -> ballotDesk.confirm(convenor, topic, slip));
        refused("decisions.voice.gone", () -> ballotDesk.strike(convenor, topic, slip));
        assertThat(theBallot()).extracting(BallotView::voices, BallotView::waiting).containsExactly(1, 0);
    }

    @Test
    void nobodyHasTwoVoicesAndTheOwnHandGoesFirst() {
        twoOptions();
        var ballot = open(BallotBasis.MEMBER);
        var known = ResidentsFixtures.account(context);
        refused("decisions.voice.not-on-roll", () -> ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PHONE, "1", known.phone(), null, 1)));
        roll.enter(known.actor().resident(), place.id());

        var byPhone = ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PHONE, "1", known.phone(), null, 1));
        refused("decisions.voice.twice", () -> ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PAPER, "2", known.phone(), null, 1)));
        ballots.cast(known.actor(), topic, ballot, 2, null);
        refused("decisions.voice.gone", () -> ballotDesk.confirm(convenor, topic, byPhone));
        refused("decisions.voice.twice", () -> ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PAPER, "3", known.phone(), null, 1)));
        dayPasses(today().plusDays(3));

        assertThat(theBallot().choices()).extracting(Choice::number, Choice::votes).containsExactly(tuple(1, 0), tuple(2, 1), tuple(0, 0));
    }

    @Test
    void aHouseholdHasOneVoiceAndItsDoorIsNotKept() {
        twoOptions();
        var ballot = open(BallotBasis.HOUSEHOLD);
        var neighbour = given.member(place);
        refused("decisions.ballot.dwelling", () -> ballots.cast(member, topic, ballot, 1, "三号楼"));
        ballots.cast(member, topic, ballot, 1, "3号楼2单元501");
        ballots.cast(member, topic, ballot, 2, null);

        refused("decisions.ballot.household-spoke", () -> ballots.cast(neighbour, topic, ballot, 1, "3栋-2-501"));
        refused("decisions.voice.twice", () -> ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PAPER, "1", null, "3 2 501", 1)));
        ballots.cast(neighbour, topic, ballot, 1, "3号楼2单元502");
        assertThat(jdbc.sql("select group_concat(voter_key) from decisions_voice where ballot_id = ?").param(ballot.toString()).query(String.class).single()).doesNotContain("2-501", "2单元");
        dayPasses(today().plusDays(3));

        assertThat(theBallot()).extracting(BallotView::voices, BallotView::entitled).containsExactly(2, 40);
        assertThat(jdbc.sql("select salt from decisions_ballot where ballot_id = ?").param(ballot.toString()).query((row, _) -> String.valueOf(row.getString(1))).single()).isEqualTo("null");
    }

    @Test
    void peopleWhoSaidThatTheyKeepHouseTogetherHaveOneVoiceAndSoHasTheirDoor() {
        twoOptions();
        var wife = given.member(place);
        var late = given.member(place);
        households.found(member, place.id(), DwellingKind.HOME);
        households.join(wife, households.invite(member, place.id()));
        jdbc.sql("update residency_household_member set joined_at = joined_at - interval 1 hour where community_id = ?").param(place.id().toString()).update();
        var ballot = open(BallotBasis.HOUSEHOLD);
        households.join(late, households.invite(member, place.id()));
        refused("decisions.ballot.dwelling", () -> ballots.cast(member, topic, ballot, 1, null));
        ballots.cast(member, topic, ballot, 1, "3-2-501");

        refused("decisions.ballot.household-spoke", () -> ballots.cast(wife, topic, ballot, 2, "5-1-101"));
        refused("decisions.ballot.household-spoke", () -> ballots.cast(wife, topic, ballot, 2, "3号楼2单元501"));
        refused("decisions.ballot.household-spoke", () -> ballots.cast(late, topic, ballot, 2, "3号楼2单元501"));
        var lodger = given.member(place);
        refused("decisions.ballot.household-spoke", () -> ballots.cast(lodger, topic, ballot, 2, "3栋2单元501"));
        refused("decisions.voice.twice", () -> ballotDesk.enter(staff, topic, ballot, new VoiceDraft(Channel.PAPER, "1", null, "3 2 501", 1)));
        assertThat(theBallot()).extracting(BallotView::voices, BallotView::waiting).containsExactly(1, 0);
        assertThat(ballots.asHousehold(wife, theBallot())).isTrue();
        assertThat(ballots.asHousehold(late, theBallot())).as("changing households during a ballot gains no voice").isFalse();
        assertThat(jdbc.sql("select group_concat(voter_key) from decisions_voice where ballot_id = ?").param(ballot.toString()).query(String.class).single())
                .doesNotContain(households.of(member.resident(), place.id()).orElseThrow().toString());
    }

    @Test
    void twoDeclaredHouseholdsOfOneFlatSpeakTwiceAndWhoSpokeFirstWithoutOneSpeaksForTheDoor() {
        twoOptions();
        var other = given.member(place);
        var third = given.member(place);
        var single = given.member(place);
        for (var one : List.of(member, other, third)) {
            households.found(one, place.id(), DwellingKind.SHARED);
        }
        jdbc.sql("update residency_household_member set joined_at = joined_at - interval 1 hour where community_id = ?").param(place.id().toString()).update();
        var ballot = open(BallotBasis.HOUSEHOLD);
        ballots.cast(member, topic, ballot, 1, "3-2-501");
        ballots.cast(other, topic, ballot, 2, "3-2-501");
        ballots.cast(single, topic, ballot, 2, "3-2-502");

        refused("decisions.ballot.household-spoke", () -> ballots.cast(third, topic, ballot, 1, "3-2-502"));
        ballots.cast(single, topic, ballot, 1, null);
        dayPasses(today().plusDays(3));

        assertThat(theBallot().voices()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from decisions_dwelling where ballot_id = ?").param(ballot.toString()).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from decisions_voice where ballot_id = ? and dwelling_key is not null").param(ballot.toString()).query(Integer.class).single()).isZero();
    }

    @Test
    @Tag("P30")
    void whoHasJustJoinedSpeaksAndIsToldWhatVotingTakes() {
        var option = option("折叠晾衣杆");
        option("屋顶晾晒");
        var ballot = open(BallotBasis.MEMBER);
        var newcomer = ResidentsFixtures.somebody(context);
        memberships.join(newcomer, place.id());
        stances.take(newcomer, topic, option, OptionStance.SUPPORT, null);
        refused("residency.confirmed.needed", () -> ballots.cast(newcomer, topic, ballot, 1, null));
        assertThat(theBallot().voices()).isZero();
        assertThat(ballots.own(newcomer, ballot)).isEmpty();
        assertThat(options.of(topic).getFirst().support()).isEqualTo(1);
    }

    @Test
    void aDoubleClickIsOneVoice() throws Exception {
        twoOptions();
        var ballot = open(BallotBasis.MEMBER);

        together(8, _ -> ballots.cast(member, topic, ballot, 1, null));

        assertThat(theBallot().voices()).isEqualTo(1);
    }

    // ---- outcome, objections, final

    @Test
    @Tag("P29")
    void anOutcomeSaysWhatBecomesOfEachOptionAndWhyNot() {
        var first = option("折叠晾衣杆");
        var second = option("屋顶晾晒");
        refused("decisions.outcome.fate-missing", () -> publish(OutcomeKind.CONSENSUS, Map.of(first, new Fate.Adopted("")), List.of()));
        refused("decisions.fate.why-missing", () -> new Fate.Rejected(" "));
        refused("decisions.outcome.nothing-adopted",
                () -> publish(OutcomeKind.CONSENSUS, Map.of(first, new Fate.Rejected("太贵"), second, new Fate.Rejected("太高")), List.of()));
        stances.take(member, topic, first, OptionStance.OPPOSE, "我家窗户正对晾衣杆");
        jdbc.sql("update decisions_stance set shown = true where topic_id = ?").param(topic.toString()).update();
        var fates = Map.of(first, new Fate.Adopted(""), second, (Fate) new Fate.Rejected("楼顶有漏水风险"));
        refused("decisions.outcome.dissent-missing", () -> publish(OutcomeKind.CONSENSUS, fates, List.of()));
        assertThat(outcomes.of(topic)).isEmpty();

        publish(OutcomeKind.CONSENSUS, fates, List.of(stances.opposing(topic).getFirst().id()));

        var outcome = outcomes.of(topic).orElseThrow();
        assertThat(outcome.dissent()).containsExactly("我家窗户正对晾衣杆");
        assertThat(outcome.fates()).extracting(OptionFate::fate).containsExactly(new Fate.Adopted(""), new Fate.Rejected("楼顶有漏水风险"));
        refused("decisions.outcome-stands", () -> stances.take(member, topic, first, OptionStance.SUPPORT, null));
        refused("decisions.outcome-stands", () -> option("又一个"));
        assertThat(options.of(topic)).extracting(OptionView::oppose).containsExactly(1, 0);
    }

    @Test
    void twoStaffWhoPublishAtOnceLeaveOneOutcome() throws Exception {
        var fates = twoFates();
        var refusals = new ArrayList<String>();
        together(2, _ -> {
            try {
                publish(OutcomeKind.CONSENSUS, fates, List.of());
            } catch (RuleViolation refused) {
                synchronized (refusals) {
                    refusals.add(refused.key());
                }
            }
            return null;
        });

        assertThat(refusals).containsExactly("decisions.outcome-stands");
        assertThat(jdbc.sql("select count(*) from decisions_outcome where topic_id = ?").param(topic.toString()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatAMeetingResolvedIsTheOutcomeOfItsTopicOnce() {
        var points = List.of(new Point(1, "先修车棚的插座", "物业公司", null));
        resolved(points, List.of("插座修好以前不该剪线"));
        await().atMost(Duration.ofSeconds(10)).until(() -> outcomes.of(topic).isPresent());
        var outcome = outcomes.of(topic).orElseThrow();
        assertThat(outcome.kind()).as("somebody disagreed").isEqualTo(OutcomeKind.PARTIAL);
        assertThat(outcome.points()).isEqualTo(points);
        assertThat(outcome.dissent()).containsExactly("插座修好以前不该剪线");
        assertThat(outcome.takesObjections(Zone.today(clock))).isTrue();

        var other = topic;
        topic = given.topic(place, "门口的灯", TopicStage.DELIBERATE, clock.instant().plus(Duration.ofDays(9)));
        resolved(points, List.of());
        await().atMost(Duration.ofSeconds(10)).until(() -> outcomes.of(topic).isPresent());
        assertThat(outcomes.of(topic).orElseThrow().kind()).isEqualTo(OutcomeKind.CONSENSUS);
        assertThat(outcomes.of(other).orElseThrow()).as("and stands as it was").isEqualTo(outcome);
    }

    private void resolved(List<Point> points, List<String> dissent) {
        record Met(Optional<ResolvedInMeeting.Resolved> resolved) implements ResolvedInMeeting {}
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> events.publishEvent(
                new Met(Optional.of(new ResolvedInMeeting.Resolved(topic, "meeting:" + UUID.randomUUID(), convenor.resident(), "先修插座。", points, dissent)))));
    }

    @Test
    void anObjectionWhoseWordsAreTakenAwayLeavesItsPlaceAndIsAnsweredAllTheSame() {
        publish(OutcomeKind.CONSENSUS, twoFates(), List.of());
        var outcome = outcomes.of(topic).orElseThrow();
        ModerationFixtures.known(context, place.id(), member);
        objections.make(member, topic, "都是某某不好");
        assertThat(objections.of(outcome.id())).singleElement().extracting(ObjectionView::reason).isEqualTo("都是某某不好");
        var objection = desk.waiting(staff, place.id(), 10).getFirst();

        reports.report(given.member(place), Objections.KIND, Objects.requireNonNull(objection.objection()).toString(), 1, "");
        var text = queue.waiting(staff, place.id(), 5).getFirst();
        queue.refuse(staff, text.id(), text.round(), 1, "");

        assertThat(objections.of(outcome.id())).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEmpty();
            assertThat(it.removedBy()).isNotNull();
        });
        objections.answer(staff, topic, objection.objection(), "点位东移五米。");
        assertThat(objections.of(outcome.id())).singleElement().extracting(ObjectionView::answer).isEqualTo("点位东移五米。");
    }

    @Test
    void anOutcomeBecomesFinalOnceItsDaysAreOverAndEachObjectionIsAnswered(AssertablePublishedEvents published) {
        publish(OutcomeKind.CONSENSUS, twoFates(), List.of());
        var outcome = outcomes.of(topic).orElseThrow();
        refused("decisions.objection.reason-missing", () -> objections.make(member, topic, " "));
        objections.make(member, topic, "点位离一楼窗户太近");
        refused("decisions.objection.once", () -> objections.make(member, topic, "再说一遍"));
        assertThat(missing()).containsExactly("decisions.guard.objections");

        dayPasses(outcome.objectionsUntil());
        assertThat(outcomes.of(topic).orElseThrow().isFinal()).isFalse();
        lastDayWas(1);
        refused("decisions.objection.over", () -> objections.make(given.member(place), topic, "来晚了"));
        var objection = desk.waiting(staff, place.id(), 10).getFirst();
        refused("decisions.objection.answer-missing", () -> objections.answer(staff, topic, objection.objection(), ""));
        objections.answer(staff, topic, objection.objection(), "东移五米，图上已改。");

        var settled = outcomes.of(topic).orElseThrow();
        assertThat(settled.isFinal()).isTrue();
        assertThat(missing()).isEmpty();
        assertThat(topics.find(topic).orElseThrow().outcome()).isEqualTo("装折叠晾衣杆，上午九点到下午四点用。");
        var record = register.find(place.id(), settled.record()).orElseThrow();
        assertThat(record.body()).contains("装折叠晾衣杆", "议定事项1：装二十根折叠杆。物业公司办");
        assertThat(register.verify(place.id()).intact()).isTrue();
        assertThat(published.ofType(OutcomeSettled.class).matching(OutcomeSettled::topic, topic::equals)).hasSize(1);
        dayPasses(today().plusDays(30));
        assertThat(register.list(place.id(), 0, 10).total()).isEqualTo(1);
        topics.moveTo(convenor, topic, TopicStage.ACT, today().plusDays(30), "定了就办", null);
    }

    record Signed(Optional<ResolvedInMeeting.Resolved> resolved) implements ResolvedInMeeting {}

    @Test
    void whatAMeetingResolvedIsPublishedAsTheOutcomeOnce(AssertablePublishedEvents published) {
        var meeting = "meeting:" + UUID.randomUUID();
        var signed = new Signed(Optional.of(new ResolvedInMeeting.Resolved(topic, meeting, convenor.resident(), "先修好插座。", List.of(new Point(1, "修十二个插座", "物业公司", null)),
                List.of("剪线没有定"))));
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        for (var times = 0; times < 2; times++) {
            transaction.executeWithoutResult(_ -> events.publishEvent(signed));
            await().untilAsserted(() -> assertThat(outcomes.of(topic)).hasValueSatisfying(it -> {
                assertThat(it.points()).extracting(Point::text).containsExactly("修十二个插座");
                assertThat(it.dissent()).containsExactly("剪线没有定");
                assertThat(it.isFinal()).isFalse();
            }));
        }

        dayPasses(outcomes.of(topic).orElseThrow().objectionsUntil());

        assertThat(missing()).isEmpty();
        assertThat(published.ofType(OutcomeSettled.class).matching(OutcomeSettled::topic, topic::equals).matching(OutcomeSettled::meeting, meeting::equals)).hasSize(1);
    }

    @Test
    void twoWhoCloseAtOnceLeaveOneRecord() throws Exception {
        publish(OutcomeKind.CONSENSUS, twoFates(), List.of());
        var until = outcomes.of(topic).orElseThrow().objectionsUntil();

        together(4, _ -> {
            dayPasses(until);
            return null;
        });

        assertThat(outcomes.of(topic).orElseThrow().isFinal()).isTrue();
        assertThat(register.list(place.id(), 0, 10).total()).isEqualTo(1);
    }

    @Test
    void whatOwnersDecideIsDoneOnceTheyDid() {
        publish(OutcomeKind.TO_ASSEMBLY, twoFates(), List.of());
        assertThat(missing()).containsExactly("decisions.guard.publicity");
        dayPasses(outcomes.of(topic).orElseThrow().objectionsUntil());
        assertThat(missing()).containsExactly("decisions.guard.vote");
        record(Share.heads(90, 59, 59, 0));
        assertThat(missing()).containsExactly("decisions.guard.vote-failed");
        record(Share.heads(90, 60, 31, 20));
        assertThat(missing()).isEmpty();
    }

    @Test
    void withoutAgreementTheTopicEndsWithAReasonAndWhatComesNext() {
        var first = option("折叠晾衣杆");
        var second = option("屋顶晾晒");
        refused("decisions.outcome.adopted-without-agreement",
                () -> publish(OutcomeKind.ENDED_NO_AGREEMENT, Map.of(first, new Fate.Adopted(""), second, new Fate.Rejected("太高")), List.of()));
        publish(OutcomeKind.ENDED_NO_AGREEMENT, Map.of(first, new Fate.Rejected("三次会都谈不拢"), second, new Fate.Rejected("太高")), List.of());

        dayPasses(outcomes.of(topic).orElseThrow().objectionsUntil());

        var stopped = topics.find(topic).orElseThrow();
        assertThat(stopped.status()).isEqualTo(TopicStatus.ENDED_NO_AGREEMENT);
        assertThat(stopped.statusReason()).isNotBlank();
        assertThat(stopped.nextStep()).isNotBlank();
    }

    @Test
    void aPublishedOutcomeMayBeTakenBackWithAReasonAndAFinalOneMayNot() {
        var fates = twoFates();
        publish(OutcomeKind.CONSENSUS, fates, List.of());
        refused("decisions.outcome.why-missing", () -> outcomes.withdraw(staff, topic, ""));
        outcomes.withdraw(staff, topic, "消防说点位要改");
        assertThat(outcomes.of(topic)).isEmpty();
        assertThat(missing()).containsExactly("decisions.guard.outcome");
        publish(OutcomeKind.CONSENSUS, fates, List.of());
        dayPasses(outcomes.of(topic).orElseThrow().objectionsUntil());
        refused("decisions.outcome.final", () -> outcomes.withdraw(staff, topic, "又想改"));
        assertThat(outcomes.of(topic)).get().matches(OutcomeView::isFinal);
    }

    @Test
    void aTopicThatIsLedBackGetsANewOutcome() {
        var fates = twoFates();
        publish(OutcomeKind.CONSENSUS, fates, List.of());
        dayPasses(outcomes.of(topic).orElseThrow().objectionsUntil());
        topics.moveTo(convenor, topic, TopicStage.ACT, null, "定了就办", null);
        topics.moveTo(convenor, topic, TopicStage.DELIBERATE, null, "管线过不去，要再议", null);

        await().until(() -> outcomes.of(topic).isEmpty());
        publish(OutcomeKind.CONSENSUS, fates, List.of());
        assertThat(outcomes.of(topic)).isPresent();
    }

    @Test
    @Tag("P38")
    void daysForObjectionsEndOnAWorkdayAndLaterPoliciesDoNotReachThem() {
        assertThat(publicity("2026-09-14T10:00:00Z")).isEqualTo("2026-09-20"); // five days end on Saturday, and that Sunday is a swapped workday
        assertThat(publicity("2026-09-07T01:00:00Z")).isEqualTo("2026-09-14"); // on Saturday 12
        assertThat(publicity("2026-09-09T15:59:59Z")).isEqualTo("2026-09-14"); // the evening before midnight in China
        assertThat(publicity("2026-09-09T16:00:00Z")).isEqualTo("2026-09-15"); // midnight has passed
        publish(OutcomeKind.CONSENSUS, twoFates(), List.of());
        var until = outcomes.of(topic).orElseThrow().objectionsUntil();
        policies.enter(ResidentsFixtures.holder(context, Office.ADMINISTRATOR, place.id()),
                new NewValue(PolicyKey.HALL_PUBLICITY_DAYS, place.id(), 30, "社区居民会议决定", Basis.OWN_DEFAULT, "结果公示三十天。", today().plusDays(1), null));
        assertThat(outcomes.of(topic).orElseThrow().objectionsUntil()).isEqualTo(until).isEqualTo(deadlines.due(clock.instant(), 5, Unit.DAYS).day());
    }

    // ---- how it is said

    private String publicity(String start) {
        return deadlines.due(Instant.parse(start), 5, Unit.DAYS).day().toString();
    }

    private OptionId option(String title) {
        return options.add(convenor, topic, draft(title));
    }

    private static OptionDraft draft(String title) {
        return new OptionDraft(title, "在空地装二十根。", "六千元，公共收益出", "一楼住户", "物业公司");
    }

    private void twoOptions() {
        option("折叠晾衣杆");
        option("屋顶晾晒");
    }

    private Map<OptionId, Fate> twoFates() {
        return Map.of(option("折叠晾衣杆"), new Fate.Adopted(""), option("屋顶晾晒"), new Fate.Rejected("楼顶有漏水风险"));
    }

    private BallotId open(BallotBasis basis) {
        return ballots.open(convenor, topic, new BallotDraft("晾衣杆装在哪", basis, today(), today().plusDays(3), basis == BallotBasis.HOUSEHOLD ? 40 : null));
    }

    private BallotView theBallot() {
        return ballots.of(topic).getFirst();
    }

    private void publish(OutcomeKind kind, Map<OptionId, Fate> fates, List<ReasonId> dissent) {
        outcomes.publish(convenor, topic, new OutcomeDraft(kind, "装折叠晾衣杆，上午九点到下午四点用。", fates,
                kind == OutcomeKind.ENDED_NO_AGREEMENT ? List.of() : List.of(new Point(1, "装二十根折叠杆", "物业公司", today().plusDays(20))), dissent, List.of()));
    }

    private void record(Share share) {
        votes.record(staff, topic, new RecordedVote(today(), "业主委员会", new OwnersVote(VoteRule.OWNERS_ORDINARY, share, share)));
    }

    private List<String> missing() {
        return topics.missing(convenor, topic, TopicStage.ACT).stream().map(RuleViolation::key).toList();
    }

    private void stop() {
        jdbc.sql("update hall_topic set stage = 'ACT' where topic_id = ?").param(topic.toString()).update();
    }

    /** As if the display had ended so many days ago. */
    private void lastDayWas(int days) {
        jdbc.sql("update decisions_outcome set objections_until = ? where topic_id = ?").params(today().minusDays(days), topic.toString()).update();
    }

    private void dayPasses(LocalDate day) {
        events.publishEvent(DayHasPassed.of(day));
    }

    private LocalDate today() {
        return Zone.today(clock);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private interface Act {
        Object run(int number);
    }

    private static void together(int people, Act act) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var all = IntStream.range(0, people).mapToObj(it -> threads.submit((Callable<Object>) () -> {
                start.await();
                return act.run(it);
            })).toList();
            start.countDown();
            for (var it : all) {
                it.get();
            }
        }
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).withMessage(key);
    }
}
