package org.yishiting.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yishiting.proposals.ProposalsFixtures.DRYING;
import static org.yishiting.proposals.Screening.Verdict.GRANTED;
import static org.yishiting.proposals.Screening.Verdict.UPHELD;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Reports;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class ScreeningTest {

    static final Refusal NOT_OURS = new Refusal("查居民做什么生意，不是社区能管的事。", "觉得违法经营，打12315", false);

    @Autowired Proposals proposals;
    @Autowired Screening screening;
    @Autowired Raising raising;
    @Autowired RemarkLog remarks;
    @Autowired Reports reports;
    @Autowired Queue queue;
    @Autowired Raisers raisers;
    @Autowired Topics topics;
    @Autowired Deadlines deadlines;
    @Autowired ApplicationEventPublisher events;
    @Autowired HallFixtures given;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    HallFixtures.Place place;
    Actor member;
    Actor convenor;
    Actor staff;
    Actor supervisor;

    @BeforeEach
    void aCommunityWithOffices() {
        place = given.community();
        member = given.member(place);
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id());
    }

    @Test
    void whatIsHandedInGetsANumberAndAClockByThePolicy() {
        var id = waiting();

        var found = proposals.find(member, id).orElseThrow();
        assertThat(found.number()).isEqualTo("P-%d-001".formatted(LocalDate.now(Zone.PORTAL).getYear()));
        assertThat(found.dueAt()).isEqualTo(deadlines.due(found.submittedAt(), PolicyKey.HALL_SCREENING_WORKDAYS, place.id()).at());
        assertThat(proposals.history(id)).extracting(ProposalStep::event).containsExactly("SUBMITTED");
        refuses("proposals.not-draft", () -> proposals.change(member, id, DRYING));
        refuses("proposals.not-draft", () -> proposals.submit(member, id));
    }

    @Test
    void whatBreaksTheRulesIsReportedAndItsClauseStaysInItsPlace() {
        var id = waiting();
        var neighbour = given.member(place);
        refuses("moderation.report.gone", () -> reports.report(neighbour, Proposals.KIND, id.toString(), 1, ""));
        refuses("moderation.report.gone", () -> reports.report(neighbour, Proposals.KIND, "x", 1, ""));
        screening.take(staff, id);

        reports.report(neighbour, Proposals.KIND, id.toString(), 1, "");
        var text = queue.waiting(convenor, place.id(), 5).getFirst();
        assertThat(text.words()).contains(DRYING.title(), DRYING.problem());
        queue.refuse(convenor, text.id(), text.round(), 1, "");

        var open = proposals.find(id).orElseThrow();
        assertThat(open.title()).isEmpty();
        assertThat(open.problem()).isEmpty();
        assertThat(Objects.requireNonNull(open.removed()).number()).isEqualTo(1);
        assertThat(proposals.find(member, id).orElseThrow().problem()).isEqualTo(DRYING.problem());
    }

    @Test
    void aDraftIsItsWritersAloneAndNobodyElseReadsWhatNobodyInOfficeHasRead() {
        var draft = proposals.draft(member, place.id(), DRYING);
        assertThat(proposals.find(draft)).isEmpty();
        assertThat(proposals.find(staff, draft)).isEmpty();
        assertThat(proposals.find(member, draft)).isPresent();

        proposals.submit(member, draft);
        assertThat(proposals.find(draft).orElseThrow().title()).isEmpty();
        assertThat(proposals.find(given.member(place), draft).orElseThrow().problem()).isEmpty();
        assertThat(proposals.find(staff, draft).orElseThrow().title()).isEqualTo(DRYING.title());

        screening.take(staff, draft);
        assertThat(proposals.find(draft).orElseThrow().title()).isEqualTo(DRYING.title());
        assertThat(proposals.find(draft).orElseThrow().state()).isEqualTo(ProposalState.SCREENING);
    }

    @Test
    void whatWasAcceptedIsATopicAndAllWhoRaisedItAreLinkedAndTold() {
        var id = waiting();
        var neighbour = given.member(place);
        raising.too(neighbour, id);
        raising.too(neighbour, id);

        var topic = screening.accept(convenor, id, draft(), Set.of());

        assertThat(topics.find(topic).orElseThrow().stage()).isEqualTo(TopicStage.ASK);
        assertThat(proposals.find(id).orElseThrow().topic()).isEqualTo(topic);
        assertThat(raisers.in(topic)).containsExactlyInAnyOrder(member.resident(), neighbour.resident());
        assertThat(noticesOf(member)).containsExactly("proposals.notice.accepted");
        assertThat(noticesOf(neighbour)).containsExactly("proposals.notice.accepted");
    }

    @Test
    void whatTheLogSaysOfTheSameMatterGoesIntoTheTopicWithTheProposal() {
        var id = waiting();
        var neighbour = given.member(place);
        var said = remarks.say(neighbour, place.id(), "8号楼", DRYING.problem(), List.of(), null);
        remarks.say(neighbour, place.id(), "北门", "岗亭的灯坏了三天。", List.of(), null);
        assertThat(remarks.alike(convenor, place.id(), DRYING.title() + DRYING.problem())).extracting(RemarkView::id).containsExactly(said);

        var topic = screening.accept(convenor, id, draft(), Set.of(said));

        assertThat(remarks.of(topic)).extracting(RemarkView::id).containsExactly(said);
        assertThat(raisers.in(topic)).containsExactlyInAnyOrder(member.resident(), neighbour.resident());
        assertThat(noticesOf(neighbour)).containsExactly("proposals.notice.gathered");
        assertThat(remarks.alike(convenor, place.id(), DRYING.problem())).isEmpty();
    }

    @Test
    void whatIsMergedKeepsBothHistoriesAndAllWhoSpoke() {
        var into = given.topic(place, "公共晾晒");
        var before = given.member(place);
        raising.too(before, into);
        var id = waiting();

        screening.merge(staff, id, into, "说的是同一件事。", Set.of());

        assertThat(raisers.in(into)).containsExactlyInAnyOrder(before.resident(), member.resident());
        assertThat(proposals.into(into)).extracting(ProposalDetails::id).containsExactly(id);
        assertThat(proposals.history(id)).extracting(ProposalStep::event).containsExactly("SUBMITTED", "MERGED");
        assertThat(topics.find(into)).isPresent();
        refuses("proposals.merge.unknown", () -> screening.merge(staff, waiting(), given.topic(given.community(), "别处"), "同一件事", Set.of()));
    }

    @Test
    void aTopicThatGoesOnWithinAnotherTakesThoseWhoRaisedItAlong() {
        var from = screening.accept(convenor, waiting(), draft(), Set.of());
        var into = given.topic(place, "公共晾晒");

        topics.stop(convenor, from, new org.yishiting.hall.Stop(org.yishiting.hall.TopicStatus.MERGED, "同一件事", "一起议", null, into));

        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(raisers.in(into)).contains(member.resident()));
    }

    @Test
    @Tag("P29")
    void whatIsDeclinedHasAReasonAndAWayToAppeal() {
        var id = waiting();
        refuses("proposals.reason", () -> screening.decline(staff, id, new Refusal(" ", "打12345", false)));
        refuses("proposals.decline-next", () -> screening.decline(staff, id, new Refusal("不归社区管", " ", false)));
        refuses("proposals.reason", () -> screening.refer(staff, id, new Refusal("", "打12345", false)));
        refuses("proposals.refer-where", () -> screening.refer(staff, id, new Refusal("不归社区管", "", false)));
        assertThat(proposals.find(member, id).orElseThrow().state()).isEqualTo(ProposalState.SUBMITTED);

        screening.decline(staff, id, NOT_OURS);

        var declined = proposals.find(id).orElseThrow();
        assertThat(declined.reason()).isEqualTo(NOT_OURS.reason());
        assertThat(declined.appealable()).isTrue();
        assertThat(noticesOf(member)).containsExactly("proposals.notice.declined");
    }

    @Test
    @Tag("P29")
    void anAppealIsAnsweredOnceBySomebodyElseWithinItsOwnTerm() {
        var id = waiting();
        screening.decline(staff, id, NOT_OURS);
        refuses("proposals.gone", () -> proposals.appeal(given.member(place), id, "我也不同意"));
        refuses("proposals.appeal.why", () -> proposals.appeal(member, id, " "));

        proposals.appeal(member, id, "问的是楼道堆货，不是生意。");

        var appealed = proposals.find(member, id).orElseThrow();
        assertThat(appealed.appealDueAt()).isEqualTo(deadlines.due(appealed.appealedAt(), PolicyKey.HALL_APPEAL_WORKDAYS, place.id()).at());
        assertThat(screening.appeals(supervisor, place.id(), 20)).extracting(ProposalDetails::id).containsExactly(id);
        refuses("proposals.reason", () -> screening.answer(supervisor, id, UPHELD, ""));

        screening.answer(supervisor, id, UPHELD, "答复没有错。");

        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(ProposalState.DECLINED);
        assertThat(proposals.find(id).orElseThrow().appealable()).isFalse();
        refuses("proposals.appeal.once", () -> proposals.appeal(member, id, "再看一次"));
    }

    @Test
    @Tag("P29")
    void whoDeclinedDoesNotAnswerTheAppealAndAGrantedOneIsNotDeclinedAgain() {
        var both = supervisor;
        appoint(both, Office.COMMITTEE_STAFF);
        var id = waiting();
        screening.decline(both, id, NOT_OURS);
        proposals.appeal(member, id, "问的是楼道堆货。");
        refuses("proposals.screen.own", () -> screening.answer(both, id, UPHELD, "没有错"));

        screening.answer(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), id, GRANTED, "堆货是大家的事。");

        assertThat(proposals.find(member, id).orElseThrow().state()).isEqualTo(ProposalState.SCREENING);
        refuses("proposals.appeal.was-granted", () -> screening.decline(staff, id, NOT_OURS));
        screening.accept(convenor, id, draft(), Set.of());
        assertThat(proposals.history(id)).extracting(ProposalStep::event).containsExactly("SUBMITTED", "DECLINED", "APPEALED", "GRANTED", "ACCEPTED");
    }

    @Test
    void anAppealOnAReferralThatIsUpheldStaysAReferral() {
        var id = waiting();
        screening.refer(staff, id, new Refusal("路灯归路灯所管。", "打12345转路灯所", false));
        proposals.appeal(member, id, "打过了，没人管。");

        screening.answer(supervisor, id, UPHELD, "确实归路灯所。");

        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(ProposalState.REFERRED);
    }

    @Test
    void wordsThatPointAtSomebodyAreKeptFromOthers() {
        var id = waiting();
        screening.decline(staff, id, new Refusal("点了具体住户。", "说事，不说人", true));

        assertThat(proposals.find(id).orElseThrow().problem()).isEmpty();
        assertThat(proposals.find(id).orElseThrow().reason()).isEqualTo("点了具体住户。");
        assertThat(proposals.find(member, id).orElseThrow().problem()).isEqualTo(DRYING.problem());
    }

    @Test
    void nobodyScreensWhatTheyOrTheirOrganisationWrote() {
        ProposalsFixtures.organisation(context, place.id(), "松月社区居民委员会", "COMMITTEE");
        ProposalsFixtures.organisation(context, place.id(), "恒邻物业", "PROPERTY_MANAGER");
        var writes = given.member(place);
        appoint(writes, Office.COMMITTEE_STAFF);
        var own = waiting(writes, DRYING);
        refuses("proposals.screen.own", () -> screening.take(writes, own));
        refuses("proposals.screen.own", () -> screening.accept(writes, own, draft(), Set.of()));

        var committees = waiting(writes, new ProposalText("改居务公开栏", "公开栏太高，看不清。", "松月社区居民委员会"));
        refuses("proposals.screen.own-organisation", () -> screening.decline(staff, committees, NOT_OURS));
        screening.take(convenor, committees);

        waiting(writes, new ProposalText("换门禁", "门禁常坏。", "恒邻物业"));
        var again = waiting(member, new ProposalText("修道闸", "道闸常坏。", "恒邻物业"));
        refuses("proposals.screen.own-organisation", () -> screening.accept(writes, again, draft(), Set.of()));
    }

    @Test
    void nobodyClosesATopicThatTheyOrTheirOrganisationProposed() {
        ProposalsFixtures.organisation(context, place.id(), "松月社区居民委员会", "COMMITTEE");
        var writes = given.member(place);
        appoint(writes, Office.COMMITTEE_STAFF);
        var topic = screening.accept(convenor, waiting(writes, new ProposalText("改居务公开栏", "公开栏太高，看不清。", "松月社区居民委员会")), draft(), Set.of());
        assertThat(topics.missing(writes, topic, null)).extracting(RuleViolation::key).contains("proposals.guard.own");
        assertThat(topics.missing(staff, topic, null)).extracting(RuleViolation::key).contains("proposals.guard.own");
        assertThat(topics.missing(convenor, topic, null)).extracting(RuleViolation::key).doesNotContain("proposals.guard.own");

        var own = screening.accept(convenor, waiting(writes, DRYING), draft(), Set.of());
        assertThat(topics.missing(writes, own, null)).extracting(RuleViolation::key).contains("proposals.guard.own");
        assertThat(topics.missing(staff, own, null)).extracting(RuleViolation::key).doesNotContain("proposals.guard.own");
    }

    @Test
    void onlyWhoHoldsAnOfficeThereSpeaksForACommittee() {
        ProposalsFixtures.organisation(context, place.id(), "松月社区居民委员会", "COMMITTEE");

        refuses("proposals.behalf.office", () -> proposals.draft(member, place.id(), new ProposalText("改公开栏", "太高", "松月社区居民委员会")));
        refuses("proposals.behalf.unknown", () -> proposals.draft(member, place.id(), new ProposalText("改公开栏", "太高", "没有的组织")));
    }

    @Test
    void twoWhoAnswerAtOnceGiveOneAnswerAndTheSecondIsTold() throws Exception {
        for (var round = 0; round < 5; round++) {
            var id = waiting();
            var ended = atOnce(
                    () -> screening.accept(convenor, id, draft(), Set.of()),
                    () -> {
                        screening.decline(staff, id, NOT_OURS);
                        return "declined";
                    });
            assertThat(ended).filteredOn(it -> it.startsWith("proposals.screen.decided.")).hasSize(1);
            var state = proposals.find(id).orElseThrow().state();
            assertThat(topicsOpened()).isEqualTo(opened += state == ProposalState.ACCEPTED ? 1 : 0);
        }
    }

    @Test
    void aDoubleMergeAndAMergeAgainstAnAcceptanceMergeOnce() throws Exception {
        var one = given.topic(place, "公共晾晒");
        var other = given.topic(place, "健身器材");
        var id = waiting();

        var ended = atOnce(() -> merged(staff, id, one), () -> merged(convenor, id, other), () -> merged(staff, id, one));

        assertThat(ended).filteredOn("done"::equals).hasSize(1);
        assertThat(ended).filteredOn("proposals.screen.decided.merged"::equals).hasSize(2);
        assertThat(Stream.of(one, other).filter(it -> raisers.in(it).contains(member.resident()))).hasSize(1);
    }

    @Test
    void takingBackWhileSomebodyDecidesEndsOneWay() throws Exception {
        var id = waiting();

        var ended = atOnce(() -> merged(staff, id, given.topic(place, "晾晒")), () -> {
            proposals.withdraw(member, id);
            return "done";
        });

        assertThat(ended).filteredOn("done"::equals).hasSize(1);
        assertThat(ended).filteredOn(it -> it.equals("proposals.withdraw-late") || it.equals("proposals.screen.withdrawn")).hasSize(1);
    }

    @Test
    void whatSaysNearlyTheSameIsFoundAmongTopicsAndProposals() {
        given.topic(place, "公共晾晒架");
        var other = waiting();
        screening.take(staff, other);

        assertThat(proposals.similar(place.id(), "北门装晾衣架", null)).extracting(Similar::title).contains("北门装几排晾衣架");
        assertThat(proposals.similar(place.id(), "公共晾晒", null)).extracting(Similar::title).startsWith("公共晾晒架");
        assertThat(proposals.similar(place.id(), "幼儿园接送排队", null)).isEmpty();
        assertThat(proposals.similar(place.id(), "北门装晾衣架", other)).extracting(Similar::proposal).doesNotContain(other);
    }

    @Test
    void numbersOfPersonsAreRefused() {
        refuses("proposals.text.personal", () -> new ProposalText("楼下噪音", "找他，电话13800000000", null));
        refuses("proposals.text.title", () -> new ProposalText(" ", "没有题目", null));
        refuses("proposals.text.problem", () -> new ProposalText("题目", " ", null));
    }

    @Test
    @Tag("P20")
    void theFirstDueIsFirstWhoeverProposed() {
        var first = waiting();
        var second = waiting(given.member(place), DRYING);
        jdbc.sql("update proposals_proposal set due_at = due_at - interval 1 day where proposal_id = ?").param(second.toString()).update();

        assertThat(screening.waiting(staff, place.id(), 20)).extracting(ProposalDetails::id).containsExactly(second, first);
    }

    @Test
    @Tag("P38")
    void whoAnswersIsRemindedTheDayBeforeAndNotSooner() {
        var id = waiting();
        events.publishEvent(DayHasPassed.of(LocalDate.now(Zone.PORTAL).minusDays(1)));
        assertThat(noticesOf(staff)).isEmpty();

        jdbc.sql("update proposals_proposal set due_at = now() + interval 5 hour where proposal_id = ?").param(id.toString()).update();
        events.publishEvent(DayHasPassed.of(LocalDate.now(Zone.PORTAL).minusDays(1)));

        assertThat(noticesOf(staff)).containsExactly("proposals.notice.answer-due");
        assertThat(noticesOf(convenor)).containsExactly("proposals.notice.answer-due");
        assertThat(noticesOf(supervisor)).isEmpty();
    }

    private int opened;

    private int topicsOpened() {
        return jdbc.sql("select count(*) from hall_topic where community_id = ?").param(place.id().toString()).query(Integer.class).single();
    }

    private String merged(Actor actor, ProposalId id, TopicId into) {
        screening.merge(actor, id, into, "同一件事", Set.of());
        return "done";
    }

    /** How each ended: what it answered, or the key of its refusal. */
    private static List<String> atOnce(Callable<?>... acts) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var desks = Executors.newFixedThreadPool(acts.length)) {
            var ends = Stream.of(acts).map(act -> desks.submit(() -> {
                start.await();
                return String.valueOf(act.call());
            })).toList();
            start.countDown();
            return ends.stream().map(it -> {
                try {
                    return it.get();
                } catch (ExecutionException e) {
                    return e.getCause() instanceof RuleViolation refused ? refused.key() : String.valueOf(e.getCause());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }

    private ProposalId waiting() {
        return waiting(member, DRYING);
    }

    private ProposalId waiting(Actor by, ProposalText text) {
        var id = proposals.draft(by, place.id(), text);
        proposals.submit(by, id);
        return id;
    }

    private static TopicDraft draft() {
        return new TopicDraft("公共晾晒", "没有地方晒被子。", null, null, null);
    }

    private void appoint(Actor actor, Office office) {
        jdbc.sql("""
                insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version)
                values (uuid(), ?, ?, ?, '2020-01-01', '2099-12-31', 0)""").params(actor.resident().toString(), office.name(), place.id().toString()).update();
    }

    private List<String> noticesOf(Actor actor) {
        ResidentId resident = actor.resident();
        return jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(resident.toString()).query(String.class).list();
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
