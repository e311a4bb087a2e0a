package org.yishiting.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.modulith.moments.DayHasPassed;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.notifications.Notice;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.ResidentsPaths;

/** A topic goes through its steps, stops, is taken up again and is closed; everybody who took part hears of it. */
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES)
@Import({TestDatabase.class, HallFixtures.class})
class CourseTest {

    @Autowired Topics topics;
    @Autowired Following following;
    @Autowired Leading leading;
    @Autowired ApplicationEventPublisher events;
    @Autowired Voting voting;
    @Autowired Notices notices;
    @Autowired HallFixtures given;
    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    HallFixtures.Place place;
    Actor convenor;

    @BeforeEach
    void aConvenor() {
        place = given.community();
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
    }

    @Test
    void aTopicIsAskedAboutThenSpokenOn() {
        var topic = topics.open(convenor, place.id(), new TopicDraft("晾晒", "没有地方晒被子。", "来自网格走访", null, null));
        assertThat(details(topic).stage()).isEqualTo(TopicStage.ASK);

        topics.moveTo(convenor, topic, TopicStage.SPEAK, today().plusDays(14), "走访了十二户", null);

        assertThat(details(topic).speaking(clock.instant())).isTrue();
        assertThat(topics.story(topic)).extracting(StoryLine::key).containsExactly("hall.story.opened", "hall.story.to.speak");
        assertThat(topics.story(topic)).extracting(it -> it.args().getFirst()).containsExactly("来自网格走访", "走访了十二户");
    }

    @Test
    void peopleGetTheDaysToSpeakThatThePolicyNames() {
        var topic = given.topic(place, "停车");
        refuses("hall.guard.speak-days", () -> topics.moveTo(convenor, topic, TopicStage.DELIBERATE, null, "说完了", null));
        assertThat(topics.missing(convenor, topic, TopicStage.DELIBERATE)).extracting(RuleViolation::key).containsExactly("hall.guard.speak-days");

        began(topic, 7);

        topics.moveTo(convenor, topic, TopicStage.DELIBERATE, null, "说完了", null);
        assertThat(details(topic).stage()).isEqualTo(TopicStage.DELIBERATE);
    }

    @Test
    @Tag("P29")
    void everyStopSaysWhyAndWhatComesOfIt() {
        var topic = given.topic(place, "停车");
        refuses("hall.topic.reason", () -> stop(topic, TopicStatus.REFERRED, " ", "交给物业", null, null));
        refuses("hall.topic.next-missing", () -> stop(topic, TopicStatus.REFERRED, "属于物业管理", "", null, null));
        refuses("hall.topic.deferred-until", () -> stop(topic, TopicStatus.DEFERRED, "等图纸", "下月再议", null, null));
        refuses("hall.topic.merged-into", () -> stop(topic, TopicStatus.MERGED, "同一件事", "一起议", null, null));
        refuses("hall.topic.merged-into", () -> stop(topic, TopicStatus.MERGED, "同一件事", "一起议", null, topic));
        refuses("hall.topic.withdraw-late", () -> stop(topic, TopicStatus.WITHDRAWN, "不提了", "没有了", null, null));
        refuses("hall.topic.close-by-verdict", () -> stop(topic, TopicStatus.CLOSED, "办完了", "归档", null, null));

        stop(topic, TopicStatus.REFERRED, "属于物业管理", "恒邻物业三个工作日内答复", null, null);

        assertThat(details(topic)).satisfies(it -> {
            assertThat(it.status()).isEqualTo(TopicStatus.REFERRED);
            assertThat(it.statusReason()).isEqualTo("属于物业管理");
            assertThat(it.nextStep()).isEqualTo("恒邻物业三个工作日内答复");
        });
        refuses("hall.topic.stopped", () -> topics.moveTo(convenor, topic, TopicStage.ACT, null, "办吧", null));
    }

    @Test
    void aStoppedTopicTakesNoStances() {
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, "通道不能停车。").getFirst();
        stop(topic, TopicStatus.DEFERRED, "等图纸", "图纸到了再议", today().plusDays(30), null);

        refuses("hall.vote.closed", () -> voting.cast(given.member(place), statement, Stance.AGREE));
    }

    @Test
    void aDeferredTopicGoesOnWhereItStopped() {
        var topic = given.topic(place, "停车");
        stop(topic, TopicStatus.DEFERRED, "等图纸", "图纸到了再议", today().plusDays(30), null);

        topics.resume(convenor, topic, today().plusDays(10), null);

        assertThat(details(topic).speaking(clock.instant())).isTrue();
        refuses("hall.topic.not-deferred", () -> topics.resume(convenor, topic, null, null));
    }

    @Test
    void aBadVerdictSendsATopicBackForAnotherRound() {
        var topic = given.topic(place, "夜市", TopicStage.REVIEW, clock.instant().plusSeconds(60));

        transaction.executeWithoutResult(_ -> topics.sendBack(topic, today().plusDays(20), "54%满意，没到六成"));

        assertThat(details(topic).stage()).isEqualTo(TopicStage.ACT);
        assertThat(details(topic).round()).isEqualTo(2);
        assertThat(topics.story(topic).getLast().args()).containsExactly("54%满意，没到六成");
    }

    @Test
    void whoPutATopicForwardDoesNotCloseIt() {
        var topic = topics.open(convenor, place.id(), new TopicDraft("晾晒", "没有地方晒被子。", null, null, null));
        topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "直接评", null);
        refuses("hall.topic.own", () -> topics.close(convenor, topic, "办完了"));

        topics.close(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id()), topic, "办完了");

        assertThat(details(topic).status()).isEqualTo(TopicStatus.CLOSED);
    }

    @Test
    void twoWhoCloseAtOnceCloseOnce() throws Exception {
        var topic = given.topic(place, "夜市", TopicStage.REVIEW, clock.instant().plusSeconds(60));
        var start = new CountDownLatch(1);
        var refused = new AtomicInteger();
        try (var desks = Executors.newFixedThreadPool(4)) {
            var acts = IntStream.range(0, 4).mapToObj(_ -> desks.submit(() -> {
                start.await();
                try {
                    topics.close(convenor, topic, "办完了");
                } catch (RuleViolation stopped) {
                    refused.incrementAndGet();
                }
                return null;
            })).toList();
            start.countDown();
            for (var act : acts) {
                act.get();
            }
        }
        assertThat(refused).hasValue(3);
        assertThat(topics.story(topic)).filteredOn(it -> it.key().equals("hall.story.stopped.closed")).hasSize(1);
    }

    @Test
    void whoTookPartOrFollowsHearsOfEachStep(Scenario scenario) {
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, "通道不能停车。").getFirst();
        var voter = given.member(place);
        var follower = given.member(place);
        var neighbour = given.member(place);
        voting.cast(voter, statement, Stance.PASS);
        following.follow(follower, topic);
        began(topic, 9);

        scenario.stimulate(() -> topics.moveTo(convenor, topic, TopicStage.DELIBERATE, null, "说完了", null))
                .andWaitForStateChange(() -> notices.unread(follower), it -> it > 0)
                .andVerify(_ -> {
                    assertThat(notices.of(voter)).extracting(Notice::key).containsExactly("hall.notice.to.deliberate");
                    assertThat(notices.of(voter).getFirst().path()).isEqualTo(HallPaths.topic(topic));
                    assertThat(notices.of(neighbour)).isEmpty();
                });
        notices.read(follower);
        assertThat(notices.unread(follower)).isZero();
    }

    @Test
    void myTopicsSayWhatChangedSinceILooked() {
        var topic = given.topic(place, "停车");
        var me = given.member(place);
        assertThat(following.mine(me)).isEmpty();
        following.follow(me, topic);
        assertThat(following.mine(me)).singleElement().extracting(MyTopic::changed).isEqualTo(false);

        stop(topic, TopicStatus.DEFERRED, "等图纸", "图纸到了再议", today().plusDays(30), null);
        assertThat(following.mine(me)).singleElement().extracting(MyTopic::changed).isEqualTo(true);

        following.seen(me, topic);
        assertThat(following.mine(me)).singleElement().extracting(MyTopic::changed).isEqualTo(false);
        following.unfollow(me, topic);
        assertThat(following.mine(me)).isEmpty();
    }

    @Test
    void whoOnlyTookPartAlsoSeesWhatHappenedSinceTheyLooked() {
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, "消防通道不能停").getFirst();
        var me = given.member(place);
        voting.cast(me, statement, Stance.AGREE);
        following.seen(me, topic);
        assertThat(following.mine(me)).singleElement().satisfies(it -> assertThat(it.changed()).isFalse());

        stop(topic, TopicStatus.DEFERRED, "等图纸", "图纸到了再议", today().plusDays(30), null);

        assertThat(following.mine(me)).singleElement().satisfies(it -> {
            assertThat(it.changed()).isTrue();
            assertThat(it.since()).extracting(StoryLine::key).containsExactly("hall.story.stopped.deferred");
        });
        assertThat(following.follows(me, topic)).as("to have looked is not to follow").isFalse();
        var reader = given.member(place);
        following.seen(reader, topic);
        assertThat(following.mine(reader)).as("nobody's mere reading is kept").isEmpty();
    }

    @Test
    @Tag("P38")
    void aStepWhoseLastDayIsOverWaitsForThoseWhoLead() {
        var topic = given.topic(place, "停车");
        var deferred = given.topic(place, "晾晒");
        stop(deferred, TopicStatus.DEFERRED, "等图纸", "图纸到了再议", today().plusDays(1), null);
        assertThat(leading.waiting(convenor, place.id(), 20)).isEmpty();
        refuses("community.office.required", () -> leading.waiting(given.member(place), place.id(), 20));

        given.close(topic);
        jdbc.sql("update hall_topic set deferred_until = ? where topic_id = ?").params(today(), deferred.toString()).update();
        assertThat(leading.waiting(convenor, place.id(), 20)).extracting(TopicDetails::id).containsExactlyInAnyOrder(topic, deferred);

        var morning = Timestamp.from(today().atStartOfDay(Zone.PORTAL).toInstant());
        jdbc.sql("update hall_topic set stage_closes_at = ? where topic_id = ?").params(morning, topic.toString()).update();
        events.publishEvent(DayHasPassed.of(today().minusDays(1)));
        assertThat(notices.of(convenor)).extracting(Notice::key).containsExactlyInAnyOrder("hall.notice.step-over", "hall.notice.taken-up-again");
        notices.read(convenor);
        events.publishEvent(DayHasPassed.of(today()));
        assertThat(notices.unread(convenor)).as("once").isZero();
    }

    private void stop(TopicId topic, TopicStatus status, String reason, String next, @Nullable LocalDate until, @Nullable TopicId into) {
        topics.stop(convenor, topic, new Stop(status, reason, next, until, into));
    }

    /** As if the present step had begun that many days ago. */
    private void began(TopicId topic, int days) {
        jdbc.sql("update hall_topic_step set opens_on = ? where topic_id = ?").params(today().minusDays(days), topic.toString()).update();
    }

    private TopicDetails details(TopicId topic) {
        return topics.find(topic).orElseThrow();
    }

    private LocalDate today() {
        return Zone.today(clock);
    }

    @Test
    void whatADayBroughtIsOneNoticeForThoseWhoHaveNotLooked() {
        var place = given.community();
        var follower = given.member(place);
        var reader = given.member(place);
        var parking = given.topic(place, "停车");
        var market = given.topic(place, "夜市");
        List.of(parking, market, given.topic(place, "路灯")).forEach(it -> List.of(follower, reader).forEach(who -> following.follow(who, it)));
        given.statements(parking, "通道不能停车。");
        given.statements(market, "十点半收摊。", "油烟离楼三十米。");
        following.seen(reader, parking);
        following.seen(reader, market);

        var today = Zone.today(clock);
        context.publishEvent(DayHasPassed.of(today));
        context.publishEvent(DayHasPassed.of(today));

        assertThat(notices.of(follower)).singleElement().satisfies(it -> {
            assertThat(it.path()).isEqualTo(ResidentsPaths.MINE);
            assertThat(it.key()).isEqualTo("hall.notice.day");
            assertThat(it.args().getLast()).isEqualTo("2");
        });
        assertThat(notices.of(reader)).isEmpty();
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
