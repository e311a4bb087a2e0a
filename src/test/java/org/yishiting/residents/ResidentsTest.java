package org.yishiting.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.TestDatabase;
import org.yishiting.base.DemoPart;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Accounts, codes, passwords and membership in the demo community, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
@Transactional
@TestConstructor(autowireMode = AutowireMode.ALL)
class ResidentsTest {

    static final String PASSWORD = "松树下的那把长椅";
    static int phones = 100;

    final PhoneCheck check;
    final Registration registration;
    final Passwords passwords;
    final SignIn signIn;
    final Memberships memberships;
    final Minors minors;
    final VoterRoll roll;
    final Residents residents;
    final Communities communities;
    final Offices offices;
    final JdbcClient jdbc;
    final EntityManager entities;
    final List<DemoPart> demo;

    PhoneNumber phone;
    CommunityId songyue;

    ResidentsTest(PhoneCheck check, Registration registration, Passwords passwords, SignIn signIn, Memberships memberships,
            Minors minors, VoterRoll roll, Residents residents, Communities communities, Offices offices, JdbcClient jdbc,
            EntityManager entities, List<DemoPart> demo) {
        this.check = check;
        this.registration = registration;
        this.passwords = passwords;
        this.signIn = signIn;
        this.memberships = memberships;
        this.minors = minors;
        this.roll = roll;
        this.residents = residents;
        this.communities = communities;
        this.offices = offices;
        this.jdbc = jdbc;
        this.entities = entities;
        this.demo = demo;
    }

    @BeforeEach
    void demoCommunity() {
        phone = PhoneNumber.parse("199 1111 %04d".formatted(phones++));
        jdbc.sql("delete from community_office").update();
        demo.forEach(DemoPart::load);
        songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
    }

    @Test
    @Tag("P01")
    void aNicknameAPhoneOneHoldsAndAPasswordAreEnough() {
        var actor = register();
        assertThat(residents.nicknameOf(actor.resident())).contains("小贺");
        assertThat(signIn.check(phone.digits(), PASSWORD, phone.digits())).isEqualTo(actor);
    }

    @Test
    void aPhoneNumberIsNowhereInTheClear() {
        register();
        entities.flush();
        var rows = jdbc.sql("select concat_ws(' ', nickname, phone_key, hex(phone_sealed), password) from residents_account").query(String.class).list();
        assertThat(rows).isNotEmpty().noneMatch(it -> it.contains(phone.digits()));
        assertThat(phone.toString()).doesNotContain(phone.digits());
    }

    @Test
    void aCodeServesOnceAndForFiveTries() {
        var code = check.send(phone, phone.digits()).orElseThrow();
        var wrong = code.equals("000000") ? "111111" : "000000";
        refused("residents.code.differs", () -> check.prove(phone, wrong));
        check.prove(phone, code);
        refused("residents.code.over", () -> check.prove(phone, code));
        var next = check.send(phone, phone.digits()).orElseThrow();
        var wrongAgain = next.equals("000000") ? "111111" : "000000";
        for (var i = 0; i < 5; i++) {
            refused("residents.code.differs", () -> check.prove(phone, wrongAgain));
        }
        refused("residents.code.over", () -> check.prove(phone, next));
    }

    @Test
    void codesAreNotSentOneAfterTheOther() {
        check.send(phone, phone.digits());
        refused("residents.code.wait", () -> check.send(phone, phone.digits()));
    }

    @Test
    @Tag("P13")
    void agesAreUnsaidUnlessSaidAndEndByThemselves() {
        var actor = register();
        assertThat(minors.of(actor.resident())).isEqualTo(AgeGroup.ADULT);
        var month = YearMonth.now().plusMonths(3);
        minors.declare(actor, AgeGroup.MINOR_14_17, month);
        assertThat(minors.own(actor)).isEqualTo(new DeclaredAge(AgeGroup.MINOR_14_17, month));
        assertThat(AgeGroup.on(month.atEndOfMonth(), AgeGroup.MINOR_14_17, month.plusMonths(1).atDay(1))).isEqualTo(AgeGroup.MINOR_14_17);
        assertThat(AgeGroup.on(month.plusMonths(1).atDay(1), AgeGroup.MINOR_14_17, month.plusMonths(1).atDay(1))).isEqualTo(AgeGroup.ADULT);
        assertThat(AgeGroup.on(month.plusMonths(1).atDay(1), AgeGroup.UNDER_14, month.plusMonths(1).atDay(1))).isEqualTo(AgeGroup.MINOR_14_17);
        assertThat(AgeGroup.on(month.plusMonths(49).atDay(1), AgeGroup.UNDER_14, month.plusMonths(1).atDay(1))).isEqualTo(AgeGroup.ADULT);
        refused("residents.minor.month", () -> minors.declare(actor, AgeGroup.MINOR_14_17, YearMonth.now().plusYears(5)));
        refused("residents.minor.month", () -> minors.declare(actor, AgeGroup.UNDER_14, YearMonth.now().minusMonths(1)));
        minors.declare(actor, AgeGroup.ADULT, null);
        entities.flush();
        assertThat(jdbc.sql("select count(*) from residents_account where resident_id = ? and age_group is null and age_group_ends is null")
                .param(actor.resident().toString()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    @Tag("P13")
    void childrenSpeakThroughTheirGuardianAndSeatsAreForGrownUps() {
        var child = register();
        memberships.join(child, songyue);
        minors.declare(child, AgeGroup.UNDER_14, null);
        entities.flush();
        refused("residents.minor.guardian", () -> roll.voter(child, songyue));
        minors.declare(child, AgeGroup.MINOR_14_17, null);
        entities.flush();
        assertThat(roll.voter(child, songyue).resident()).isEqualTo(child.resident());
        refused("residents.minor.guardian", () -> minors.requireAdult(child, "residents.minor.guardian"));
        minors.declare(child, AgeGroup.ADULT, null);
        minors.requireAdult(child, "residents.minor.guardian");
    }

    @Test
    @Tag("P46")
    void whoTypesIsNotPartOfWhoActsAndBringsNoOffice() {
        var staff = DemoAccounts.STAFF.id();
        var helped = new Actor(DemoAccounts.CONVENOR.id(), staff);
        assertThat(helped).isEqualTo(new Actor(DemoAccounts.CONVENOR.id())).hasSameHashCodeAs(new Actor(DemoAccounts.CONVENOR.id()));
        assertThat(offices.of(helped)).isEmpty();
        assertThat(offices.holds(helped, songyue, Office.values())).isFalse();
        refused("community.office.required", () -> offices.require(helped, songyue, Office.CONVENOR));
    }

    @Test
    void onePhoneOpensOneAccount() {
        register();
        refused("residents.phone.known", this::register);
    }

    @Test
    void wrongPasswordsLockTheDoorForAWhileWhetherOrNotThereIsAnAccount() {
        register();
        for (var number : List.of(phone.digits(), "19911110001")) {
            for (var i = 0; i < 5; i++) {
                refused("residents.sign-in.wrong", () -> signIn.check(number, "something else", phone.digits()));
            }
            refused("residents.sign-in.locked", () -> signIn.check(number, PASSWORD, phone.digits()));
        }
    }

    @Test
    void aForgottenPasswordIsSetAnewWithThePhone() {
        var actor = register();
        assertThat(passwords.reset(prove(), "月亮照在望川街上")).isEqualTo(actor);
        refused("residents.sign-in.wrong", () -> signIn.check(phone.digits(), PASSWORD, phone.digits()));
        signIn.check(phone.digits(), "月亮照在望川街上", phone.digits());
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        var actor = register();
        refused("residents.password.old-differs", () -> passwords.change(actor, "not this", "月亮照在望川街上"));
        passwords.change(actor, PASSWORD, "月亮照在望川街上");
        signIn.check(phone.digits(), "月亮照在望川街上", phone.digits());
    }

    @Test
    void passwordsThatOthersGuessAreRefused() {
        var proven = prove();
        refused("residents.password.short", () -> registration.register(proven, "小贺", "1234567"));
        refused("residents.password.common", () -> registration.register(proven, "小贺", "12345678"));
        refused("residents.password.common", () -> registration.register(proven, "小贺", "66666666"));
        refused("residents.password.common", () -> registration.register(proven, "小贺", "woaini1314"));
        refused("residents.password.personal", () -> registration.register(proven, "小贺", phone.digits()));
        refused("residents.password.long", () -> registration.register(proven, "小贺", "长".repeat(25)));
    }

    @Test
    void aNicknameIsShortAndTellsNoNumber() {
        assertThat(Registration.nickname(" 小\u0000贺\u200b ")).isEqualTo("小贺");
        refused("residents.nickname.missing", () -> Registration.nickname("  "));
        refused("residents.nickname.long", () -> Registration.nickname("十二个字以上的称呼大家记不住"));
        refused("residents.nickname.number", () -> Registration.nickname("贺5550107"));
    }

    @Test
    @Tag("P03")
    void whoJoinsSaysNothingOfTheirHukouAndTakesPartAtOnce() {
        var actor = register();
        refused("residents.roll.not-member", () -> roll.voter(actor, songyue));
        memberships.join(actor, songyue);
        memberships.join(actor, songyue);
        entities.flush();
        assertThat(roll.voter(actor, songyue).community()).isEqualTo(songyue);
        assertThat(memberships.of(actor)).singleElement().satisfies(it -> {
            assertThat(it.hukou()).isEqualTo(HukouStatus.UNDISCLOSED);
            assertThat(it.since()).isNull();
            assertThat(it.status()).isEqualTo(MembershipStatus.PROVISIONAL);
        });
        for (var hukou : HukouStatus.values()) {
            memberships.describe(actor, songyue, YearMonth.of(2025, 11), hukou);
            assertThat(roll.voter(actor, songyue).resident()).isEqualTo(actor.resident());
        }
    }

    @Test
    void whoLeavesTakesPartNoMoreAndMayComeBack() {
        var actor = register();
        memberships.join(actor, songyue);
        memberships.leave(actor, songyue);
        entities.flush();
        refused("residents.roll.not-member", () -> roll.voter(actor, songyue));
        memberships.join(actor, songyue);
        entities.flush();
        assertThat(roll.has(actor, songyue)).isTrue();
    }

    @Test
    void aCommunityThatDoesNotUseThePortalCannotBeJoined() {
        var street = communities.byCode("990101001").orElseThrow().id();
        refused("residents.membership.not-open", () -> memberships.join(register(), street));
    }

    @Test
    void theDemoHasPeopleWithOfficesAndPeopleWhoAreOnlyHeard() {
        var convenor = signIn.check(DemoAccounts.CONVENOR.phone(), DemoAccounts.PASSWORD, phone.digits());
        assertThat(offices.holds(convenor, songyue, Office.CONVENOR)).isTrue();
        assertThat(offices.holds(new Actor(DemoAccounts.ADMINISTRATOR.id()), songyue, Office.ADMINISTRATOR)).isTrue();
        assertThat(DemoAccounts.silent()).hasSize(200).allSatisfy(it -> assertThat(roll.has(new Actor(it.id()), songyue)).isTrue());
        assertThat(memberships.count(songyue)).isEqualTo(209);
    }

    private Actor register() {
        return registration.register(prove(), "小贺", PASSWORD);
    }

    private ProvenPhone prove() {
        return check.prove(phone, check.send(phone, phone.digits()).orElseThrow());
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
