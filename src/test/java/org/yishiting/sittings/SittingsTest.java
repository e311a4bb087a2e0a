package org.yishiting.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import(TestDatabase.class)
class SittingsTest {

    @Autowired ApplicationContext context;
    @Autowired Sittings sittings;
    @Autowired Arrivals arrivals;
    @Autowired Presence presence;
    @Autowired Hands hands;
    @Autowired Motions motions;
    @Autowired Rooms rooms;
    @Autowired Meetings meetings;
    @Autowired Agenda agenda;
    @Autowired JdbcClient jdbc;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
    }

    @Test
    void threeWaysLeadIntoOneList() {
        var made = SittingsFixtures.open(context, place, 4);
        var people = made.people();

        arrivals.arrive(people.get(0), made.id(), SittingsFixtures.wall(context, made));
        arrivals.scan(made.recorder(), made.id(), Objects.requireNonNull(arrivals.mine(people.get(1), made.id()).code()));
        arrivals.write(made.staff(), made.id(), SittingsFixtures.participant(context, made.id(), people.get(2)), LocalTime.of(19, 5));

        var list = presence.of(made.id()).stream().filter(it -> it.seat() > 0).toList();
        assertThat(list).extracting(Attendance::way).containsExactly(Way.PHONE, Way.SCAN, Way.PAPER, null);
        assertThat(list).extracting(Attendance::seat).containsExactly(1, 2, 3, 4);
        assertThat(LocalTime.ofInstant(Objects.requireNonNull(list.get(2).at()), Zone.PORTAL)).isEqualTo(LocalTime.of(19, 5));
        assertThat(presence.quorum(made.id())).isEqualTo(new Quorum(4, 3, 3, 0));
    }

    @Test
    void whoeverChecksInTwiceIsThereOnce() throws Exception {
        var made = SittingsFixtures.open(context, place, 2);
        var person = made.people().getFirst();
        var code = SittingsFixtures.wall(context, made);
        atOnce(IntStream.range(0, 6).<Callable<?>>mapToObj(it -> () -> {
            if (it % 2 == 0) {
                arrivals.arrive(person, made.id(), code);
            } else {
                SittingsFixtures.arrive(context, made, person);
            }
            return null;
        }).toList());
        assertThat(jdbc.sql("select count(*) from sittings_presence where meeting_id = ?").param(made.id().toString()).query(Integer.class).single()).isOne();
        assertThat(presence.quorum(made.id()).present()).isOne();
    }

    @Test
    void twoHundredPhonesAtOnceAreNoEvent() throws Exception {
        var made = SittingsFixtures.open(context, place, 5);
        var code = SittingsFixtures.wall(context, made);
        var listening = IntStream.range(0, 195).mapToObj(_ -> ResidentsFixtures.member(context, place)).toList();
        var all = new ArrayList<Actor>(made.people());
        all.addAll(listening);
        atOnce(all.stream().<Callable<?>>map(it -> () -> arrivals.arrive(it, made.id(), code)).toList());
        assertThat(presence.quorum(made.id())).isEqualTo(new Quorum(5, 5, 3, 195));
    }

    @Test
    void aWrongCodeAStrangerAndTooManyTriesAreRefused() {
        var made = SittingsFixtures.open(context, place, 1);
        var code = SittingsFixtures.wall(context, made);
        var stranger = ResidentsFixtures.member(context, ResidentsFixtures.place(context));

        refuses("residents.roll.not-member", () -> arrivals.arrive(stranger, made.id(), code));
        refuses("sittings.arrive.person", () -> arrivals.scan(made.staff(), made.id(), "AAAAAA"));
        var guesser = ResidentsFixtures.member(context, place);
        var wrong = code.equals("000000") ? "111111" : "000000";
        for (var guess = 0; guess < 20; guess++) {
            refuses("sittings.arrive.code", () -> arrivals.arrive(guesser, made.id(), wrong));
        }
        refuses("sittings.arrive.slowly", () -> arrivals.arrive(guesser, made.id(), code));
    }

    @Test
    void nobodyBeginsBeforeEnoughHaveCome() {
        var made = MeetingsFixtures.at(context, place, MeetingKind.HEARING, MeetingStatus.SEATED, 15);
        sittings.openDoors(made.presider(), made.id());
        made.people().stream().limit(9).forEach(it -> SittingsFixtures.arrive(context, made, it));
        refuses("sittings.quorum.missing", () -> sittings.begin(made.presider(), made.id()));
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.SEATED);

        SittingsFixtures.arrive(context, made, made.people().get(9));
        sittings.begin(made.presider(), made.id());

        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.IN_SESSION);
        assertThat(presence.quorum(made.id()).needed()).isEqualTo(10);
    }

    @Test
    void whoLeavesAndWhoSendsASubstituteAreSeen() {
        var made = SittingsFixtures.open(context, place, 4);
        made.people().stream().limit(3).forEach(it -> SittingsFixtures.arrive(context, made, it));
        var late = made.people().get(3);
        sittings.begin(made.presider(), made.id());
        SittingsFixtures.arrive(context, made, late);
        arrivals.leave(made.staff(), made.id(), SittingsFixtures.participant(context, made.id(), made.people().get(0)));
        arrivals.leaveMyself(made.people().get(1), made.id());
        arrivals.substitute(made.staff(), made.id(), SittingsFixtures.participant(context, made.id(), made.people().get(2)), "韦女士的儿子");

        var list = presence.of(made.id()).stream().filter(it -> it.seat() > 0).toList();
        assertThat(list).extracting(Attendance::here).containsExactly(false, false, true, true);
        assertThat(list).extracting(Attendance::late).containsExactly(false, false, false, true);
        assertThat(list.get(2).name()).isEqualTo("韦女士的儿子");
        assertThat(presence.quorum(made.id()).reached()).isFalse();

        arrivals.arrive(made.people().get(0), made.id(), SittingsFixtures.wall(context, made));
        assertThat(presence.quorum(made.id()).present()).isEqualTo(3);
    }

    @Test
    void whoHasNotSpokenComesFirst() {
        var made = SittingsFixtures.running(context, place, 4);
        var people = made.people();
        hands.raise(people.get(0), made.id());
        hands.next(made.presider(), made.id());
        hands.finish(made.presider(), made.id());

        hands.raise(people.get(0), made.id());
        hands.raise(people.get(1), made.id());
        hands.raise(people.get(1), made.id());
        hands.add(made.recorder(), made.id(), SittingsFixtures.participant(context, made.id(), people.get(2)));

        var room = rooms.of(made.id()).orElseThrow();
        assertThat(room.hands()).extracting(it -> it.who().seat()).containsExactly(2, 3, 1);
        assertThat(room.silent()).extracting(Room.Voice::seat).containsExactly(2, 3, 4);

        hands.up(made.presider(), made.id(), room.hands().get(2).hand());
        hands.next(made.presider(), made.id());
        hands.moreTime(made.presider(), made.id());

        var then = rooms.of(made.id()).orElseThrow();
        assertThat(Objects.requireNonNull(then.speaking()).who().seat()).isEqualTo(2);
        assertThat(Objects.requireNonNull(then.speaking()).allowedSeconds()).isEqualTo(240);
        assertThat(then.hands()).extracting(it -> it.who().seat()).containsExactly(1, 3);
    }

    @Test
    void whoOnlyListensOrIsNotHereDoesNotSpeak() {
        var made = SittingsFixtures.open(context, place, 3);
        made.people().stream().limit(2).forEach(it -> SittingsFixtures.arrive(context, made, it));
        refuses("sittings.not-running", () -> hands.raise(made.people().getFirst(), made.id()));
        sittings.begin(made.presider(), made.id());
        refuses("sittings.hand.not-here", () -> hands.raise(made.people().get(2), made.id()));
        var listener = ResidentsFixtures.member(context, place);
        arrivals.arrive(listener, made.id(), SittingsFixtures.wall(context, made));
        refuses("sittings.hand.observer", () -> hands.raise(listener, made.id()));
        refuses("sittings.vote.no-seat", () -> motions.vote(listener, motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.OPEN)), Choice.AGREE));
    }

    @Test
    void twoPresidersCallTheNextOnce() throws Exception {
        var made = SittingsFixtures.running(context, place, 6);
        made.people().forEach(it -> hands.raise(it, made.id()));
        var other = ResidentsFixtures.holder(context, Office.PRESIDER, place);
        var first = SittingsFixtures.hands(context, made.id()).getFirst();
        atOnce(List.of(() -> tried(() -> hands.call(made.presider(), made.id(), first)), () -> tried(() -> hands.call(other, made.id(), first)),
                () -> tried(() -> hands.next(made.recorder(), made.id()))));
        assertThat(jdbc.sql("select count(*) from sittings_hand where meeting_id = ? and state = 'SPEAKING'").param(made.id().toString()).query(Integer.class).single()).isOne();
    }

    @Test
    void anOpenVoteIsCountedOfThosePresent() {
        var made = SittingsFixtures.running(context, place, 5);
        var motion = motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.OPEN));
        refuses("sittings.motion.running", () -> motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.SOUNDING)));
        refuses("sittings.motion.running", () -> sittings.end(made.presider(), made.id()));

        motions.vote(made.people().get(0), motion, Choice.AGAINST);
        motions.vote(made.people().get(0), motion, Choice.AGREE);
        motions.vote(made.people().get(1), motion, Choice.AGREE);
        motions.writeDown(made.recorder(), motion, SittingsFixtures.participant(context, made.id(), made.people().get(2)), Choice.ABSTAIN);
        assertThat(motions.open(made.presider(), motion)).extracting(Attendance::seat).containsExactly(4, 5);
        assertThat(motions.find(motion).orElseThrow()).satisfies(it -> {
            assertThat(it.cast()).isEqualTo(3);
            assertThat(it.agree()).as("nobody sees figures while the vote runs").isZero();
        });

        var closed = motions.close(made.presider(), motion);

        assertThat(closed.agree()).isEqualTo(2);
        assertThat(closed.abstain()).isOne();
        assertThat(closed.voters()).isEqualTo(5);
        assertThat(closed.passed()).as("two of five present are no majority").isFalse();
        refuses("sittings.vote.closed", () -> motions.vote(made.people().get(3), motion, Choice.AGREE));
    }

    @Test
    void whatSomebodyVotedInSecretIsNowhere() {
        var made = SittingsFixtures.running(context, place, 5);
        var motion = motions.put(made.presider(), made.id(), new MotionDraft("推荐北门方案", MotionKind.SECRET, CountedFrom.CAST, Threshold.TWO_THIRDS));
        motions.vote(made.people().get(0), motion, Choice.AGREE);
        motions.vote(made.people().get(1), motion, Choice.AGAINST);
        refuses("sittings.vote.cast", () -> motions.vote(made.people().get(0), motion, Choice.AGAINST));
        refuses("sittings.vote.paper", () -> motions.writeDown(made.presider(), motion, SittingsFixtures.participant(context, made.id(), made.people().get(2)), Choice.AGREE));
        var onPaper = Set.of(SittingsFixtures.participant(context, made.id(), made.people().get(2)), SittingsFixtures.participant(context, made.id(), made.people().get(3)));
        refuses("sittings.vote.slips", () -> motions.slips(made.presider(), motion, onPaper, 3, 0, 0));
        motions.slips(made.presider(), motion, onPaper, 2, 0, 0);
        refuses("sittings.vote.cast", () -> motions.vote(made.people().get(2), motion, Choice.AGREE));

        assertThat(jdbc.sql("select count(*) from sittings_voice where motion_id = ? and choice is not null").param(motion.toString()).query(Integer.class).single()).isZero();
        assertThat(motions.own(made.people().get(0), motion)).isEmpty();
        assertThat(motions.voted(made.people().get(0), motion)).isTrue();
        var closed = motions.close(made.presider(), motion);
        assertThat(List.of(closed.agree(), closed.against(), closed.abstain(), closed.onPaper(), closed.voters())).containsExactly(3, 1, 0, 2, 4);
        assertThat(closed.passed()).isTrue();
    }

    @Test
    void whoSentASubstituteDoesNotVoteFromHome() {
        var made = SittingsFixtures.running(context, place, 3);
        var absent = made.people().getFirst();
        var seat = SittingsFixtures.participant(context, made.id(), absent);
        arrivals.substitute(made.staff(), made.id(), seat, "韦女士的儿子");
        var motion = motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.OPEN));
        refuses("sittings.vote.not-here", () -> motions.vote(absent, motion, Choice.AGREE));
        motions.writeDown(made.presider(), motion, seat, Choice.AGREE);
        assertThat(motions.close(made.presider(), motion).agree()).isOne();
    }

    @Test
    void doublePressesOfOneVoterCountOnce() throws Exception {
        var made = SittingsFixtures.running(context, place, 3);
        var motion = motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.SECRET));
        var voter = made.people().getFirst();
        atOnce(IntStream.range(0, 8).<Callable<?>>mapToObj(_ -> () -> tried(() -> motions.vote(voter, motion, Choice.AGREE))).toList());
        var closed = motions.close(made.presider(), motion);
        assertThat(closed.agree()).isOne();
        assertThat(closed.cast()).isOne();
    }

    @Test
    void aSittingGoesFromPointToPointAndEnds() {
        var made = SittingsFixtures.running(context, place, 3);
        var points = agenda.of(made.id());
        assertThat(rooms.of(made.id()).orElseThrow().point().orElseThrow().id()).isEqualTo(points.getFirst().id());
        sittings.say(made.presider(), made.id(), OpeningStep.RIGHTS);
        sittings.say(made.presider(), made.id(), OpeningStep.RIGHTS);
        sittings.goTo(made.presider(), made.id(), points.get(1).id());
        sittings.pause(made.presider(), made.id());
        refuses("sittings.paused", () -> motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.OPEN)));
        sittings.resume(made.presider(), made.id());
        hands.raise(made.people().getFirst(), made.id());

        sittings.end(made.presider(), made.id());

        var room = rooms.of(made.id()).orElseThrow();
        assertThat(room.phase()).isEqualTo(Phase.ENDED);
        assertThat(room.said()).containsExactly(OpeningStep.RIGHTS);
        assertThat(room.hands()).isEmpty();
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.HELD);
        refuses("sittings.not-running", () -> hands.raise(made.people().getFirst(), made.id()));
        refuses("sittings.over", () -> arrivals.arrive(made.people().getFirst(), made.id(), "123456"));
    }

    @Test
    void aMeetingThatIsEnteredAfterwardsHadEnoughByTheListAtTheDoor() {
        var made = SittingsFixtures.open(context, place, 4);
        made.people().stream().limit(2).forEach(it -> SittingsFixtures.arrive(context, made, it));
        refuses("sittings.quorum.not-entered", () -> meetings.move(made.staff(), made.id(), MeetingStatus.HELD));
        SittingsFixtures.arrive(context, made, made.people().get(2));
        arrivals.leave(made.staff(), made.id(), SittingsFixtures.participant(context, made.id(), made.people().get(2)));

        meetings.move(made.staff(), made.id(), MeetingStatus.HELD);

        assertThat(sittings.phase(made.id())).contains(Phase.ENDED);
        refuses("sittings.over", () -> arrivals.arrive(made.people().get(3), made.id(), "123456"));
    }

    @Test
    void whatIsPutOffIsShutAndBeginsFromNobodyTheNextTime() {
        var made = SittingsFixtures.open(context, place, 3);
        SittingsFixtures.arrive(context, made, made.people().getFirst());
        var seen = new AtomicReference<Room>();
        var stop = rooms.follow(made.id(), seen::set);
        try {
            meetings.postpone(made.presider(), made.id(), "到场1人，不够");
            await().atMost(Duration.ofSeconds(5)).until(() -> seen.get() != null && seen.get().phase() == Phase.PUT_OFF);
        } finally {
            stop.run();
        }
        assertThat(sittings.phase(made.id())).isEmpty();
        refuses("sittings.not-open", () -> SittingsFixtures.arrive(context, made, made.people().get(1)));
        refuses("sittings.not-yet", () -> sittings.openDoors(made.presider(), made.id()));

        MeetingsFixtures.put(context, made.id(), MeetingStatus.ANNOUNCED);
        sittings.openDoors(made.presider(), made.id());
        assertThat(presence.quorum(made.id())).isEqualTo(new Quorum(3, 0, 2, 0));
        made.people().forEach(it -> SittingsFixtures.arrive(context, made, it));
        sittings.begin(made.presider(), made.id());
        assertThat(sittings.phase(made.id())).contains(Phase.RUNNING);
    }

    @Test
    void whoCameIsLinkedToTheTopicsOfTheMeetingAndCounted() {
        var waiting = SittingsFixtures.open(context, place, 2);
        SittingsFixtures.arrive(context, waiting, waiting.people().getFirst());
        var made = SittingsFixtures.running(context, place, 3);
        var hall = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class);
        var topic = hall.topic(new HallFixtures.Place("", place), "充电点");
        for (var meeting : List.of(waiting, made)) {
            jdbc.sql("insert into meetings_topic (meeting_id, topic_id, position) values (?, ?, 1)").params(meeting.id().toString(), topic.toString()).update();
        }
        var came = context.getBean(ThoseWhoCame.class);
        assertThat(came.in(topic)).as("of the one that has not begun nobody").containsAll(made.people().stream().map(Actor::resident).toList())
                .doesNotContain(waiting.people().getFirst().resident());
        var today = Zone.today(context.getBean(Clock.class));
        assertThat(came.people(place, today, today.plusDays(1))).isEqualTo(came.in(topic));
        assertThat(came.people(place, today.minusDays(30), today)).isEmpty();
    }

    @Test
    void everyScreenSeesWhatChanged() {
        var made = SittingsFixtures.running(context, place, 3);
        var seen = new AtomicReference<Room>();
        var stop = rooms.follow(made.id(), seen::set);
        try {
            hands.raise(made.people().getFirst(), made.id());
            await().atMost(Duration.ofSeconds(5)).until(() -> seen.get() != null && seen.get().hands().size() == 1);
        } finally {
            stop.run();
        }
    }

    private static Object tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }

    private static void atOnce(List<Callable<?>> acts) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = acts.stream().map(it -> threads.submit(() -> {
                start.await();
                return it.call();
            })).toList();
            start.countDown();
            for (var it : running) {
                it.get();
            }
        }
    }

    private static void refuses(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).extracting(RuleViolation::key).isEqualTo(key);
    }
}
