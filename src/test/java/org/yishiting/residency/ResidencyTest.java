package org.yishiting.residency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.springframework.modulith.moments.HourHasPassed;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Grids;
import org.yishiting.community.Office;
import org.yishiting.notifications.Notice;
import org.yishiting.notifications.Notices;
import org.yishiting.photos.PhotoId;
import org.yishiting.privacy.AccessLog;
import org.yishiting.privacy.Held;
import org.yishiting.residency.ResidenceClock.Outlook;
import org.yishiting.residents.DeskAccounts;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoterRoll;

/** From a phone number to a confirmed residence, and what may come in between. */
@SpringBootTest
@Import(TestDatabase.class)
class ResidencyTest {

    @Autowired ApplicationContext context;
    @Autowired Residences residences;
    @Autowired Proofs proofs;
    @Autowired Neighbours neighbours;
    @Autowired Reviewing reviewing;
    @Autowired Households households;
    @Autowired Moving moving;
    @Autowired ResidenceClocks clocks;
    @Autowired Levels levels;
    @Autowired Endorsements endorsements;
    @Autowired Memberships memberships;
    @Autowired VoterRoll roll;
    @Autowired Notices notices;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    CommunityId place;
    Actor staff;
    Actor newcomer;
    LocalDate today;

    @BeforeEach
    void aPlaceWithANewcomer() {
        place = ResidentsFixtures.place(context);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        newcomer = ResidencyFixtures.newcomer(context, place);
        today = Zone.today(clock);
    }

    // ---- the ladder

    @Test
    @Tag("P01")
    @Tag("P03")
    void whoHasOnlyAPhoneSpeaksAtOnceAndIsToldWhatIsMissingForMore() {
        var somebody = ResidentsFixtures.somebody(context);
        assertThat(residences.status(somebody, place).state()).isEqualTo(ResidenceState.NONE);
        refuses("residents.roll.not-member", () -> residences.requireConfirmed(somebody, place));

        residences.declare(somebody, place, new Declaration(null, null));

        assertThat(roll.has(somebody, place)).isTrue();
        assertThat(residences.status(somebody, place)).satisfies(it -> {
            assertThat(it.rung()).isEqualTo(Rung.PHONE);
            assertThat(it.tier()).isEqualTo(Tier.DECLARED);
            assertThat(it.hukou()).isEqualTo(HukouStatus.UNDISCLOSED);
            assertThat(it.confirmed()).isFalse();
        });
        refuses("residency.confirmed.needed", () -> residences.requireConfirmed(somebody, place));
    }

    @Test
    @Tag("P05")
    void nothingNearerThanTheGridIsKept() {
        var grid = context.getBean(Grids.class).add(staff, place, "三格", org.yishiting.community.GridKind.BASE, "贺小满");
        var building = context.getBean(Grids.class).addBuilding(staff, grid, "9号楼");
        residences.declare(newcomer, place, new Declaration(YearMonth.of(2025, 11), grid));
        assertThat(residences.status(newcomer, place).grid()).isEqualTo(grid);
        assertThat(residences.status(newcomer, place).since()).isEqualTo(YearMonth.of(2025, 11));
        refuses("residency.grid.unknown", () -> residences.declare(newcomer, place, new Declaration(null, building)));
        refuses("residency.grid.unknown", () -> residences.declare(newcomer, ResidentsFixtures.place(context), new Declaration(null, grid)));
    }

    @Test
    @Tag("P06")
    void aPaperIsLookedAtThenOnlyHowAndWhenStay() {
        var photo = ResidencyFixtures.picture(context, newcomer);
        var proof = proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, photo, null));
        assertThat(residences.status(newcomer, place).state()).isEqualTo(ResidenceState.DECLARED);
        refuses("residency.review.not-looked", () -> reviewing.accept(staff, proof, version(proof)));

        assertThat(reviewing.picture(staff, proof)).isPresent();
        assertThat(residences.status(newcomer, place).state()).isEqualTo(ResidenceState.EVIDENCE_SEEN);
        assertThat(told(newcomer)).contains("residency.notice.looked");
        reviewing.accept(staff, proof, version(proof));

        assertThat(residences.status(newcomer, place)).satisfies(it -> {
            assertThat(it.rung()).isEqualTo(Rung.LEASE);
            assertThat(it.tier()).isEqualTo(Tier.SEEN);
            assertThat(it.confirmedOn()).isEqualTo(today);
            assertThat(it.confirmedUntil()).isEqualTo(today.plusMonths(12));
        });
        residences.requireConfirmed(newcomer, place);
        assertThat(memberships.find(newcomer.resident(), place).orElseThrow().status()).isEqualTo(org.yishiting.residents.MembershipStatus.CONFIRMED);
        assertThat(jdbc.sql("select count(*) from photos_photo where photo_id = ?").param(photo.toString()).query(Integer.class).single()).isZero();
        assertThat(file(photo)).doesNotExist();
        assertThat(reviewing.picture(staff, proof)).isEmpty();
        assertThat(told(newcomer)).contains("residency.notice.confirmed");
    }

    @Test
    @Tag("P06")
    @Tag("P34")
    void aPictureIsSeenByNobodyButItsReviewerAndIsGoneWithinADayOfTheFirstLook() {
        var photo = ResidencyFixtures.picture(context, newcomer);
        var proof = proofs.show(newcomer, place, new ProofDraft(Rung.PERMIT, photo, null));
        for (var office : List.of(Office.CONVENOR, Office.GRID_CONTACT, Office.SUPERVISORY_COMMITTEE, Office.ADMINISTRATOR)) {
            var other = ResidentsFixtures.holder(context, office, place);
            refuses("community.office.required", () -> reviewing.picture(other, proof));
        }
        assertThat(jdbc.sql("select concat(standing, community_id is null) from photos_photo where photo_id = ?").param(photo.toString()).query(String.class).single())
                .as("shown by no address of its own but to who added it").isEqualTo("HELD1");
        assertThat(reviewing.picture(staff, proof)).isPresent();

        jdbc.sql("update residency_proof set viewed_at = ? where proof_id = ?").params(Timestamp.from(clock.instant().minus(Duration.ofHours(21))), proof.toString()).update();
        events.publishEvent(HourHasPassed.of(java.time.LocalDateTime.now(clock)));
        assertThat(file(photo)).exists();
        jdbc.sql("update residency_proof set viewed_at = ? where proof_id = ?").params(Timestamp.from(clock.instant().minus(Duration.ofHours(23))), proof.toString()).update();
        events.publishEvent(HourHasPassed.of(java.time.LocalDateTime.now(clock)));
        assertThat(file(photo)).doesNotExist();
        assertThat(queue()).filteredOn(it -> it.id().equals(proof)).singleElement().satisfies(it -> assertThat(it.picture()).isFalse());
    }

    @Test
    void nobodyHandsInWhatSomebodyElsePhotographed() {
        var photo = ResidencyFixtures.picture(context, staff);
        refuses("photos.gone", () -> proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, photo, null)));
    }

    @Test
    void aLeaseHoldsNoLongerThanItSays() {
        var soon = today.plusMonths(2);
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, null, soon)));
        assertThat(residences.status(newcomer, place).confirmedUntil()).isEqualTo(soon);
        refuses("residency.proof.paper-over", () -> proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, null, today.minusDays(1))));
    }

    @Test
    void aLetterIsUsedOnce() {
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.LETTER, null, null)));
        assertThat(residences.status(newcomer, place)).satisfies(it -> {
            assertThat(it.tier()).isEqualTo(Tier.KNOWN);
            assertThat(it.confirmedUntil()).isEqualTo(today.plusMonths(6));
        });
        refuses("residency.proof.letter-used", () -> proofs.show(newcomer, place, new ProofDraft(Rung.LETTER, null, null)));
    }

    @Test
    void whatIsFirmerIsNotMadeWeaker() {
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.PERMIT, null, null)));
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.LETTER, null, null)));
        assertThat(residences.status(newcomer, place).rung()).isEqualTo(Rung.PERMIT);
    }

    @Test
    void theContactComesOnRequestAndForgetsWhereSheWas() {
        var contact = ResidentsFixtures.holder(context, Office.GRID_CONTACT, place);
        var proof = proofs.askVisit(newcomer, place, "9号楼2单元，晚上七点后在家");
        refuses("community.office.required", () -> reviewing.queue(contact, place, Lane.PAPERS, null, 20));
        assertThat(reviewing.queue(contact, place, Lane.VISITS, null, 20)).singleElement().satisfies(it -> assertThat(it.visitNote()).isEmpty());
        assertThat(told(newcomer)).doesNotContain("residency.notice.looked");

        assertThat(reviewing.open(contact, proof).orElseThrow().visitNote()).contains("2单元");
        assertThat(told(newcomer)).contains("residency.notice.looked");
        reviewing.accept(contact, proof, version(proof));

        assertThat(residences.status(newcomer, place).rung()).isEqualTo(Rung.VISIT);
        assertThat(jdbc.sql("select visit_note is null from residency_proof where proof_id = ?").param(proof.toString()).query(Boolean.class).single()).isTrue();
    }

    @Test
    void twoNeighboursWhoseOwnPapersWereSeenAreEnough() {
        var code = code(newcomer);
        var one = ResidentsFixtures.member(context, place);
        var two = ResidentsFixtures.member(context, place);
        refuses("residency.vouch.own", () -> neighbours.vouch(one, code(one)));
        var other = ResidencyFixtures.newcomer(context, place);
        refuses("residency.seen.needed", () -> neighbours.vouch(other, code));
        refuses("residents.roll.not-member", () -> neighbours.vouch(ResidentsFixtures.somebody(context), code));

        assertThat(neighbours.asked(one, code.toLowerCase(java.util.Locale.ROOT)).vouched()).isFalse();
        neighbours.vouch(one, code);
        neighbours.vouch(one, code);
        assertThat(residences.status(newcomer, place).confirmed()).as("one neighbour twice is one").isFalse();
        assertThat(proofs.last(newcomer, place).orElseThrow().vouched()).isEqualTo(1);
        neighbours.vouch(two, code);

        assertThat(residences.status(newcomer, place).rung()).isEqualTo(Rung.NEIGHBOURS);
        refuses("residency.vouch.code", () -> neighbours.vouch(ResidentsFixtures.member(context, place), code));
        assertThat(residences.may(newcomer, place, Neighbours.VOUCH)).as("chains end there").isFalse();
    }

    @Test
    void aNeighbourVouchesForFewInAYearAndForNobodyOfTheOwnHousehold() {
        var neighbour = ResidentsFixtures.member(context, place);
        for (var i = 0; i < 5; i++) {
            neighbours.vouch(neighbour, code(ResidencyFixtures.newcomer(context, place)));
        }
        refuses("residency.vouch.many", () -> neighbours.vouch(neighbour, code(newcomer)));

        var family = ResidentsFixtures.member(context, place);
        households.found(family, place, DwellingKind.HOME);
        households.join(newcomer, households.invite(family, place));
        refuses("residency.vouch.household", () -> neighbours.vouch(family, code(newcomer)));
    }

    @Test
    void twoNeighboursAtOnceConfirmOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var asking = ResidencyFixtures.newcomer(context, place);
            var code = code(asking);
            var people = List.of(ResidentsFixtures.member(context, place), ResidentsFixtures.member(context, place));
            atOnce(people.stream().map(it -> (Callable<String>) () -> ending(() -> neighbours.vouch(it, code))).toList());
            assertThat(residences.status(asking, place).rung()).isEqualTo(Rung.NEIGHBOURS);
        }
    }

    @Test
    void whatIsShownNextTakesThePlaceOfWhatWaits() {
        var photo = ResidencyFixtures.picture(context, newcomer);
        proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, photo, null));
        var visit = proofs.askVisit(newcomer, place, "晚上在家");
        assertThat(file(photo)).doesNotExist();
        assertThat(queue()).isEmpty();
        assertThat(proofs.last(newcomer, place).orElseThrow().id()).isEqualTo(visit);
        proofs.withdraw(newcomer, visit);
        assertThat(proofs.last(newcomer, place)).isEmpty();
        refuses("residency.proof.gone", () -> proofs.withdraw(newcomer, visit));
        var foreign = ResidencyFixtures.waiting(context, place, newcomer);
        refuses("residency.proof.gone", () -> proofs.withdraw(staff, foreign));
    }

    // ---- reviewing

    @Test
    void theLongestWaitingComesFirstPageByPage() {
        var people = IntStream.range(0, 7).mapToObj(_ -> ResidencyFixtures.newcomer(context, place)).toList();
        var ids = people.stream().map(it -> ResidencyFixtures.waiting(context, place, it)).toList();
        var begun = clock.instant().minus(Duration.ofDays(9)).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        for (var i = 0; i < ids.size(); i++) {
            jdbc.sql("update residency_proof set waiting_since = ? where proof_id = ?").params(Timestamp.from(begun.plusSeconds(i / 3)), ids.get(i).toString()).update();
        }
        var seen = new ArrayList<ProofId>();
        var page = reviewing.queue(staff, place, Lane.PAPERS, null, 2);
        while (!page.isEmpty()) {
            page.forEach(it -> seen.add(it.id()));
            page = reviewing.queue(staff, place, Lane.PAPERS, new Reviewing.After(page.getLast().since(), page.getLast().id()), 2);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(seen.subList(0, 3)).containsExactlyInAnyOrderElementsOf(ids.subList(0, 3));
        assertThat(reviewing.counts(staff, place)).isEqualTo(java.util.Map.of(Lane.PAPERS, 7, Lane.VISITS, 0));
        assertThat(reviewing.counts(newcomer, place)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidExactlyAndKeepsItsPlace() {
        var proof = proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, ResidencyFixtures.picture(context, newcomer), null));
        var since = queue().getFirst().since();
        refuses("residency.review.wanted-missing", () -> reviewing.askMore(staff, proof, version(proof), " ", "一楼窗口"));
        refuses("residency.review.where-missing", () -> reviewing.askMore(staff, proof, version(proof), "签字的那一页", ""));
        reviewing.askMore(staff, proof, version(proof), "合同签字的那一页", "一楼窗口，晚上8点前");
        assertThat(proofs.last(newcomer, place).orElseThrow()).satisfies(it -> {
            assertThat(it.state()).isEqualTo(ProofState.MORE);
            assertThat(it.wanted()).isEqualTo("合同签字的那一页");
            assertThat(it.bringTo()).contains("一楼窗口");
        });
        assertThat(queue()).isEmpty();
        assertThat(proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, ResidencyFixtures.picture(context, newcomer), null))).isEqualTo(proof);
        assertThat(queue().getFirst().since()).isEqualTo(since);
    }

    @Test
    @Tag("P29")
    void aRefusalHasAReasonAndSomebodyElseLooksAgain() {
        var proof = ResidencyFixtures.waiting(context, place, newcomer);
        refuses("residency.review.reason-missing", () -> reviewing.refuse(staff, proof, version(proof), " "));
        reviewing.refuse(staff, proof, version(proof), "合同上的地址在另一个社区。");
        assertThat(proofs.last(newcomer, place).orElseThrow()).satisfies(it -> {
            assertThat(it.reason()).contains("另一个社区");
            assertThat(it.appealable()).isTrue();
        });
        assertThat(roll.has(newcomer, place)).as("speaks as before").isTrue();

        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        refuses("residency.appeal.missing", () -> proofs.appeal(newcomer, proof, " ", null));
        proofs.appeal(newcomer, proof, "楼号改过名，是同一栋。", ResidencyFixtures.picture(context, newcomer));
        refuses("residency.appeal.not-now", () -> proofs.appeal(newcomer, proof, "再来一次", null));
        refuses("community.office.required", () -> reviewing.answer(staff, proof, version(proof), true, "好"));
        assertThat(reviewing.queue(supervisor, place, Lane.APPEALS, null, 20)).singleElement().satisfies(it -> assertThat(it.appeal()).contains("改过名"));
        assertThat(reviewing.picture(supervisor, proof)).isPresent();
        reviewing.answer(supervisor, proof, version(proof), true, "对过了，是同一栋。");
        assertThat(residences.status(newcomer, place).rung()).isEqualTo(Rung.LEASE);
    }

    @Test
    @Tag("P29")
    void whoRefusedDoesNotAnswerTheAppeal() {
        var both = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        jdbc.sql("""
                insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version)
                values (?, ?, 'COMMITTEE_STAFF', ?, '2020-01-01', '2099-12-31', 0)""").params(UUID.randomUUID().toString(), both.resident().toString(), place.toString()).update();
        var proof = ResidencyFixtures.waiting(context, place, newcomer);
        reviewing.refuse(both, proof, version(proof), "看不清。");
        proofs.appeal(newcomer, proof, "看得清。", null);
        refuses("residency.appeal.same-person", () -> reviewing.answer(both, proof, version(proof), false, "还是看不清。"));
        var other = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        reviewing.answer(other, proof, version(proof), false, "确实看不清。");
        assertThat(proofs.last(newcomer, place).orElseThrow().state()).isEqualTo(ProofState.UPHELD);
    }

    @Test
    @Tag("P35")
    void nobodyDecidesOnThemselvesOrOnPeopleTheyAreCloseTo() {
        memberships.join(staff, place);
        var own = ResidencyFixtures.waiting(context, place, staff);
        refuses("residency.review.kept.own", () -> reviewing.accept(staff, own, version(own)));
        refuses("residency.review.kept.own", () -> reviewing.picture(staff, own));

        var proof = ResidencyFixtures.waiting(context, place, newcomer);
        reviewing.recuse(staff, proof);
        refuses("residency.review.kept.recused", () -> reviewing.refuse(staff, proof, version(proof), "不行"));
        assertThat(queue()).filteredOn(it -> it.id().equals(proof)).singleElement().satisfies(it -> assertThat(it.kept()).isEqualTo("residency.review.kept.recused"));

        var family = ResidencyFixtures.newcomer(context, place);
        households.found(family, place, DwellingKind.HOME);
        households.join(staff, households.invite(family, place));
        var ofFamily = ResidencyFixtures.waiting(context, place, family);
        refuses("residency.review.kept.household", () -> reviewing.accept(staff, ofFamily, version(ofFamily)));

        var vouched = ResidencyFixtures.newcomer(context, place);
        jdbc.sql("update residents_membership set status = 'CONFIRMED' where resident_id = ?").param(staff.resident().toString()).update();
        neighbours.vouch(staff, code(vouched));
        var ofNeighbour = ResidencyFixtures.waiting(context, place, vouched);
        refuses("residency.review.kept.vouched", () -> reviewing.accept(staff, ofNeighbour, version(ofNeighbour)));
        reviewing.accept(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), ofNeighbour, version(ofNeighbour));
    }

    @Test
    void ofTwoReviewersAtOnceOneDecidesAndTheOtherIsToldWhat() throws Exception {
        var colleague = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        for (var round = 0; round < 5; round++) {
            var person = ResidencyFixtures.newcomer(context, place);
            var proof = ResidencyFixtures.waiting(context, place, person);
            var version = version(proof);
            var ends = atOnce(List.of(() -> ending(() -> reviewing.accept(staff, proof, version)), () -> ending(() -> reviewing.refuse(colleague, proof, version, "看不清"))));
            assertThat(ends).containsExactlyInAnyOrder("done", ends.contains("residency.review.changed.accepted") ? "residency.review.changed.accepted" : "residency.review.changed.refused");
        }
    }

    @Test
    void aPageThatIsOldSaysWhatHappenedMeanwhile() {
        var proof = ResidencyFixtures.waiting(context, place, newcomer);
        var old = version(proof);
        proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, null, today.plusMonths(3)));
        refuses("residency.review.changed.waiting", () -> reviewing.accept(staff, proof, old));
        proofs.withdraw(newcomer, proof);
        refuses("residency.review.changed.withdrawn", () -> reviewing.accept(staff, proof, old));
    }

    // ---- time passes

    @Test
    void aReminderThenAQuestionAndNobodyIsStruckOff() {
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, null, today.plusDays(30))));
        events.publishEvent(DayHasPassed.of(today.minusDays(1)));
        events.publishEvent(DayHasPassed.of(today.minusDays(1)));
        assertThat(told(newcomer)).filteredOn("residency.notice.soon"::equals).hasSize(1);
        events.publishEvent(DayHasPassed.of(today.plusDays(29)));
        assertThat(residences.status(newcomer, place).confirmed()).as("the last day counts").isTrue();
        events.publishEvent(DayHasPassed.of(today.plusDays(30)));

        assertThat(residences.status(newcomer, place)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(ResidenceState.LAPSED);
            assertThat(it.confirmed()).isFalse();
        });
        assertThat(told(newcomer)).contains("residency.notice.lapsed");
        assertThat(roll.has(newcomer, place)).as("asked, not deleted").isTrue();
        residences.stay(newcomer, place);
        assertThat(residences.status(newcomer, place).state()).isEqualTo(ResidenceState.DECLARED);
    }

    @Test
    void takingItBackIsEffectiveAtOnceAndLeavesTheVoice() {
        var photo = ResidencyFixtures.picture(context, newcomer);
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.PERMIT, null, null)));
        proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, photo, null));
        residences.withdraw(newcomer, place);
        assertThat(residences.status(newcomer, place).state()).isEqualTo(ResidenceState.WITHDRAWN);
        assertThat(residences.status(newcomer, place).confirmed()).isFalse();
        assertThat(file(photo)).doesNotExist();
        assertThat(roll.has(newcomer, place)).isTrue();
    }

    @Test
    void whoLeavesIsKnownFromScratchWhenTheyComeBack() {
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.PERMIT, null, null)));
        households.found(newcomer, place, DwellingKind.HOME);
        memberships.leave(newcomer, place);
        assertThat(residences.status(newcomer, place).state()).isEqualTo(ResidenceState.MOVED_AWAY);
        assertThat(households.of(newcomer.resident(), place)).isEmpty();
        residences.declare(newcomer, place, new Declaration(null, null));
        assertThat(residences.status(newcomer, place)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(ResidenceState.DECLARED);
            assertThat(it.confirmed()).isFalse();
        });
    }

    @Test
    void movingWithinTheCountyTakesTheVoiceAlongForAWhile() {
        var county = place("COUNTY", CommunityId.NATION);
        var from = place("COMMUNITY", county);
        var to = place("COMMUNITY", county);
        var officer = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, from);
        var mover = ResidencyFixtures.newcomer(context, from);
        memberships.describe(mover, from, YearMonth.of(2024, 3), HukouStatus.NON_LOCAL);
        var proof = ResidencyFixtures.waiting(context, from, mover);
        reviewing.accept(officer, proof, version(proof));
        assertThat(moving.within(from)).extracting(it -> it.id()).containsExactly(to);
        refuses("residency.move.elsewhere", () -> moving.move(mover, from, place));

        moving.move(mover, from, to);

        assertThat(roll.has(mover, from)).isFalse();
        assertThat(residences.status(mover, from).state()).isEqualTo(ResidenceState.MOVED_AWAY);
        assertThat(residences.status(mover, to)).satisfies(it -> {
            assertThat(it.confirmed()).isTrue();
            assertThat(it.confirmedUntil()).isEqualTo(today.plusMonths(3));
            assertThat(it.hukou()).isEqualTo(HukouStatus.NON_LOCAL);
            assertThat(it.since()).isEqualTo(YearMonth.from(today));
            assertThat(it.countySince()).isEqualTo(YearMonth.of(2024, 3));
        });
        assertThat(clocks.of(mover, to).getFirst().outlook()).as("half a year in the city goes on").isEqualTo(Outlook.LIKELY);
    }

    // ---- clocks

    @Test
    @Tag("P43")
    void theTwoClocksTellAndDecideNothing() {
        assertThat(clocks.of(newcomer, place)).extracting(ResidenceClock::outlook).containsExactly(Outlook.UNCLEAR, Outlook.UNCLEAR);
        var month = YearMonth.from(today);
        permit(month.minusMonths(5), Outlook.NOT_YET, 5);
        permit(month.minusMonths(6), Outlook.UNCLEAR, 6);
        permit(month.minusMonths(7), Outlook.LIKELY, 6);
        assertThat(clocks.of(newcomer, place).getLast()).satisfies(it -> {
            assertThat(it.full()).isEqualTo(month.plusMonths(5));
            assertThat(it.over()).as("the article ended; until somebody looks it up there is no outlook").isEqualTo(LocalDate.of(2025, 12, 31));
            assertThat(it.outlook()).isEqualTo(Outlook.UNCLEAR);
        });
        memberships.describe(newcomer, place, month, HukouStatus.LOCAL);
        assertThat(clocks.of(newcomer, place)).extracting(ResidenceClock::outlook).containsOnly(Outlook.NOT_NEEDED);
    }

    private void permit(YearMonth since, Outlook outlook, int done) {
        memberships.describe(newcomer, place, since, HukouStatus.NON_LOCAL);
        assertThat(clocks.of(newcomer, place).getFirst()).satisfies(it -> {
            assertThat(it.outlook()).isEqualTo(outlook);
            assertThat(it.done()).isEqualTo(done);
        });
    }

    // ---- households

    @Test
    void aHouseholdIsWhatBothSaid() {
        var other = ResidencyFixtures.newcomer(context, place);
        households.found(newcomer, place, DwellingKind.SHARED);
        refuses("residency.household.has-one", () -> households.found(newcomer, place, DwellingKind.HOME));
        refuses("residency.household.none", () -> households.invite(other, place));
        var first = households.invite(newcomer, place);
        var code = households.invite(newcomer, place);
        refuses("residency.household.code", () -> households.join(other, first));
        assertThat(households.invitation(other, code).dwelling()).isEqualTo(DwellingKind.SHARED);
        assertThat(households.of(other.resident(), place)).isEmpty();
        households.join(other, code);
        households.join(other, code);
        assertThat(households.of(other.resident(), place)).isEqualTo(households.of(newcomer.resident(), place));
        assertThat(households.mine(other, place).orElseThrow().names()).hasSize(2);
        assertThat(households.of(other.resident(), place, clock.instant().minusSeconds(3600))).as("not before they joined").isEmpty();
        households.leave(newcomer, place);
        households.leave(other, place);
        assertThat(jdbc.sql("select count(*) from residency_household where community_id = ?").param(place.toString()).query(Integer.class).single()).isZero();
    }

    @Test
    void oneCodeIsTakenOnceHoweverManyPress() throws Exception {
        for (var round = 0; round < 5; round++) {
            var founder = ResidencyFixtures.newcomer(context, place);
            households.found(founder, place, DwellingKind.HOME);
            var code = households.invite(founder, place);
            var one = ResidencyFixtures.newcomer(context, place);
            var two = ResidencyFixtures.newcomer(context, place);
            var ends = atOnce(List.of(() -> ending(() -> households.join(one, code)), () -> ending(() -> households.join(one, code)), () -> ending(() -> households.join(two, code)),
                    () -> ending(() -> households.join(two, code))));
            assertThat(ends).containsExactlyInAnyOrder("done", "done", "residency.household.code", "residency.household.code");
            assertThat(households.mine(founder, place).orElseThrow().names()).hasSize(2);
        }
    }

    // ---- one's own data

    @Test
    @Tag("P09")
    void aReminderOfTheEndorsementComesToWhoAskedAndEndsWithTheConsent() {
        var other = ResidencyFixtures.newcomer(context, place);
        endorsements.remind(newcomer, YearMonth.from(today).minusYears(1).plusMonths(2));
        endorsements.remind(other, YearMonth.from(today).minusYears(1).plusMonths(2));
        endorsements.stop(other);
        var due = YearMonth.from(today).plusMonths(2).atEndOfMonth();
        assertThat(endorsements.of(newcomer)).contains(YearMonth.from(due));
        assertThat(endorsements.of(other)).as("gone at once").isEmpty();

        events.publishEvent(DayHasPassed.of(due.minusDays(32)));
        assertThat(told(newcomer)).isEmpty();
        events.publishEvent(DayHasPassed.of(due.minusDays(31)));
        assertThat(told(newcomer)).containsExactly("residency.notice.endorse");
        assertThat(told(other)).isEmpty();
        events.publishEvent(DayHasPassed.of(due));
        assertThat(endorsements.of(newcomer)).as("next year again").contains(YearMonth.from(due).plusYears(1));
    }

    @Test
    @Tag("P14")
    @Tag("P34")
    void whoGoesTakesEverythingAlongAndReadsWhoLooked() {
        var photo = ResidencyFixtures.picture(context, newcomer);
        var proof = proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, photo, null));
        reviewing.picture(staff, proof);
        assertThat(context.getBean(AccessLog.class).of(newcomer, 0, 10).items()).singleElement().satisfies(it -> assertThat(it.what()).isEqualTo("residency.read.proof"));
        households.found(newcomer, place, DwellingKind.HOME);
        var data = context.getBean(ResidencyData.class);
        assertThat(data.of(newcomer.resident())).extracting(Held::data).contains("residence", "proof", "household");

        data.erase(newcomer.resident());

        assertThat(data.of(newcomer.resident())).isEmpty();
        assertThat(file(photo)).doesNotExist();
    }

    @Test
    void whatWasShownAtTheDeskGoesWithWhoClaimsTheRecord() {
        var own = ResidencyFixtures.newcomer(context, place);
        residences.declare(own, place, new Declaration(null, null));
        accept(proofs.show(newcomer, place, new ProofDraft(Rung.LETTER, null, null)));
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context.getBean(DeskAccounts.class).unite(newcomer.resident(), own.resident()));
        assertThat(residences.status(own, place).rung()).isEqualTo(Rung.LETTER);
        assertThat(residences.may(own, place, Neighbours.VOUCH)).as("no more than was shown").isFalse();
        assertThat(residences.status(newcomer, place).member()).isFalse();
    }

    // ---- the public table

    @Test
    void theTableSaysWhatTheRulesDo() {
        assertThat(levels.of(place)).extracting(Level::rung).containsExactly(Rung.values());
        assertThat(levels.of(place)).filteredOn(it -> it.rung() == Rung.LETTER).singleElement().satisfies(it -> assertThat(it.holds().amount()).isEqualTo(6));
        assertThat(levels.rights()).isSortedAccordingTo(java.util.Comparator.comparing(CivicRight::least));
        for (var right : levels.rights()) {
            assertThat(residences.may(newcomer, place, right)).as(right.key()).isEqualTo(right.least() == Tier.DECLARED);
        }
    }

    // ---- helpers

    private List<WaitingProof> queue() {
        return reviewing.queue(staff, place, Lane.PAPERS, null, 20);
    }

    private void accept(ProofId proof) {
        reviewing.accept(staff, proof, version(proof));
    }

    private String code(Actor actor) {
        proofs.askNeighbours(actor, place);
        return String.valueOf(proofs.last(actor, place).orElseThrow().code());
    }

    private int version(ProofId proof) {
        return jdbc.sql("select version from residency_proof where proof_id = ?").param(proof.toString()).query(Integer.class).single();
    }

    private List<String> told(Actor actor) {
        return notices.of(actor).stream().map(Notice::key).toList();
    }

    private CommunityId place(String level, CommunityId parent) {
        var id = new CommunityId(UUID.randomUUID());
        jdbc.sql("insert into community_place (community_id, name, level, parent_id, opened_at, version) values (?, '望川', ?, ?, now(), 0)")
                .params(id.toString(), level, parent.toString()).update();
        return id;
    }

    private static Path file(PhotoId photo) {
        return Path.of("target", "data", "photos", photo.toString().substring(0, 2), photo + ".jpg");
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).satisfies(it -> assertThat(it.key()).isEqualTo(key));
    }

    private static String ending(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }

    private static List<String> atOnce(List<Callable<String>> acts) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream().map(it -> threads.submit(() -> {
                start.await();
                return it.call();
            })).toList();
            start.countDown();
            var ends = new ArrayList<String>();
            for (var it : running) {
                ends.add(it.get());
            }
            return ends;
        }
    }
}
