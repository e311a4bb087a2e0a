package org.yishiting.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.rewards.Counter;
import org.yishiting.rewards.RewardsFixtures;
import org.yishiting.rewards.Shop;

@Import(HallFixtures.class)
class OversightTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired PointsStatements statements;
    @Autowired GiversWatch watch;
    @Autowired PointsStatementApi api;
    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;
    @Autowired Clock clock;

    HallFixtures.Place place;
    Actor giver;
    Quarter quarter;

    @BeforeEach
    void aCommunity() {
        place = given.community();
        giver = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        quarter = Quarter.of(Zone.today(clock));
    }

    private Actor thanked(String rule, int points) {
        var actor = given.member(place);
        thank(actor, rule, points);
        return actor;
    }

    private void thank(Actor actor, String rule, int points) {
        transaction.executeWithoutResult(_ -> ledger.post(Posting.of(place.id(), EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(actor.resident()), points,
                "test:" + UUID.randomUUID(), "志愿服务").under(rule).reviewedBy(giver.resident())));
    }

    @Test
    void theStatementAddsUpAndSaysWhoGave() {
        assertThat(statements.of(place.id(), quarter)).isEmpty();
        var people = IntStream.range(0, 12).mapToObj(_ -> thanked("R04 v1", 20)).toList();
        var reward = RewardsFixtures.reward(context, place.id(), 15, 10);
        var storekeeper = ResidentsFixtures.holder(context, Office.STOREKEEPER, place.id());
        var it = context.getBean(Shop.class).reserve(people.getFirst(), reward, UUID.randomUUID());
        context.getBean(Counter.class).handOver(storekeeper, it.id());
        context.getBean(Shop.class).reserve(people.get(1), reward, UUID.randomUUID());

        assertThat(statements.of(place.id(), quarter).orElseThrow()).satisfies(now -> {
            assertThat(now.issued()).isEqualTo(240);
            assertThat(now.redeemed()).isEqualTo(15);
            assertThat(now.outstanding()).isEqualTo(225).isEqualTo(now.before() + now.issued() - now.redeemed() - now.expired() - now.reversed());
            assertThat(now.cost()).isEqualTo(300);
        });
        context.getBean(Counter.class).takeBack(storekeeper, it.id(), "退货");
        assertThat(statements.of(place.id(), quarter).orElseThrow().outstanding()).isEqualTo(240);
        assertThat(statements.of(place.id(), quarter.after()).orElseThrow().before()).isEqualTo(240);
        assertThat(api.statement(place.code(), null).items()).singleElement().satisfies(item -> assertThat(item.outstanding()).isEqualTo(240));
    }

    @Test
    @Tag("P17")
    void rulesThatThankedFewAreLeftOutTogetherWithAnother() {
        IntStream.range(0, 14).forEach(_ -> thanked("R04 v1", 2));
        IntStream.range(0, 12).forEach(_ -> thanked("R05 v1", 3));
        thanked("R08 v2", 5);
        assertThat(statements.rules(place.id(), quarter)).extracting(RuleSum::rule, RuleSum::people, RuleSum::points).containsExactly(
                tuple("R04", 14, 28L), tuple("R05", null, null), tuple("R08", null, null));
    }

    @Test
    void whatWasReadOnceIsAddedToAndWhoIsThankedAgainIsCountedOnce() {
        var people = IntStream.range(0, 12).mapToObj(_ -> thanked("R04 v1", 2)).toList();
        assertThat(statements.rules(place.id(), quarter)).extracting(RuleSum::people, RuleSum::points).containsExactly(tuple(12, 24L));
        thank(people.getFirst(), "R04 v1", 5);
        thanked("R04 v1", 1);
        assertThat(statements.rules(place.id(), quarter)).extracting(RuleSum::people, RuleSum::points).containsExactly(tuple(13, 30L));
        assertThat(statements.of(place.id(), quarter).orElseThrow().issued()).isEqualTo(30);
    }

    @Test
    @Tag("P25")
    void whoGivesIsNamedAndWhoReceivesIsNot() {
        IntStream.range(0, 15).forEach(_ -> thanked("R04 v1", 2));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> watch.report(giver, place.id(), quarter)).withMessage("community.office.required");
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id());
        var report = watch.report(supervisor, place.id(), quarter);
        assertThat(report.givers()).singleElement().satisfies(it -> {
            assertThat(it.entries()).isEqualTo(15);
            assertThat(it.people()).isEqualTo(15);
        });
        assertThat(report.thanked() == null || report.thanked().newcomers() == null).isTrue();
        signIn(supervisor, "SUPERVISORY_COMMITTEE");
        open("hall/" + place.code());
        open(OversightPaths.WATCH);
        assertThat(page()).contains("谁签的字", "R04", "看谁在发分", "人少，不列");
    }

    @Test
    void anHourThatIsNotLikeTheOthersAndNightsAreShown() {
        var last = quarter.before();
        var start = last.from().plusDays(3).atTime(9, 5).atZone(Zone.PORTAL).toInstant();
        IntStream.range(0, 20).forEach(it -> thankedAt(start.plus(Duration.ofDays(it)), 1));
        thankedAt(start.plus(Duration.ofDays(20)), 30);
        thankedAt(start.plus(Duration.ofDays(21)).plus(Duration.ofHours(15)), 6);
        var report = watch.report(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), place.id(), last);
        assertThat(report.bursts()).extracting(Burst::entries, Burst::night).containsExactly(tuple(30L, false), tuple(6L, true));
        assertThat(report.hours()).extracting(Cell::name, Cell::points).contains(tuple("7", 100L), tuple("0", 12L));
    }

    private void thankedAt(Instant at, int times) {
        var actor = given.member(place);
        transaction.executeWithoutResult(_ -> IntStream.range(0, times).forEach(_ -> ledger.postAt(Posting.of(place.id(), EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE),
                Account.of(actor.resident()), 2, "test:" + UUID.randomUUID(), "志愿服务").under("R04 v1").reviewedBy(giver.resident()), at)));
    }

    @Test
    @Tag("P21")
    void theStatementIsForEverybodyAndNamesNobody() {
        IntStream.range(0, 12).forEach(_ -> thanked("R04 v1", 20));
        open(OversightPaths.statement(place.code()));
        assertThat(page()).contains("积分公示", "240分", "季初加发出", "R04").doesNotContain("小吴");
        open(OversightPaths.statement(given.community().code()));
        assertThat(page()).contains("还不公布");
    }
}
