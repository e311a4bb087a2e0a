package org.yishiting.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.TestDatabase;
import org.yishiting.assistance.DeskContests.Ruling;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.Stance;
import org.yishiting.hall.Statements;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Voting;
import org.yishiting.moderation.Queue;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.MinorAccess;
import org.yishiting.residents.Minors;
import org.yishiting.residents.Passwords;
import org.yishiting.residents.Registration;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.SignIn;

/** From the first word at the desk to the answer to what was contested. */
@SpringBootTest
@Import(TestDatabase.class)
class DeskTest {

    static final String PASSWORD = "望川街上那盏路灯";

    @Autowired DeskVisits visits;
    @Autowired DeskLookup lookup;
    @Autowired DeskClaims claims;
    @Autowired DeskContests contests;
    @Autowired OpenVisits open;
    @Autowired TakingBack undoing;
    @Autowired Queue queue;
    @Autowired Voting voting;
    @Autowired Statements statements;
    @Autowired Memberships memberships;
    @Autowired Offices offices;
    @Autowired Passwords passwords;
    @Autowired Registration registration;
    @Autowired SignIn signIn;
    @Autowired Minors minors;
    @Autowired MinorAccess access;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;

    HallFixtures hall;
    CommunityId place;
    TopicId topic;
    StatementId statement;
    Actor staff;

    @BeforeEach
    void aDesk() {
        hall = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class);
        var community = hall.community();
        place = community.id();
        topic = hall.topic(community, "小区停车");
        statement = hall.statements(topic, "夜里留一条消防通道。").getFirst();
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    @Test
    @Tag("P46")
    @Tag("P47")
    void whoHasNoPhoneDoesEverythingAndEveryActSaysWhoTypedIt() {
        var helped = register("老秦");
        assertThat(jdbc.sql("select consent_given from assistance_visit where resident_id = ?").param(helped.resident().toString()).query(String.class).single())
                .isEqualTo("SPOKEN");
        assertThat(jdbc.sql("select count(*) from residents_account where resident_id = ? and phone_key is null and password is null")
                .param(helped.resident().toString()).query(Integer.class).single()).isEqualTo(1);

        memberships.describe(helped, place, null, HukouStatus.UNDISCLOSED);
        voting.cast(helped, statement, Stance.AGREE);
        statements.add(helped, topic, "北门的路灯早点修好。");

        assertThat(journal(helped)).containsExactly("DeskVisits.register", "Memberships.describe", "Voting.cast", "Statements.add");
        assertThat(jdbc.sql("select typed_by from assistance_act where resident_id = ?").param(helped.resident().toString()).query(String.class).list())
                .containsOnly(staff.resident().toString());
        assertThat(jdbc.sql("select typed_by_staff from hall_statement where resident_id = ?").param(helped.resident().toString()).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select concat_ws(' ', act, path, title) from assistance_act where resident_id = ?").param(helped.resident().toString()).query(String.class).list())
                .noneMatch(it -> it.contains("路灯"));
    }

    @Test
    @Tag("P46")
    void whatIsRefusedIsNotWrittenDown() {
        var helped = register("老秦");
        refused("hall.statement.too-short", () -> statements.add(helped, topic, "修"));
        assertThat(journal(helped)).containsExactly("DeskVisits.register");
    }

    @Test
    void noOfficeAndNoKeyWorksWhileSomebodyIsHelped() {
        var helped = register("老秦");
        assertThat(offices.of(helped)).isEmpty();
        refused("community.office.required", () -> offices.require(helped, place, Office.COMMITTEE_STAFF));
        refused("assistance.by-oneself", () -> passwords.change(helped, "", PASSWORD));
        refused("assistance.by-oneself", () -> visits.register(helped, place, new NewPerson("别人", AgeGroup.ADULT, null), ConsentGiven.SPOKEN));
    }

    @Test
    void nothingGoesThroughOnceTheVisitIsOver() {
        var helped = register("老秦");
        var receipt = visits.finish(helped);
        assertThat(receipt.acts()).extracting(DoneAct::act).containsExactly("DeskVisits.register");
        refused("assistance.visit.over", () -> voting.cast(helped, statement, Stance.AGREE));
        refused("assistance.visit.over", () -> visits.finish(helped));
        refused("assistance.visit.over", () -> memberships.of(new Actor(helped.resident(), ResidentsFixtures.somebody(context).resident())));
        voting.cast(new Actor(helped.resident()), statement, Stance.AGREE);
        assertThat(journal(helped)).containsExactly("DeskVisits.register");
    }

    @Test
    void whoSitsDownAtASecondDeskLeavesTheFirst() {
        var first = register("老秦");
        var second = register("阿芳");
        refused("assistance.visit.over", () -> voting.cast(first, statement, Stance.AGREE));
        voting.cast(second, statement, Stance.AGREE);

        assertThat(voting.stancesOf(new Actor(first.resident()), topic)).isEmpty();
        assertThat(voting.stancesOf(second, topic)).containsOnlyKeys(statement);
        assertThat(jdbc.sql("select ended from assistance_visit where resident_id = ?").param(first.resident().toString()).query(String.class).single()).isEqualTo("REPLACED");
        assertThat(visits.today(staff, place)).filteredOn(TodaysVisit::running).singleElement().extracting(TodaysVisit::nickname).isEqualTo("阿芳");
    }

    @Test
    @Tag("P45")
    void aVisitEndsByItselfUnlessSomebodyIsThere() {
        var clock = new Hands();
        var ended = new java.util.ArrayList<Ended>();
        var quiet = new OpenVisits(new VisitStore(jdbc) {
            @Override
            void end(VisitId id, Instant when, Ended how) {
                ended.add(how);
            }
        }, clock);
        var visit = new RunningVisit(VisitId.next(), place, ResidentId.next(), "老秦", staff.resident(), Duration.ofMinutes(15), clock.instant());
        quiet.begin(visit);
        clock.forward(Duration.ofMinutes(14));
        assertThat(quiet.running(staff.resident(), visit.resident())).isPresent();
        visit.touch(clock.instant());
        clock.forward(Duration.ofMinutes(14));
        assertThat(quiet.running(staff.resident(), visit.resident())).isPresent();
        clock.forward(Duration.ofMinutes(1));
        assertThat(quiet.running(staff.resident(), visit.resident())).isEmpty();
        quiet.end(visit.id(), Ended.FINISHED);
        assertThat(ended).containsExactly(Ended.IDLE);
    }

    @Test
    void aCodeIsKeptAsAHashOnlyAndOpensOneRecord() {
        var helped = register("老秦");
        var receipt = visits.finish(helped);
        assertThat(receipt.code()).matches("[2-9A-HJ-KMNP-Y]{4}-[2-9A-HJ-KMNP-Y]{3}-[2-9A-HJ-KMNP-Y]{3}");
        var plain = receipt.code().replace("-", "");
        assertThat(jdbc.sql("select code_hash from assistance_code").query(String.class).list()).noneMatch(it -> it.contains(plain)).allMatch(it -> it.length() == 64);
        assertThat(lookup.byCode(staff, place, " " + receipt.code().toLowerCase(java.util.Locale.ROOT))).get().extracting(KnownPerson::nickname).isEqualTo("老秦");
        assertThat(lookup.byCode(staff, place, "2222-222-222")).isEmpty();
        refused("assistance.code.ten", () -> lookup.byCode(staff, place, "123"));
        assertThat(ClaimCodes.SIGNS).hasSize(30).doesNotContain("0", "O", "1", "I", "L", "Z");
    }

    @Test
    void codesAreNotTriedOutForLong() {
        for (var i = 0; i < 10; i++) {
            refused("assistance.code.unknown", () -> claims.look("2222222222", "198.51.100.7"));
        }
        refused("assistance.code.wait", () -> claims.look("2222222222", "198.51.100.7"));

        var code = visits.finish(register("老秦")).code();
        refused("assistance.code.wait", () -> claims.look(code, "198.51.100.7"));
        assertThat(claims.look(code, "198.51.100.8")).isEqualTo("老秦");
    }

    @Test
    void byNameOnlyThoseOfExactlyThatNameAreFoundAndNobodyInOffice() {
        var name = "老秦" + System.nanoTime() % 100_000;
        register(name);
        register(name);
        assertThat(lookup.byName(staff, place, name)).hasSize(2).allSatisfy(it -> assertThat(it.since()).isNotNull());
        assertThat(lookup.byName(staff, place, "老秦")).isEmpty();
        var convenor = ResidentsFixtures.member(context, place);
        jdbc.sql("update residents_account set nickname = ? where resident_id = ?").params(name, convenor.resident().toString()).update();
        jdbc.sql("insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version) values (uuid(), ?, 'CONVENOR', ?, '2020-01-01', '2099-12-31', 0)")
                .params(convenor.resident().toString(), place.toString()).update();
        assertThat(lookup.byName(staff, place, name)).hasSize(2);
    }

    @Test
    @Tag("P34")
    void whoIsHelpedIsToldAtOnce() {
        var helped = register("老秦");
        var code = visits.finish(helped).code();
        var known = lookup.byCode(staff, place, code).orElseThrow();
        visits.open(staff, place, known, ConsentGiven.SIGNED);
        assertThat(jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(helped.resident().toString()).query(String.class).list())
                .contains("assistance.notice.helped");
        voting.cast(helped, statement, Stance.PASS);
    }

    @Test
    @Tag("P46")
    void theRecordIsClaimedOnAPhoneAndEverythingLiesOpen() {
        var helped = register("老秦");
        voting.cast(helped, statement, Stance.AGREE);
        var code = visits.finish(helped).code();
        assertThat(claims.look(code, "a")).isEqualTo("老秦");
        var phone = ResidentsFixtures.provenPhone();
        assertThat(claims.joins(code, phone, "a")).isFalse();

        var owner = claims.claim(code, phone, PASSWORD, "a");

        assertThat(owner).isEqualTo(helped);
        assertThat(owner.helped()).isFalse();
        assertThat(signIn.check(ResidentsFixtures.digits(phone), PASSWORD, "a")).isEqualTo(owner);
        assertThat(visits.forMe(owner)).singleElement().satisfies(it -> {
            assertThat(it.acts()).extracting(DoneAct::act).containsExactly("DeskVisits.register", "Voting.cast");
            assertThat(it.consent()).isEqualTo(ConsentGiven.SPOKEN);
        });
        refused("assistance.claim.taken", () -> claims.look(code, "a"));
    }

    @Test
    void whoWasHelpedWithAPhoneIsLedToAPasswordAndNotRefused() {
        var phone = ResidentsFixtures.provenPhone();
        var visit = visits.register(staff, place, new NewPerson("阿芳", AgeGroup.ADULT, phone), ConsentGiven.SPOKEN);
        var helped = helped(visit);
        assertThat(registration.waitsForOwner(phone)).isTrue();
        refused("residents.phone.known", () -> visits.register(staff, place, new NewPerson("阿芳", AgeGroup.ADULT, phone), ConsentGiven.SPOKEN));
        var code = visits.finish(helped).code();
        refused("assistance.claim.other-phone", () -> claims.claim(code, ResidentsFixtures.provenPhone(), PASSWORD, "b"));
        assertThat(passwords.reset(phone, PASSWORD)).isEqualTo(helped);
        assertThat(registration.waitsForOwner(phone)).isFalse();
        refused("assistance.claim.own-account", () -> claims.look(code, "b"));
    }

    @Test
    void whoHasAnAccountAlreadyHasOneVoiceAfterwards() {
        var own = ResidentsFixtures.account(context);
        var helped = register("老秦");
        memberships.describe(helped, place, java.time.YearMonth.of(2025, 3), HukouStatus.NON_LOCAL);
        var code = visits.finish(helped).code();

        claims.join(own.actor(), code, "c");

        assertThat(memberships.of(own.actor())).singleElement().satisfies(it -> {
            assertThat(it.community()).isEqualTo(place);
            assertThat(it.since()).isEqualTo(java.time.YearMonth.of(2025, 3));
            assertThat(it.hukou()).isEqualTo(HukouStatus.NON_LOCAL);
        });
        assertThat(memberships.of(new Actor(helped.resident()))).isEmpty();
        assertThat(visits.forMe(own.actor())).singleElement().extracting(it -> it.acts().size()).isEqualTo(2);
        assertThat(signIn.check(own.phone(), own.password(), "c")).isEqualTo(own.actor());
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var helped = register("老秦");
        var code = visits.finish(helped).code();
        var ready = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4).mapToObj(it -> ResidentsFixtures.provenPhone()).map(phone -> people.submit(() -> {
                ready.await();
                return claims.claim(code, phone, PASSWORD, "d" + phone.hashCode());
            })).toList();
            ready.countDown();
            var won = 0;
            for (var one : tries) {
                try {
                    assertThat(one.get()).isEqualTo(helped);
                    won++;
                } catch (ExecutionException ended) {
                    assertThat(ended.getCause()).isInstanceOfSatisfying(RuleViolation.class, it -> assertThat(it.key()).isEqualTo("assistance.claim.taken"));
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void whatIsContestedIsAnsweredBySomebodyWhoHadNoPartInIt() {
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        var helped = register("老秦");
        voting.cast(helped, statement, Stance.DISAGREE);
        var code = visits.finish(helped).code();
        var owner = claims.claim(code, ResidentsFixtures.provenPhone(), PASSWORD, "e");
        var act = visits.forMe(owner).getFirst().acts().getLast();

        refused("assistance.contest.words", () -> contests.contest(owner, act.id(), "  "));
        refused("assistance.contest.not-yours", () -> contests.contest(ResidentsFixtures.somebody(context), act.id(), "不对"));
        contests.contest(owner, act.id(), "我说的是同意。");
        refused("assistance.contest.once", () -> contests.contest(owner, act.id(), "我说的是同意。"));

        assertThat(contests.waiting(supervisor, place, 20)).singleElement().satisfies(it -> assertThat(it.contest().words()).isEqualTo("我说的是同意。"));
        jdbc.sql("insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version) values (uuid(), ?, 'CONVENOR', ?, '2020-01-01', '2099-12-31', 0)")
                .params(staff.resident().toString(), place.toString()).update();
        assertThat(contests.waiting(staff, place, 20)).isEmpty();
        refused("assistance.contest.own", () -> contests.answer(staff, act.id(), Ruling.KEPT, "我没有录错。"));
        refused("assistance.contest.answer", () -> contests.answer(supervisor, act.id(), Ruling.TAKEN_BACK, " "));
        contests.answer(supervisor, act.id(), Ruling.TAKEN_BACK, "查了录音，请本人改成同意。");
        refused("assistance.contest.answered", () -> contests.answer(supervisor, act.id(), Ruling.PUT_RIGHT, "再答一次"));
        assertThat(visits.forMe(owner).getFirst().acts().getLast()).satisfies(it -> {
            assertThat(Objects.requireNonNull(it.contest()).granted()).isTrue();
            assertThat(Objects.requireNonNull(it.takenBack()).what()).isEqualTo("hall.undone.stance");
            assertThat(it.undoable()).isFalse();
        });
        assertThat(voting.stancesOf(owner, topic)).isEmpty();
        assertThat(jdbc.sql("select undone_by from assistance_act where act_id = ?").param(act.id().toString()).query(String.class).single())
                .isEqualTo(supervisor.resident().toString());
        assertThat(jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(owner.resident().toString()).query(String.class).list())
                .contains("assistance.notice.granted");
    }

    @Test
    void whatWasContestedTooLateToUndoIsPutRightByHandAndTheRefusedUndoLeavesNothingBehind() {
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        var helped = register("老秦");
        voting.cast(helped, statement, Stance.DISAGREE);
        var owner = claims.claim(visits.finish(helped).code(), ResidentsFixtures.provenPhone(), PASSWORD, "g");
        var act = visits.forMe(owner).getFirst().acts().getLast();
        contests.contest(owner, act.id(), "我说的是同意。");
        hall.close(topic);

        refused("hall.vote.closed", () -> contests.answer(supervisor, act.id(), Ruling.TAKEN_BACK, "撤回这一票。"));

        assertThat(contests.waiting(supervisor, place, 20)).hasSize(1);
        assertThat(visits.forMe(owner).getFirst().acts().getLast().takenBack()).isNull();
        contests.answer(supervisor, act.id(), Ruling.PUT_RIGHT, "说事已经结束，票撤不了。您的意见写进纪要，9月20日前由议事长补上。");
        assertThat(voting.stancesOf(owner, topic)).containsValue(Stance.DISAGREE);
        assertThat(Objects.requireNonNull(visits.forMe(owner).getFirst().acts().getLast().contest()).granted()).isTrue();
    }

    @Test
    @Tag("P46")
    void aSlipIsTakenBackAtTheDeskAndBothStayInTheJournal() {
        var helped = register("老秦");
        voting.cast(helped, statement, Stance.DISAGREE);
        statements.add(helped, topic, "北门的路灯早点修好。");
        var done = visits.soFar(helped);

        assertThat(undoing.undo(helped, done.get(1).id())).isEqualTo("hall.undone.stance");
        assertThat(undoing.undo(helped, done.get(2).id())).isEqualTo("hall.undone.statement");

        assertThat(voting.stancesOf(helped, topic)).isEmpty();
        assertThat(jdbc.sql("select state from moderation_text where resident_id = ?").param(helped.resident().toString()).query(String.class).single()).isEqualTo("TAKEN_BACK");
        refused("assistance.undo.already", () -> undoing.undo(helped, done.get(1).id()));
        assertThat(visits.soFar(helped)).hasSize(3).extracting(it -> it.takenBack() != null).containsExactly(false, true, true);
        assertThat(visits.finish(helped).acts()).hasSize(3);
        refused("assistance.contest.not-yours", () -> undoing.undo(ResidentsFixtures.somebody(context), done.getFirst().id()));
    }

    @Test
    void whatThePersonChangedSinceIsNotTakenBack() {
        var helped = register("老秦");
        voting.cast(helped, statement, Stance.DISAGREE);
        var owner = claims.claim(visits.finish(helped).code(), ResidentsFixtures.provenPhone(), PASSWORD, "h");
        var act = visits.forMe(owner).getFirst().acts().getLast();
        voting.cast(owner, statement, Stance.AGREE);

        refused("community.desk.changed-since", () -> undoing.undo(owner, act.id()));

        assertThat(voting.stancesOf(owner, topic)).containsValue(Stance.AGREE);
        assertThat(visits.forMe(owner).getFirst().acts().getLast().takenBack()).isNull();
    }

    @Test
    void whoTypedATextDoesNotDecideOnIt() {
        var helped = register("老秦");
        var text = statements.add(helped, topic, "北门的路灯早点修好。").publication().text();
        visits.finish(helped);
        var colleague = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);

        assertThat(queue.waiting(staff, place, 20)).isEmpty();
        refused("moderation.typed", () -> queue.publish(staff, text, 1));

        assertThat(queue.waiting(colleague, place, 20)).singleElement().satisfies(it -> assertThat(it.id()).isEqualTo(text));
        queue.publish(colleague, text, 1);
        assertThat(jdbc.sql("select state from moderation_text where text_id = ?").param(text.toString()).query(String.class).single()).isEqualTo("PUBLISHED");
    }

    @Test
    @Tag("P13")
    @Tag("P34")
    void somebodyUnderAgeIsHelpedOnlyOnceSomebodyElseApproved() {
        var convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place);
        var helped = register("小满");
        var code = visits.finish(helped).code();
        minors.declare(new Actor(helped.resident()), AgeGroup.MINOR_14_17, null);
        var found = lookup.byCode(staff, place, code).orElseThrow();
        assertThat(found.approved()).isFalse();
        refused("residents.minor.access", () -> visits.open(staff, place, found, ConsentGiven.SPOKEN));
        refused("residents.minor.access.why", () -> lookup.askFor(staff, place, found, " "));
        lookup.askFor(staff, place, found, "本人在场，想对操场说一句。");
        var asked = access.waiting(convenor, place, 20).getFirst();
        assertThat(asked.person()).isEqualTo("小满");
        access.decide(convenor, place, asked.id(), true);
        refused("residents.minor.access.decided", () -> access.decide(convenor, place, asked.id(), false));
        visits.open(staff, place, lookup.byCode(staff, place, code).orElseThrow(), ConsentGiven.SPOKEN);
        voting.cast(helped, statement, Stance.AGREE);
    }

    @Test
    @Tag("P13")
    void childrenGetNoRecordOfTheirOwnAtTheDesk() {
        var before = counts();
        refused("residents.minor.guardian", () -> visits.register(staff, place, new NewPerson("小满", AgeGroup.UNDER_14, null), ConsentGiven.SPOKEN));
        assertThat(counts()).isEqualTo(before);
        assertThat(visits.today(staff, place)).isEmpty();
    }

    private List<Integer> counts() {
        return java.util.stream.Stream.of("residents_account", "residents_membership", "assistance_record", "assistance_visit", "assistance_act")
                .map(it -> jdbc.sql("select count(*) from " + it).query(Integer.class).single()).toList();
    }

    private Actor register(String name) {
        return helped(visits.register(staff, place, new NewPerson(name, AgeGroup.ADULT, null), ConsentGiven.SPOKEN));
    }

    private Actor helped(VisitId visit) {
        return new Actor(ResidentId.parse(jdbc.sql("select resident_id from assistance_visit where visit_id = ?").param(visit.toString()).query(String.class).single()),
                staff.resident());
    }

    private List<String> journal(Actor actor) {
        return jdbc.sql("select act from assistance_act where resident_id = ? order by done_at").param(actor.resident().toString()).query(String.class).list();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).extracting(RuleViolation::key).isEqualTo(key);
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-09-07T02:24:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
