package org.yishiting.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.ledger.LedgerAudit;
import org.yishiting.notifications.Notices;
import org.yishiting.photos.PhotoId;
import org.yishiting.points.Passbook;
import org.yishiting.points.PointsFixtures;
import org.yishiting.points.RuleVersion;
import org.yishiting.residency.DwellingKind;
import org.yishiting.residency.Households;
import org.yishiting.residency.ResidencyFixtures;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import(TestDatabase.class)
class ClaimsTest {

    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Claims claims;
    @Autowired ClaimReview review;
    @Autowired Publicity publicity;
    @Autowired Activities activities;
    @Autowired Passbook passbook;
    @Autowired Households households;
    @Autowired LedgerAudit audit;
    @Autowired Notices notices;

    CommunityId place;
    Actor member;
    Actor neighbour;
    Actor staff;
    RuleVersion rule;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        member = ResidentsFixtures.member(context, place);
        neighbour = ResidentsFixtures.member(context, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        rule = PointsFixtures.cleaning(context, place);
    }

    @Test
    void aClaimIsLookedAtPublishedAndPosted() {
        var id = ClaimsFixtures.claim(context, place, member, rule, 2);
        assertThat(review.waiting(staff, place, 20)).extracting(ClaimView::id).containsExactly(id);
        review.accept(staff, id, row(id));

        assertThat(publicity.list(neighbour, place, 0, 20)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("小＊");
            assertThat(it.points()).isEqualTo(6);
            assertThat(it.until()).isAfterOrEqualTo(Zone.today(clock).plusDays(5));
        });
        publicity.on(DayHasPassed.of(LocalDate.now(clock)));
        assertThat(passbook.balance(member, place)).as("not before its days are over").isZero();
        over(id);
        publicity.on(DayHasPassed.of(LocalDate.now(clock)));
        publicity.on(DayHasPassed.of(LocalDate.now(clock)));

        assertThat(passbook.balance(member, place)).isEqualTo(6);
        assertThat(passbook.page(member, place, 0, 1).lines().getFirst()).satisfies(it -> {
            assertThat(it.rule()).isEqualTo(rule.label());
            assertThat(it.reviewer()).isEqualTo("小吴");
        });
        assertThat(claims.find(member, id).orElseThrow()).satisfies(it -> {
            assertThat(it.state()).isEqualTo(ClaimState.POSTED);
            assertThat(it.given()).isEqualTo(6);
        });
        assertThat(claims.find(neighbour, id)).isEmpty();
        assertThat(audit.verify(place).intact()).isTrue();
    }

    @Test
    void nobodyDecidesOnThemselvesTheirHouseholdOrWhoTheyAreCloseTo() {
        jdbc.sql("update community_office set resident_id = ? where resident_id = ?").params(member.resident().toString(), staff.resident().toString()).update();
        var own = ClaimsFixtures.claim(context, place, member, rule, 1);
        assertThat(review.waiting(member, place, 20)).isEmpty();
        refused("claims.review.close", () -> review.accept(member, own, row(own)));

        var other = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var family = ClaimsFixtures.claim(context, place, neighbour, rule, 1);
        households.found(member, place, DwellingKind.HOME);
        households.join(neighbour, households.invite(member, place));
        refused("claims.review.close", () -> review.accept(member, family, row(family)));
        review.recuse(other, family);
        refused("claims.review.close", () -> review.giveBack(other, family, row(family), "不算"));
        assertThat(review.waiting(other, place, 20)).extracting(ClaimView::id).containsExactly(own);
    }

    @Test
    void aLargeAmountNeedsTwoSignatures() {
        var hours = PointsFixtures.hours(context, place);
        var id = claims.submit(member, place, draft(hours, 4, "社区食堂帮厨四小时。", List.of(ResidencyFixtures.picture(context, member))));
        review.accept(staff, id, row(id));
        assertThat(state(id)).isEqualTo(ClaimState.REVIEWED);
        refused("claims.review.second", () -> review.accept(staff, id, row(id)));
        var second = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        review.accept(second, id, row(id));
        assertThat(state(id)).isEqualTo(ClaimState.PUBLICITY);
    }

    @Test
    @Tag("P29")
    void whatComesBackHasAReasonAndIsLookedAtBySomebodyElseOnce() {
        var id = ClaimsFixtures.claim(context, place, member, rule, 1);
        refused("claims.review.reason", () -> review.giveBack(staff, id, row(id), " "));
        review.giveBack(staff, id, row(id), "照片看不清，请补一张。");
        assertThat(notices.of(member)).extracting(it -> it.key()).contains("claims.notice.returned");

        claims.appeal(member, id, "活动单上有我的名字。");
        refused("claims.review.other", () -> review.answer(staff, id, row(id), true, "算"));
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        assertThat(review.waiting(supervisor, place, 20)).extracting(ClaimView::id).containsExactly(id);
        review.answer(supervisor, id, row(id), false, "那天的单子上没有。");
        refused("claims.appeal.once", () -> claims.appeal(member, id, "再看看。"));

        var late = ClaimsFixtures.claim(context, place, neighbour, rule, 1);
        review.giveBack(staff, late, row(late), "少一张单子。");
        jdbc.sql("update claims_claim set appeal_until = ? where claim_id = ?").params(Zone.today(clock).minusDays(1), late.toString()).update();
        refused("claims.appeal.late", () -> claims.appeal(neighbour, late, "补上了。"));
    }

    @Test
    void anObjectionIsAnsweredBeforeAnythingIsPosted() {
        var id = ClaimsFixtures.claim(context, place, member, rule, 1);
        review.accept(staff, id, row(id));
        refused("claims.object.own", () -> publicity.object(member, id, "不对"));
        publicity.object(neighbour, id, "那天下雨，没有打扫。");
        over(id);
        publicity.on(DayHasPassed.of(LocalDate.now(clock)));
        assertThat(state(id)).isEqualTo(ClaimState.PUBLICITY);

        var objection = publicity.waiting(staff, place, 20).getFirst();
        publicity.answer(staff, objection.id(), true, "核对过，那天确实没有活动。");
        assertThat(state(id)).isEqualTo(ClaimState.RETURNED);
        publicity.on(DayHasPassed.of(LocalDate.now(clock)));
        assertThat(passbook.balance(member, place)).isZero();
        assertThat(notices.of(neighbour)).extracting(it -> it.key()).contains("claims.notice.answered");
    }

    @ParameterizedTest
    @Tag("P22")
    @ValueSource(strings = {"抓到302室的人乱扔垃圾", "举报王大爷占用楼道", "劝住了邻居吵闹", "老李又乱停车，我拍下来了", "清扫楼道。那家人总是乱堆杂物"})
    void nobodyEarnsByTellingOnOthers(String words) {
        refused("claims.claim.accusation", () -> claims.submit(member, place, draft(rule, 1, words, List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3号楼消防通道被占用，已上报。", "清理了乱堆的杂物两车。", "帮王奶奶买菜，她很高兴。", "劝导垃圾分类一小时。"})
    void goodWordsPass(String words) {
        assertThat(claims.submit(member, place, draft(rule, 1, words, List.of()))).isNotNull();
    }

    @Test
    void helpCountsOnceTheOtherSideSaysSo() {
        var helping = PointsFixtures.helping(context, place);
        var id = claims.submit(member, place, draft(helping, 1, "帮忙买菜。", List.of()));
        var code = String.valueOf(claims.find(member, id).orElseThrow().code());
        assertThat(review.waiting(staff, place, 20)).isEmpty();
        refused("claims.review.unconfirmed", () -> review.accept(staff, id, row(id)));
        refused("claims.confirm.close", () -> claims.confirm(member, code));
        refused("claims.confirm.gone", () -> claims.confirm(neighbour, "XXXXXXXX"));

        claims.confirm(neighbour, code.toLowerCase(Locale.ROOT));
        review.accept(staff, id, row(id));
        assertThat(state(id)).isEqualTo(ClaimState.PUBLICITY);
    }

    @Test
    void theSameIsClaimedOnceAndOnlyWhileItIsFresh() throws Exception {
        var draft = draft(rule, 1, "扫楼道。", List.of());
        var filed = together(6, () -> claims.submit(member, place, draft));
        assertThat(filed).isEqualTo(1);
        refused("claims.claim.day", () -> claims.submit(member, place, new ClaimDraft(rule.rule(), 1, Zone.today(clock).plusDays(1), "扫楼道", List.of(), false)));
        refused("claims.claim.day", () -> claims.submit(member, place, new ClaimDraft(rule.rule(), 1, Zone.today(clock).minusDays(61), "扫楼道", List.of(), false)));
        refused("claims.claim.proof", () -> claims.submit(member, place, draft(PointsFixtures.hours(context, place), 1, "帮厨。", List.of())));
        refused("claims.claim.rule", () -> claims.submit(member, place, draft(PointsFixtures.speaking(context, place), 1, "说了一条。", List.of())));
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        var id = ClaimsFixtures.claim(context, place, member, rule, 1);
        var version = row(id);
        var other = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var turn = new AtomicInteger();
        assertThat(together(2, () -> {
            if (turn.getAndIncrement() == 0) {
                review.accept(staff, id, version);
            } else {
                review.giveBack(other, id, version, "少一张单子。");
            }
            return id;
        })).isEqualTo(1);
    }

    @Test
    void aListMakesAClaimForEachAndLeavesOnesOwnToAColleague() {
        var activity = ClaimsFixtures.activity(context, place, staff);
        var code = activities.list(staff, place, 5).getFirst().code();
        jdbc.sql("insert into residents_membership (resident_id, community_id, status, hukou, joined_at, version) select ?, ?, status, hukou, joined_at, 0 from residents_membership where resident_id = ?")
                .params(staff.resident().toString(), place.toString(), member.resident().toString()).update();
        var figures = activities.atTheDoor(staff, activity);
        activities.signIn(member, code, figures);
        activities.signIn(member, code, "");
        activities.signIn(neighbour, code, figures);
        activities.signIn(staff, code, figures);
        assertThat(activities.close(staff, activity)).isEqualTo(3);
        refused("claims.activity.not-now", () -> activities.close(staff, activity));
        refused("claims.activity.not-now", () -> activities.signIn(ResidentsFixtures.member(context, place), code, figures));

        assertThat(publicity.count(member, place)).isEqualTo(2);
        assertThat(jdbc.sql("select state from claims_claim where resident_id = ?").param(staff.resident().toString()).query(String.class).single()).isEqualTo("SUBMITTED");
        jdbc.sql("update claims_claim set public_until = ? where activity_id = ? and state = 'PUBLICITY'").params(Zone.today(clock).minusDays(1), activity.toString()).update();
        publicity.on(DayHasPassed.of(LocalDate.now(clock)));
        assertThat(passbook.balance(member, place)).isEqualTo(3);
        assertThat(passbook.balance(staff, place)).isZero();
    }

    /** A picture of the code sent to a friend at home is of no use. */
    @Test
    void whoIsNotAtTheDoorDoesNotKnowItsFigures() {
        var activity = ClaimsFixtures.activity(context, place, staff);
        var code = activities.list(staff, place, 5).getFirst().code();
        var figures = activities.atTheDoor(staff, activity);
        var guess = figures.equals("123456") ? "654321" : "123456";
        refused("claims.activity.figures", () -> activities.signIn(member, code, ""));
        for (var more = 0; more < 19; more++) {
            refused("claims.activity.figures", () -> activities.signIn(member, code, guess));
        }
        refused("claims.activity.slowly", () -> activities.signIn(member, code, figures));
        assertThat(activities.signedIn(member, activity)).isFalse();
        activities.signIn(neighbour, code, figures);
        assertThat(activities.signedIn(neighbour, activity)).isTrue();
    }

    private ClaimDraft draft(RuleVersion of, int units, String words, List<PhotoId> photos) {
        return new ClaimDraft(of.rule(), units, Zone.today(clock), words, photos, false);
    }

    private int row(ClaimId id) {
        return jdbc.sql("select row_version from claims_claim where claim_id = ?").param(id.toString()).query(Integer.class).single();
    }

    private ClaimState state(ClaimId id) {
        return jdbc.sql("select state from claims_claim where claim_id = ?").param(id.toString()).query(ClaimState.class).single();
    }

    private void over(ClaimId id) {
        jdbc.sql("update claims_claim set public_until = ? where claim_id = ?").params(Zone.today(clock).minusDays(1), id.toString()).update();
    }

    /** How many of them were let through. */
    private static int together(int threads, Supplier<?> act) throws Exception {
        var done = 0;
        try (var people = Executors.newFixedThreadPool(threads)) {
            var ready = new CountDownLatch(1);
            var running = IntStream.range(0, threads).mapToObj(_ -> people.submit(() -> {
                ready.await();
                try {
                    act.get();
                    return 1;
                } catch (RuleViolation refused) {
                    return 0;
                }
            })).toList();
            ready.countDown();
            for (var it : running) {
                done += it.get();
            }
        }
        return done;
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).matches(it -> it.key().equals(key), key);
    }
}
