package org.yishiting.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.privacy.SeparateConsent.Publication;
import org.yishiting.privacy.SeparateConsent.Referral;
import org.yishiting.residents.Residents;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoterRoll;

@SpringBootTest
@Import(TestDatabase.class)
class PrivacyTest {

    @Autowired AccessLog reads;
    @Autowired AuditLog audit;
    @Autowired LookQueries queries;
    @Autowired Consents consents;
    @Autowired Residents residents;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    CommunityId place;
    Actor neighbour;
    Actor staff;

    @BeforeEach
    void people() {
        place = ResidentsFixtures.place(context);
        neighbour = ResidentsFixtures.member(context, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    // ---- who looked

    @Test
    @Tag("P34")
    void aLookInQuestionIsAnsweredByTheSupervisorsAndNotByWhoLooked() {
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        var line = PrivacyFixtures.look(context, supervisor, neighbour);
        refused("privacy.query.not-yours", () -> queries.ask(ResidentsFixtures.member(context, place), line, ""));
        queries.ask(neighbour, line, " 那天我没去过窗口。 ");
        refused("privacy.query.once", () -> queries.ask(neighbour, line, ""));
        assertThat(queries.waiting(supervisor, place, 20)).isEmpty();
        refused("privacy.query.own", () -> queries.answer(supervisor, line, false, "看得应当。"));

        var other = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        assertThat(queries.waiting(other, place, 20)).singleElement().satisfies(it -> assertThat(it.query().words()).isEqualTo("那天我没去过窗口。"));
        refused("privacy.query.answer", () -> queries.answer(other, line, true, " "));
        queries.answer(other, line, true, "查了窗口登记，那天没有您的事，已提醒本人。");
        refused("privacy.query.answered", () -> queries.answer(other, line, false, "再答一次"));

        assertThat(reads.of(neighbour, 0, 20).items()).singleElement().satisfies(it -> {
            assertThat(java.util.Objects.requireNonNull(it.query()).upheld()).isTrue();
            assertThat(it.query().answer()).contains("没有您的事");
        });
        assertThat(jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(neighbour.resident().toString()).query(String.class).list())
                .containsExactly("notifications.look.upheld");
    }

    @Test
    @Tag("P34")
    void whoeverLooksIsSeenByThePerson() {
        reads.read(staff, neighbour.resident(), "privacy.read.phone", "通知听证会改了时间");
        reads.read(staff, neighbour.resident(), "privacy.read.phone", "通知听证会改了时间");
        reads.read(neighbour, neighbour.resident(), "privacy.read.phone", "自己看自己");

        var seen = reads.of(neighbour, 0, 20);
        assertThat(seen.total()).isEqualTo(1);
        assertThat(seen.items()).singleElement().satisfies(it -> {
            assertThat(it.reader()).isEqualTo("小吴");
            assertThat(it.offices()).containsExactly("COMMITTEE_STAFF");
            assertThat(it.what()).isEqualTo("privacy.read.phone");
            assertThat(it.why()).isEqualTo("通知听证会改了时间");
        });
        assertThat(reads.of(staff, 0, 20).items()).isEmpty();
    }

    @Test
    @Tag("P34")
    void lookingSomebodyUpByPhoneOrNameIsALook() {
        var known = ResidentsFixtures.account(context);
        context.getBean(VoterRoll.class).enter(known.actor().resident(), place);
        assertThat(residents.memberByPhone(staff, place, known.phone())).contains(known.actor().resident());
        var administrator = ResidentsFixtures.holder(context, Office.ADMINISTRATOR, place);
        assertThat(residents.lookUp(administrator, place, known.phone())).hasSize(1);

        assertThat(reads.of(known.actor(), 0, 20).items()).extracting(DataRead::why).containsExactly("privacy.why.office", "privacy.why.voice");
    }

    @Test
    @Tag("P34")
    void aLookThatFailsLeavesNoLine() {
        transaction.executeWithoutResult(status -> {
            reads.read(staff, neighbour.resident(), "privacy.read.phone", "没有办成");
            status.setRollbackOnly();
        });
        assertThat(reads.of(neighbour, 0, 20).items()).isEmpty();
        assertThat(audit.firstThatDiffers()).isNull();
    }

    // ---- the audit log

    @Test
    @Tag("P42")
    void linesAreChainedAlsoWhenManyWriteAtOnce() throws Exception {
        var together = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(6)) {
            var written = IntStream.range(0, 24).mapToObj(it -> people.submit(() -> {
                together.await();
                reads.read(staff, neighbour.resident(), "privacy.read.phone", "第" + it + "件事");
                return it;
            })).toList();
            together.countDown();
            for (var it : written) {
                it.get();
            }
        }
        assertThat(reads.of(neighbour, 0, 50).total()).isEqualTo(24);
        assertThat(jdbc.sql("select count(*) from privacy_audit where place is null").query(Integer.class).single()).isZero();
        assertThat(audit.firstThatDiffers()).isNull();
    }

    @Test
    @Tag("P42")
    void theDatabaseRefusesToChangeOrDeleteALine() {
        reads.read(staff, neighbour.resident(), "privacy.read.phone", "写下就不能改");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() ->
                jdbc.sql("update privacy_audit set why = '改了' where subject_id = ?").param(neighbour.resident().toString()).update());
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() ->
                jdbc.sql("delete from privacy_audit where subject_id = ?").param(neighbour.resident().toString()).update());
    }

    @Test
    @Tag("P42")
    void aChangeBehindTheBackOfTheDatabaseIsNoticed() {
        reads.read(staff, neighbour.resident(), "privacy.read.phone", "甲");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update privacy_audit_chain set fingerprint = 'f' where chain = 1").update();
            assertThat(audit.firstThatDiffers()).isNotNull();
            status.setRollbackOnly();
        });
        assertThat(audit.firstThatDiffers()).isNull();
    }

    // ---- consent

    @Test
    @Tag("P09")
    void everyPurposeIsOffUntilItIsAgreedToByItself() {
        assertThat(consents.purposes()).hasSizeGreaterThanOrEqualTo(3).noneMatch(it -> consents.has(neighbour.resident(), it));
        consents.give(neighbour, Purposes.NAME);
        consents.give(neighbour, Purposes.NAME);
        assertThat(consents.purposes()).filteredOn(it -> consents.has(neighbour.resident(), it)).containsExactly(Purposes.NAME);
        assertThat(consents.of(neighbour)).singleElement().satisfies(it -> {
            assertThat(it.purpose().textVersion()).isEqualTo(1);
            assertThat(it.words()).contains("名字");
        });
        assertThat(consents.has(neighbour.resident(), new Purpose(Purposes.NAME.key(), 2))).as("a new text is asked anew").isFalse();
        refused("privacy.consent.unknown", () -> consents.give(neighbour, new Purpose("privacy.purpose.unheard-of", 1)));
    }

    @Test
    @Tag("P09")
    void noMethodAgreesToMoreThanOneThing() {
        assertThat(Arrays.stream(Consents.class.getDeclaredMethods()).flatMap(it -> Arrays.stream(it.getParameterTypes())))
                .noneMatch(it -> Collection.class.isAssignableFrom(it) || it.isArray());
    }

    @Test
    @Tag("P10")
    void takingBackWorksAtOnceAndStopsNothingElse() {
        consents.give(neighbour, Purposes.NAME);
        consents.give(neighbour, Purposes.PHOTO);
        consents.withdraw(neighbour, Purposes.NAME);
        assertThat(consents.has(neighbour.resident(), Purposes.NAME)).isFalse();
        assertThat(consents.has(neighbour.resident(), Purposes.PHOTO)).isTrue();
        consents.withdraw(neighbour, Purposes.NAME);
        consents.give(neighbour, Purposes.NAME);
        assertThat(consents.has(neighbour.resident(), Purposes.NAME)).isTrue();
    }

    @Test
    @Tag("P11")
    void aNameOrPhotoIsAgreedToItemByItemAndGoesWithTheConsent() {
        refused("privacy.consent.words-missing", () -> new Publication(Purposes.PHOTO, "photo:1", " "));
        consents.give(neighbour, Purposes.PHOTO);
        assertThat(consents.has(neighbour.resident(), Purposes.PHOTO, "photo:1")).as("the switch alone shows nothing").isFalse();
        consents.give(neighbour, new Publication(Purposes.PHOTO, "photo:1", "清洁日的照片，放在活动相册"));
        consents.give(neighbour, new Publication(Purposes.PHOTO, "photo:2", "夜市的照片，放在活动相册"));
        assertThat(consents.has(neighbour.resident(), Purposes.PHOTO, "photo:3")).isFalse();
        consents.withdraw(neighbour, Purposes.PHOTO, "photo:1");
        assertThat(consents.has(neighbour.resident(), Purposes.PHOTO, "photo:1")).isFalse();
        assertThat(consents.has(neighbour.resident(), Purposes.PHOTO, "photo:2")).isTrue();
        consents.withdraw(neighbour, Purposes.PHOTO);
        assertThat(consents.has(neighbour.resident(), Purposes.PHOTO, "photo:2")).as("turned off, all of it goes").isFalse();
    }

    @Test
    @Tag("P12")
    void nothingIsHandedOnButWhatWasAgreedTo() {
        refused("privacy.consent.words-missing", () -> new Referral("matter:1", "", "修路灯", List.of("地点")));
        refused("privacy.consent.words-missing", () -> new Referral("matter:1", "路灯所", "修路灯", List.of()));
        var agreed = new Referral("matter:1", "路灯所", "修路灯", List.of("地点"));
        refused("privacy.referral.consent-missing", () -> consents.requireReferral(neighbour.resident(), agreed));
        consents.give(neighbour, agreed);
        consents.requireReferral(neighbour.resident(), agreed);
        refused("privacy.referral.consent-missing", () -> consents.requireReferral(neighbour.resident(), new Referral("matter:1", "路灯所", "修路灯", List.of("地点", "手机号"))));
        refused("privacy.referral.consent-missing", () -> consents.requireReferral(neighbour.resident(), new Referral("matter:1", "物业", "修路灯", List.of("地点"))));
        consents.withdraw(neighbour, Purposes.REFERRAL, "matter:1");
        refused("privacy.referral.consent-missing", () -> consents.requireReferral(neighbour.resident(), agreed));
    }

    @Test
    @Tag("P12")
    void whereALifeIsInDangerItIsHandedOnAndTold() {
        var referral = new Referral("matter:2", "120急救", "救人", List.of("地点"));
        refused("privacy.referral.reason-missing", () -> consents.emergency(staff, place, neighbour.resident(), referral, " "));
        refused("community.office.required", () -> consents.emergency(neighbour, place, neighbour.resident(), referral, "人晕倒了"));
        consents.emergency(staff, place, neighbour.resident(), referral, "人晕倒了");
        assertThat(reads.of(neighbour, 0, 20).items()).singleElement().satisfies(it -> assertThat(it.why()).contains("120急救", "人晕倒了"));
    }

    static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
