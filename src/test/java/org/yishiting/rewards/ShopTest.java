package org.yishiting.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import org.yishiting.assistance.AssistanceFixtures;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.LedgerAudit;
import org.yishiting.residency.DwellingKind;
import org.yishiting.residency.Households;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class ShopTest {

    @Autowired Shop shop;
    @Autowired Counter counter;
    @Autowired Stockroom stockroom;
    @Autowired Funds funds;
    @Autowired Ledger ledger;
    @Autowired LedgerAudit audit;
    @Autowired Households households;
    @Autowired RewardsData data;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    CommunityId place;
    Actor storekeeper;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        storekeeper = ResidentsFixtures.holder(context, Office.STOREKEEPER, place);
    }

    private Actor thanked(int points) {
        return RewardsFixtures.thanked(context, place, points);
    }

    private long balance(Actor actor) {
        return ledger.balance(place, Account.of(actor.resident()));
    }

    private int left(RewardId id) {
        return shop.rewards(place).stream().filter(it -> it.id().equals(id)).map(Reward::left).findFirst().orElseThrow();
    }

    private Redemption have(Actor actor, RewardId id) {
        return shop.reserve(actor, id, UUID.randomUUID());
    }

    @Test
    void reservedHandedOverAndTakenBack() {
        var reward = RewardsFixtures.reward(context, place, 15, 10);
        var actor = thanked(20);
        var it = have(actor, reward);
        assertThat(it.code()).matches("[A-Z]\\d-\\d{4}");
        assertThat(balance(actor)).isEqualTo(5);
        assertThat(left(reward)).isEqualTo(9);

        var seen = counter.byCode(storekeeper, place, " " + it.code().toLowerCase().replace("-", " "));
        assertThat(seen.id()).isEqualTo(it.id());
        counter.handOver(storekeeper, it.id());
        counter.handOver(storekeeper, it.id());
        refused("rewards.collected", () -> counter.handOver(ResidentsFixtures.holder(context, Office.STOREKEEPER, place), it.id()));
        refused("rewards.not-open", () -> shop.cancel(actor, it.id()));
        assertThat(ledger.standing(place).redeemed()).isEqualTo(15);

        refused("rewards.reason.missing", () -> counter.takeBack(storekeeper, it.id(), " "));
        counter.takeBack(storekeeper, it.id(), "封口破了");
        assertThat(balance(actor)).isEqualTo(20);
        assertThat(left(reward)).isEqualTo(10);
        assertThat(ledger.standing(place).redeemed()).isZero();
        assertThat(audit.verify(place).differsAt()).isNull();
    }

    @Test
    void whatIsNotCollectedComesBackByItselfAndOnce() {
        var reward = RewardsFixtures.reward(context, place, 15, 10);
        var actor = thanked(15);
        var it = have(actor, reward);
        var last = jdbc.sql("select expires_after from rewards_redemption where redemption_id = ?").param(it.id().toString()).query(LocalDate.class).single();
        events.publishEvent(DayHasPassed.of(last.minusDays(1)));
        assertThat(balance(actor)).isZero();
        events.publishEvent(DayHasPassed.of(last));
        events.publishEvent(DayHasPassed.of(last));
        assertThat(balance(actor)).isEqualTo(15);
        assertThat(left(reward)).isEqualTo(10);
        assertThat(shop.mine(actor, place).getFirst().state()).isEqualTo(RedemptionState.EXPIRED);
        refused("rewards.expired", () -> counter.handOver(storekeeper, it.id()));
    }

    @Test
    void pointsThatAreMissingAreNamedAndNothingIsTouched() {
        var reward = RewardsFixtures.reward(context, place, 15, 10);
        var actor = thanked(11);
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> have(actor, reward)).withMessage("rewards.short")
                .satisfies(it -> assertThat(it.args()).containsExactly(4L));
        assertThat(left(reward)).isEqualTo(10);
        assertThat(balance(actor)).isEqualTo(11);
        assertThat(shop.shelf(actor, place).offers().getFirst()).extracting(Offer::stop, Offer::missing).containsExactly(Offer.Stop.SHORT, 4L);
    }

    @Test
    void aHouseholdGetsItsShareOnceAndAPersonThreeThings() {
        var one = thanked(200);
        var other = thanked(200);
        households.found(one, place, DwellingKind.HOME);
        households.join(other, households.invite(one, place));
        var cup = RewardsFixtures.reward(context, place, "保温杯", 10, 20, 1);
        have(one, cup);
        refused("rewards.limit.household", () -> have(other, cup));
        var seeds = RewardsFixtures.reward(context, place, 10, 20);
        have(one, seeds);
        var third = have(one, seeds);
        refused("rewards.limit.quarter", () -> have(one, seeds));
        shop.cancel(one, third.id());
        have(one, seeds);
        assertThat(left(cup)).isEqualTo(19);
    }

    @Test
    void aNewQuarterFillsTheShelf() {
        var reward = RewardsFixtures.reward(context, place, 1, 2);
        have(thanked(5), reward);
        have(thanked(5), reward);
        refused("rewards.sold-out", () -> have(thanked(5), reward));
        jdbc.sql("update rewards_reward set quarter_from = quarter_from - interval 3 month where reward_id = ?").param(reward.toString()).update();
        assertThat(left(reward)).isEqualTo(2);
        have(thanked(5), reward);
        assertThat(left(reward)).isEqualTo(1);
    }

    /** A thousand people, forty at once, after ten things: ten get one, and nobody else loses a point. */
    @Test
    @Tag("P19")
    void neverOversold() throws Exception {
        var reward = RewardsFixtures.reward(context, place, 15, 10);
        var people = IntStream.range(0, 1_000).mapToObj(_ -> thanked(15)).toList();
        var got = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(40)) {
            for (var result : threads.invokeAll(people.stream().<Callable<Boolean>>map(it -> () -> tried(it, reward, UUID.randomUUID())).toList())) {
                got.add(result.get());
            }
        }
        assertThat(got.stream().filter(it -> it)).hasSize(10);
        assertThat(left(reward)).isZero();
        assertThat(people.stream().mapToLong(this::balance).sum()).isEqualTo(990 * 15);
        assertThat(ledger.standing(place).reserved()).isEqualTo(150);
        assertThat(audit.verify(place).differsAt()).isNull();
    }

    @Test
    @Tag("P19")
    void neverSpentTwice() throws Exception {
        var rewards = IntStream.range(0, 12).mapToObj(it -> RewardsFixtures.reward(context, place, "种子" + it, 15, 10, null)).toList();
        stockroom.arrange(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), place, new ShopRules(20, "窗口"));
        var actor = thanked(40);
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var result : threads.invokeAll(rewards.stream().<Callable<Boolean>>map(it -> () -> tried(actor, it, UUID.randomUUID())).toList())) {
                result.get();
            }
        }
        assertThat(balance(actor)).isEqualTo(10);
        assertThat(shop.mine(actor, place)).hasSize(2);
    }

    @Test
    void pressedManyTimesIsOneReservation() throws Exception {
        var reward = RewardsFixtures.reward(context, place, 15, 10);
        var actor = thanked(100);
        var once = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(IntStream.range(0, 8).<Callable<Redemption>>mapToObj(_ -> () -> shop.reserve(actor, reward, once)).toList())) {
                result.get();
            }
        }
        assertThat(shop.mine(actor, place)).hasSize(1);
        assertThat(balance(actor)).isEqualTo(85);
        assertThat(left(reward)).isEqualTo(9);
    }

    /** Two storekeepers at one counter, the person giving it back and the night's turn, all at the same moment: one of them wins. */
    @Test
    void oneThingEndsInOneWay() throws Exception {
        for (var round = 0; round < 6; round++) {
            var actor = RewardsFixtures.thanked(context, place, 0 + 15);
            var it = have(actor, RewardsFixtures.reward(context, place, 15, 5));
            var last = Zone.today(clock).plusDays(40);
            var second = ResidentsFixtures.holder(context, Office.STOREKEEPER, place);
            List<Callable<Boolean>> all = List.of(() -> done(() -> counter.handOver(storekeeper, it.id())), () -> done(() -> counter.handOver(second, it.id())),
                    () -> done(() -> shop.cancel(actor, it.id())), () -> done(() -> events.publishEvent(DayHasPassed.of(last))));
            try (var threads = Executors.newFixedThreadPool(all.size())) {
                for (var result : threads.invokeAll(all)) {
                    result.get();
                }
            }
            var state = shop.mine(actor, place).getFirst().state();
            assertThat(balance(actor)).isEqualTo(state == RedemptionState.COLLECTED ? 0 : 15);
        }
        assertThat(ledger.standing(place).reserved()).isZero();
        assertThat(audit.verify(place).differsAt()).isNull();
    }

    /** Whatever order people reserve, collect, give back, return and forget in: nothing is lost, made, or below zero. */
    @Test
    @Tag("P19")
    void anyOrderAddsUp() {
        var random = new Random(20261122);
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        stockroom.arrange(staff, place, new ShopRules(50, "窗口"));
        var rewards = List.of(RewardsFixtures.reward(context, place, "甲", 7, 4, 2), RewardsFixtures.reward(context, place, "乙", 13, 3, null), RewardsFixtures.reward(context, place, "丙", 5, null, null));
        var people = IntStream.range(0, 5).mapToObj(_ -> thanked(60)).toList();
        for (var step = 0; step < 160; step++) {
            var actor = people.get(random.nextInt(people.size()));
            var mine = shop.mine(actor, place);
            var choice = random.nextInt(6);
            if (choice < 3 || mine.isEmpty()) {
                tried(actor, rewards.get(random.nextInt(rewards.size())), UUID.randomUUID());
            } else {
                var it = mine.get(random.nextInt(mine.size())).id();
                done(() -> {
                    switch (choice) {
                        case 3 -> shop.cancel(actor, it);
                        case 4 -> counter.handOver(storekeeper, it);
                        default -> counter.takeBack(storekeeper, it, "退货");
                    }
                });
            }
            var standing = ledger.standing(place);
            assertThat(standing.issued()).isEqualTo(300).isEqualTo(standing.outstanding() + standing.reserved() + standing.redeemed());
            assertThat(people.stream().mapToLong(this::balance)).allMatch(it -> it >= 0);
            assertThat(shop.rewards(place)).allMatch(it -> it.left() == null || it.left() >= 0 && it.left() <= it.perQuarter());
        }
        assertThat(audit.verify(place).differsAt()).isNull();
    }

    @Test
    void theListOnPaperHidesTheEndOfTheCodeAndIsTypedInLater() {
        var it = have(thanked(15), RewardsFixtures.reward(context, place, 15, 10));
        var line = counter.offlineList(storekeeper, place).getFirst();
        assertThat(it.code()).startsWith(line.shownPart()).hasSize(line.shownPart().length() + 2);
        refused("rewards.typed.day", () -> counter.typeIn(storekeeper, place, it.code(), Zone.today(clock).plusDays(1)));
        refused("rewards.code.unknown", () -> counter.typeIn(storekeeper, place, line.shownPart() + "··", Zone.today(clock)));
        counter.typeIn(storekeeper, place, it.code(), Zone.today(clock));
        assertThat(counter.offlineList(storekeeper, place)).isEmpty();
        assertThat(counter.handedOver(storekeeper, place)).hasSize(1);
    }

    @Test
    @Tag("P35")
    void nobodyHandsOverToThemselves() {
        var both = ResidentsFixtures.holder(context, Office.STOREKEEPER, place);
        context.getBean(org.yishiting.residents.VoterRoll.class).enter(both.resident(), place);
        var it = RewardsFixtures.reserved(context, place, both);
        refused("rewards.own", () -> counter.handOver(both, it.id()));
    }

    @Test
    @Tag("P46")
    void whoHasNoPhoneReservesAtTheDeskAndCollects() {
        var helped = AssistanceFixtures.atTheDesk(context, place, "秦伯");
        RewardsFixtures.points(context, place, helped, 15);
        var it = have(helped, RewardsFixtures.reward(context, place, 15, 10));
        assertThat(counter.handOver(storekeeper, it.id()).state()).isEqualTo(RedemptionState.COLLECTED);
        assertThat(jdbc.sql("select act from assistance_act where resident_id = ? order by done_at desc limit 1").param(helped.resident().toString()).query(String.class).single())
                .isEqualTo("Shop.reserve");
    }

    @Test
    void whoMovedAwayExchangesWhatIsLeftThereAndNoMore() {
        var reward = RewardsFixtures.reward(context, place, 15, 10);
        var moved = RewardsFixtures.thanked(context, place, 15);
        context.getBean(Memberships.class).leave(moved, place);
        assertThat(shop.welcome(moved, place)).isTrue();
        have(moved, reward);
        assertThat(ledger.balance(place, Account.of(moved.resident()))).isZero();
        assertThat(shop.welcome(moved, place)).isFalse();
        refused("residents.roll.not-member", () -> have(moved, reward));
        assertThat(shop.mine(moved, place)).hasSize(1);
    }

    @Test
    void theCommitteeIsWarnedBeforeItCannotPay() {
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        RewardsFixtures.reward(context, place, 10, 100);
        thanked(100);
        assertThat(funds.liability(staff, place)).satisfies(it -> {
            assertThat(it.owed()).isEqualTo(3_000);
            assertThat(it.unpayable()).isTrue();
        });
        funds.enter(staff, place, new Fund(3_500, null, "社区经费", Zone.today(clock)));
        assertThat(funds.liability(staff, place)).matches(it -> !it.unpayable() && it.tight());
        funds.enter(staff, place, new Fund(1_000, null, "社区经费", Zone.today(clock)));
        assertThat(funds.liability(staff, place)).matches(it -> !it.tight());
        funds.enter(staff, place, new Fund(-1_000, null, "上一笔记重了", Zone.today(clock)));
        assertThat(funds.liability(staff, place).funds()).isEqualTo(3_500);
        refused("rewards.sponsor", () -> funds.enter(staff, place, new Fund(100, "郑玉梅", "捐款", Zone.today(clock))));
    }

    @Test
    void whatWaitsIsGivenBackWhenSomebodyLeavesThePortal() {
        var reward = RewardsFixtures.reward(context, place, 15, 10);
        var actor = thanked(15);
        have(actor, reward);
        context.getBean(org.springframework.transaction.support.TransactionTemplate.class).executeWithoutResult(_ -> data.erase(actor.resident()));
        assertThat(left(reward)).isEqualTo(10);
        assertThat(data.of(actor.resident())).hasSize(1);
    }

    @Test
    void whatADeskRecordReservedIsTheAccountsOnceItIsClaimed() {
        var reward = RewardsFixtures.reward(context, place, "花苗种子包", 15, 10, 1);
        var record = thanked(15);
        var own = thanked(15);
        var it = have(record, reward);
        context.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .executeWithoutResult(_ -> events.publishEvent(new org.yishiting.residents.RecordUnited(record.resident(), own.resident())));
        assertThat(shop.mine(own, place)).hasSize(1);
        refused("rewards.limit.household", () -> have(own, reward));
        shop.cancel(own, it.id());
        assertThat(balance(own)).isEqualTo(30);
    }

    private boolean tried(Actor actor, RewardId reward, UUID once) {
        return done(() -> shop.reserve(actor, reward, once));
    }

    private static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation _) {
            return false;
        }
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).withMessage(key);
    }
}
