package org.yishiting.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.LedgerAudit;
import org.yishiting.ledger.Posting;
import org.yishiting.notifications.Notices;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;
import org.yishiting.residency.DwellingKind;
import org.yishiting.residency.Households;
import org.yishiting.residents.CivicAct;
import org.yishiting.residents.RecordUnited;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoiceSource;

@SpringBootTest
@Import(TestDatabase.class)
class PointsTest {

    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Rules rules;
    @Autowired Consultation consultation;
    @Autowired Awards awards;
    @Autowired Passbook passbook;
    @Autowired Corrections corrections;
    @Autowired Pools pools;
    @Autowired PointsExpiry expiry;
    @Autowired PointsVoices voices;
    @Autowired Households households;
    @Autowired Ledger ledger;
    @Autowired LedgerAudit audit;
    @Autowired Register register;
    @Autowired Notices notices;

    CommunityId place;
    Actor member;
    Actor staff;

    record Spoke(ResidentId resident, CommunityId community, String subject, Instant at) implements CivicAct {
        @Override
        public String deed() {
            return "hall.statement-made";
        }
    }

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        member = ResidentsFixtures.member(context, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    @Test
    @Tag("P19")
    void theTwentyRulesToBeginWithAreAllowedAndOnlyGive() {
        assertThat(DemoRules.ALL).hasSize(20).allSatisfy(it -> {
            it.check();
            assertThat(it.points()).isPositive();
        });
        refused("points.rule.value", () -> rules.propose(staff, place, draft("清洁", 0, 3)));
        refused("points.rule.value", () -> rules.propose(staff, place, draft("清洁", -3, 3)));
        refused("points.rule.cap", () -> rules.propose(staff, place, draft("清洁", 3, 2)));
    }

    @Test
    @Tag("P29")
    void anEntryFoundWrongIsAnsweredWithAReasonBySomebodyWhoHadNoPartInIt() {
        var rule = PointsFixtures.cleaning(context, place);
        transaction.executeWithoutResult(_ -> awards.give(new Thanks(member.resident(), rule, 1, Zone.today(clock), "claim:query", staff.resident(), null)));
        var queries = context.getBean(EntryQueries.class);
        var neighbour = ResidentsFixtures.member(context, place);
        refused("points.query.not-yours", () -> queries.ask(neighbour, place, 1, "不是我的也来问"));
        refused("points.query.words", () -> queries.ask(member, place, 1, " "));
        var due = queries.ask(member, place, 1, "那天我没去，记错人了。");
        assertThat(due).isAfter(clock.instant());
        refused("points.query.once", () -> queries.ask(member, place, 1, "再问一次"));
        assertThat(passbook.page(member, place, 0, 20).lines().getFirst().query()).isNotNull().extracting(EntryQuery::upheld).isNull();

        assertThat(queries.waiting(staff, place, 10)).as("signed it").isEmpty();
        var other = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        var asked = queries.waiting(other, place, 10).getFirst();
        assertThat(asked.reversible()).isTrue();
        refused("points.query.close", () -> queries.answer(staff, place, asked.id(), false, false, "没有错。"));
        refused("points.query.answer", () -> queries.answer(other, place, asked.id(), true, true, " "));
        assertThat(passbook.balance(member, place)).isEqualTo(3);
        queries.answer(other, place, asked.id(), true, true, "签到单上不是您，收回。");
        refused("points.query.answered", () -> queries.answer(other, place, asked.id(), false, false, "又没有错。"));

        assertThat(passbook.balance(member, place)).isZero();
        var lines = passbook.page(member, place, 0, 20).lines();
        assertThat(lines.getLast().query()).isNotNull().satisfies(it -> {
            assertThat(it.upheld()).isTrue();
            assertThat(it.answer()).isEqualTo("签到单上不是您，收回。");
        });
        assertThat(notices.of(member)).anyMatch(it -> it.key().equals("points.notice.query-upheld"));
        assertThat(audit.verify(place).intact()).isTrue();
    }

    @Test
    void anEntryIsQuestionedOnceHoweverOftenItIsPressedAndAnsweredOnceHoweverManyAnswer() throws Exception {
        var rule = PointsFixtures.cleaning(context, place);
        transaction.executeWithoutResult(_ -> awards.give(new Thanks(member.resident(), rule, 1, Zone.today(clock), "claim:twice", staff.resident(), null)));
        var queries = context.getBean(EntryQueries.class);
        assertThat(atOnce(4, () -> queries.ask(member, place, 1, "记错人了。"))).isEqualTo(1);
        var other = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        var id = queries.waiting(other, place, 10).getFirst().id();
        assertThat(atOnce(4, () -> queries.answer(other, place, id, true, true, "收回。"))).isEqualTo(1);
        assertThat(passbook.balance(member, place)).isZero();
        assertThat(passbook.page(member, place, 0, 20).total()).isEqualTo(2);
    }

    /** How many of them were let through. */
    private static int atOnce(int threads, Runnable act) throws Exception {
        var done = new AtomicInteger();
        try (var people = Executors.newFixedThreadPool(threads)) {
            var ready = new CountDownLatch(1);
            var running = IntStream.range(0, threads).mapToObj(_ -> people.submit(() -> {
                ready.await();
                try {
                    act.run();
                    done.incrementAndGet();
                } catch (RuleViolation refused) {
                    assertThat(refused.key()).startsWith("points.query.");
                }
                return null;
            })).toList();
            ready.countDown();
            for (var it : running) {
                it.get();
            }
        }
        return done.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"表决投赞成票", "给社区打五星好评", "撤回信访", "举报违规住户", "同意采集人脸", "为花园捐款", "参加体检", "参加礼拜", "生育二孩", "孝敬父母", "撤 诉"})
    void nobodyIsRewardedForWhatIsTheirOwnBusiness(String title) {
        refused("points.rule.forbidden", () -> rules.propose(staff, place, draft(title, 3, 3)));
    }

    @Test
    void onlyDeedsThatSayNothingOfHowAreThankedForByThemselves() {
        refused("points.rule.deed", () -> rules.propose(staff, place, new RuleDraft(About.TAKING_PART, "撤回", RuleUnit.TIME, 1, 1, CapPeriod.MONTH, "matters.withdrawn",
                Evidence.SYSTEM, "")));
    }

    /** Attending and judging count, never which way: no act tells more than who, where, what kind, on what and when. */
    @Test
    void noActSaysWhichWay() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CivicAct.class));
        var acts = scanner.findCandidateComponents("org.yishiting").stream().map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .filter(it -> it.isRecord() && !it.getName().contains("Test")).toList();
        assertThat(acts).hasSizeGreaterThanOrEqualTo(5);
        var way = Set.of("Stance", "Grade", "Choice", "OptionStance", "Boolean", "boolean", "int", "String", "Side");
        for (var act : acts) {
            assertThat(Arrays.stream(act.getRecordComponents()).filter(it -> !Set.of("round", "subject").contains(it.getName())).map(it -> it.getType().getSimpleName())
                    .collect(Collectors.toSet())).as(act.getSimpleName()).doesNotContainAnyElementsOf(way);
        }
    }

    @Test
    void aRuleIsAskedAboutAnsweredAndAdopted() {
        var rule = rules.propose(staff, place, draft("楼道清洁", 3, 12));
        assertThat(rules.coming(place)).extracting(RuleVersion::label).containsExactly("R01 v1");
        refused("points.rule.not-consulting", () -> consultation.say(member, rule, 1, "三分太少。"));

        var until = rules.consult(staff, rule, 1);
        assertThat(until).isAfterOrEqualTo(Zone.today(clock).plusDays(7));
        consultation.say(member, rule, 1, "三分太少。");
        var record = transaction.execute(_ -> register.enter(new RecordDraft(place, "points:rules", "积分规则", "通过。")));
        refused("points.rule.still-consulting", () -> rules.adopt(staff, rule, 1, String.valueOf(record), Zone.today(clock)));
        jdbc.sql("update points_rule_version set consult_until = ? where rule_id = ?").params(Zone.today(clock).minusDays(1), rule.toString()).update();
        refused("points.rule.unanswered", () -> rules.adopt(staff, rule, 1, String.valueOf(record), Zone.today(clock)));
        consultation.answer(staff, rule, consultation.remarks(rule, 1).getFirst().id(), "先这样试一季。");
        assertThat(notices.of(member)).extracting(it -> it.key()).containsExactly("points.notice.answered");
        refused("points.rule.record", () -> rules.adopt(staff, rule, 1, "2026-999", Zone.today(clock)));
        refused("points.rule.past", () -> rules.adopt(staff, rule, 1, String.valueOf(record), Zone.today(clock).minusDays(1)));
        rules.adopt(staff, rule, 1, String.valueOf(record), Zone.today(clock));

        assertThat(rules.inForce(place, Zone.today(clock))).extracting(RuleVersion::label).containsExactly("R01 v1");
        var second = rules.change(staff, rule, draft("楼道清洁", 4, 12));
        refused("points.rule.waiting", () -> rules.change(staff, rule, draft("楼道清洁", 5, 12)));
        assertThat(second).isEqualTo(2);
        assertThat(rules.inForce(place, Zone.today(clock))).extracting(RuleVersion::points).containsExactly(3);
    }

    @Test
    void aNewVersionNeverReachesWhatWasGiven() {
        var first = PointsFixtures.cleaning(context, place);
        give(first, "one", Zone.today(clock));
        PointsFixtures.rule(context, place, first.rule(), 2, draft("楼道清洁", 5, 12));
        give(rules.find(first.rule(), 2).orElseThrow(), "two", Zone.today(clock));

        assertThat(passbook.page(member, place, 0, 20).lines()).extracting(PassbookLine::change).containsExactly(5L, 3L);
        assertThat(passbook.page(member, place, 0, 20).lines()).extracting(PassbookLine::rule).containsExactly("R01 v2", "R01 v1");
    }

    @Test
    void theCapHoldsWhateverComesAndTheRestIsShown() throws Exception {
        var rule = PointsFixtures.cleaning(context, place);
        try (var people = Executors.newFixedThreadPool(8)) {
            var ready = new CountDownLatch(1);
            var all = IntStream.range(0, 8).mapToObj(it -> people.submit(() -> {
                ready.await();
                give(rule, "at-once-" + it, Zone.today(clock));
                return it;
            })).toList();
            ready.countDown();
            for (var it : all) {
                it.get();
            }
        }
        assertThat(passbook.balance(member, place)).isEqualTo(12);
        assertThat(passbook.heldBack(member, place, 20)).hasSize(4).allSatisfy(it -> {
            assertThat(it.wished()).isEqualTo(3);
            assertThat(it.given()).isZero();
        });
        give(rule, "another month", Zone.today(clock).minusMonths(1));
        assertThat(passbook.balance(member, place)).isEqualTo(15);
    }

    @Test
    void whatPeopleDoIsThankedOnceHoweverOftenItIsReported() {
        PointsFixtures.speaking(context, place);
        var act = new Spoke(member.resident(), place, "statement-1", clock.instant());
        publish(act);
        publish(act);
        publish(new Spoke(member.resident(), place, "statement-2", clock.instant()));
        publish(new Spoke(member.resident(), place, "statement-3", clock.instant()));

        await().atMost(Duration.ofSeconds(10)).until(() -> jdbc.sql("select count(*) from points_award where resident_id = ?").param(member.resident().toString())
                .query(Integer.class).single() == 3);
        assertThat(passbook.balance(member, place)).isEqualTo(2);
        assertThat(passbook.heldBack(member, place, 5)).hasSize(1);
        assertThat(passbook.page(member, place, 0, 5).lines().getFirst().reviewer()).isNull();
    }

    @Test
    void aMistakeIsMendedByAnotherThanTheOwnerAndDoesNotEatTheCap() {
        var rule = PointsFixtures.cleaning(context, place);
        IntStream.range(0, 4).forEach(it -> give(rule, "time-" + it, Zone.today(clock)));
        var wrong = ledger.bySource(place, "claim:time-3").orElseThrow().id().place();
        var own = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        transaction.executeWithoutResult(_ -> awards.give(new Thanks(own.resident(), rule, 1, Zone.today(clock), "claim:own", null, null)));
        refused("points.correct.close", () -> corrections.reverse(own, place, ledger.bySource(place, "claim:own").orElseThrow().id().place(), "录错了", "签到单"));
        refused("points.correct.reference", () -> corrections.reverse(staff, place, wrong, "录了两遍", " "));

        corrections.reverse(staff, place, wrong, "录了两遍", "签到单第3页");

        assertThat(passbook.balance(member, place)).isEqualTo(9);
        assertThat(passbook.page(member, place, 0, 1).lines().getFirst()).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(EntryKind.REVERSE);
            assertThat(it.why()).isEqualTo("录了两遍");
        });
        assertThat(notices.of(member)).extracting(it -> it.key()).contains("points.notice.corrected");
        give(rule, "time-4", Zone.today(clock));
        assertThat(passbook.balance(member, place)).isEqualTo(12);
        assertThat(corrections.entries(staff, place, Long.MAX_VALUE, 20)).extracting(LedgerRow::reversed).contains(true);
    }

    @Test
    @Tag("P21")
    void nobodySeesAnothersBalance() {
        for (var service : List.of(Passbook.class, Pools.class)) {
            assertThat(Arrays.stream(service.getDeclaredMethods()).filter(it -> java.lang.reflect.Modifier.isPublic(it.getModifiers())))
                    .allSatisfy(it -> assertThat(it.getParameterTypes()).as(it.getName()).startsWith(Actor.class).doesNotContain(ResidentId.class));
        }
    }

    @Test
    void aHouseholdKeepsPointsTogetherOnlyWhereAllAgreeAndEverybodyTakesTheirShareAlong() {
        var other = ResidentsFixtures.member(context, place);
        households.found(member, place, DwellingKind.HOME);
        households.join(other, households.invite(member, place));
        var rule = PointsFixtures.hours(context, place);
        give(rule, "hours-1", Zone.today(clock), member, 5);
        give(rule, "hours-2", Zone.today(clock), other, 5);
        pools.agree(member, place);
        refused("points.pool.not-all", () -> pools.put(member, place, 10));
        pools.agree(other, place);
        refused("ledger.balance.short", () -> pools.put(member, place, 21));

        pools.put(member, place, 12);
        pools.put(other, place, 8);
        var purse = pools.spendable(member, place).orElseThrow();
        transaction.executeWithoutResult(_ -> ledger.post(Posting.of(place, EntryKind.RESERVE, purse, Account.of(AccountKind.RESERVED), 10, "reserve:1", "餐券")));
        assertThat(pools.of(member, place).orElseThrow()).isEqualTo(new PoolView(10, 6, 2, 2, true));
        refused("points.pool.share", () -> pools.take(member, place, 7));

        households.leave(member, place);

        assertThat(passbook.balance(member, place)).isEqualTo(8 + 6);
        assertThat(ledger.balance(place, purse)).isEqualTo(4);
        pools.withdraw(other, place);
        assertThat(passbook.balance(other, place)).isEqualTo(12 + 4);
        assertThat(audit.verify(place).intact()).isTrue();
    }

    @Test
    void pointsEndAfterTwoYearsAtTheEarliestAndOnlyWhenTold() {
        var rule = PointsFixtures.cleaning(context, place);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        transaction.executeWithoutResult(_ -> awards.give(thanks(rule, "old", member, 2), now.minus(800, ChronoUnit.DAYS)));
        transaction.executeWithoutResult(_ -> awards.give(thanks(rule, "young", member, 1), now.minus(300, ChronoUnit.DAYS)));

        expiry.on(DayHasPassed.of(LocalDate.now(clock)));
        assertThat(passbook.balance(member, place)).isEqualTo(9);
        var told = passbook.page(member, place, 0, 1).expiry();
        assertThat(told).isEqualTo(new ExpiryNotice(6, Zone.today(clock).plusDays(60)));
        assertThat(notices.of(member)).extracting(it -> it.key()).contains("points.notice.expiry");
        transaction.executeWithoutResult(_ -> ledger.post(Posting.of(place, EntryKind.RESERVE, Account.of(member.resident()), Account.of(AccountKind.RESERVED), 2, "reserve:2", "券")));

        jdbc.sql("update points_expiry set due_on = ? where holder_id = ?").params(Zone.today(clock), member.resident().toString()).update();
        expiry.on(DayHasPassed.of(LocalDate.now(clock)));
        expiry.on(DayHasPassed.of(LocalDate.now(clock)));

        assertThat(passbook.balance(member, place)).as("what was spent was the oldest").isEqualTo(3);
        assertThat(audit.verify(place).intact()).isTrue();
    }

    @Test
    void aRecordOfTheDeskBringsItsPointsAlong() {
        var record = ResidentsFixtures.member(context, place);
        var rule = PointsFixtures.cleaning(context, place);
        give(rule, "desk", Zone.today(clock), record, 2);

        transaction.executeWithoutResult(_ -> events.publishEvent(new RecordUnited(record.resident(), member.resident())));

        assertThat(passbook.balance(member, place)).isEqualTo(6);
        assertThat(passbook.balance(record, place)).isZero();
        assertThat(passbook.page(member, place, 0, 1).lines().getFirst().kind()).isEqualTo(EntryKind.UNITE);
        give(rule, "desk-2", Zone.today(clock), member, 3);
        assertThat(passbook.balance(member, place)).as("the cap counts both").isEqualTo(12);
    }

    @Test
    void whoWasThankedIsCountedForEqualVoice() {
        give(PointsFixtures.cleaning(context, place), "one", Zone.today(clock));
        assertThat(voices.key()).isEqualTo(VoiceSource.POINTS);
        assertThat(voices.people(place, Zone.today(clock), Zone.today(clock).plusDays(1))).containsExactly(member.resident());
        assertThat(voices.people(place, Zone.today(clock).minusDays(9), Zone.today(clock))).isEmpty();
    }

    private static RuleDraft draft(String title, int points, int cap) {
        return new RuleDraft(About.CLEANING, title, RuleUnit.TIME, points, cap, CapPeriod.MONTH, null, Evidence.SIGN_IN, "活动单");
    }

    private void publish(CivicAct act) {
        transaction.executeWithoutResult(_ -> events.publishEvent(act));
    }

    private void give(RuleVersion rule, String source, LocalDate day) {
        transaction.executeWithoutResult(_ -> awards.give(new Thanks(member.resident(), rule, 1, day, "claim:" + source, staff.resident(), null)));
    }

    private void give(RuleVersion rule, String source, LocalDate day, Actor who, int units) {
        transaction.executeWithoutResult(_ -> awards.give(new Thanks(who.resident(), rule, units, day, "claim:" + source, staff.resident(), null)));
    }

    private Thanks thanks(RuleVersion rule, String source, Actor who, int units) {
        return new Thanks(who.resident(), rule, units, Zone.today(clock), "claim:" + source, staff.resident(), null);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).matches(it -> it.key().equals(key), key);
    }
}
