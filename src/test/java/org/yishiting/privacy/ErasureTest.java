package org.yishiting.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishiting.privacy.PrivacyTest.refused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.Following;
import org.yishiting.hall.HallFixtures;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.AccountClosing;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Residents;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.SignIn;
import org.yishiting.residents.VoterRoll;

/** Taking one's data away, deleting the account, and what goes by itself. */
@SpringBootTest
@Import(TestDatabase.class)
class ErasureTest {

    @Autowired OwnInformation information;
    @Autowired InformationFiles files;
    @Autowired Erasure erasure;
    @Autowired Consents consents;
    @Autowired AccessLog reads;
    @Autowired AuditLog audit;
    @Autowired DataRegister register;
    @Autowired Map<String, Expiring> kinds;
    @Autowired List<PersonalData> modules;
    @Autowired Residents residents;
    @Autowired Memberships memberships;
    @Autowired Notices notices;
    @Autowired Offices offices;
    @Autowired SignIn signIn;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    CommunityId place;
    ResidentsFixtures.Known person;
    Actor actor;

    @BeforeEach
    void somebodyWhoTookPart() {
        place = ResidentsFixtures.place(context);
        person = ResidentsFixtures.account(context);
        actor = person.actor();
        context.getBean(VoterRoll.class).enter(actor.resident(), place);
    }

    @AfterEach
    void nobodySignedIn() {
        SecurityContextHolder.clearContext();
        jdbc.sql("delete from community_office where place_id = ?").param(CommunityId.NATION.toString()).update();
    }

    // ---- taking it away

    @Test
    @Tag("P14")
    void everybodyTakesAllTheirDataAwayAndNobodyElses() {
        notices.tell(List.of(actor.resident()), "topics/1", "notifications.referred", "路灯所");
        reads.read(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), actor.resident(), "privacy.read.phone", "通知听证会改了时间");
        var other = ResidentsFixtures.account(context);
        notices.tell(List.of(other.actor().resident()), "topics/1", "notifications.referred", "别人的单位");

        var json = new String(information.json(actor, Locale.SIMPLIFIED_CHINESE), StandardCharsets.UTF_8);
        assertThat(json).contains("小贺", "手机号", "路灯所", "通知听证会改了时间", "个人信息保护法").doesNotContain("别人的单位", person.phone());
        assertThat(new String(information.json(actor, Locale.ENGLISH), StandardCharsets.UTF_8)).contains("Phone number");
        assertThat(new String(information.pdf(actor, Locale.SIMPLIFIED_CHINESE), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(information.of(actor, Locale.SIMPLIFIED_CHINESE)).allSatisfy(it -> assertThat(it.line().personal()).isTrue());
    }

    @Test
    @Tag("P14")
    void theFileIsForOneselfIsKeptNowhereAndNotHandedOutWithoutEnd() {
        assertThat(files.json("zh").getStatusCode()).isEqualTo(HttpStatus.FOUND);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor.resident().toString(), null, List.of()));
        for (var time = 0; time < 6; time++) {
            var answer = files.json("zh");
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
            assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment").doesNotContain(actor.resident().toString());
        }
        var refused = files.pdf("zh");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(new String(refused.getBody(), StandardCharsets.UTF_8)).contains("分钟");
    }

    // ---- deleting

    @Test
    @Tag("P14")
    void deletingTakesThePersonOutAndLeavesWhatOthersRelyOn() {
        var hall = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class);
        var topic = hall.topic(new HallFixtures.Place("", place), "路灯");
        var statement = hall.statements(topic, "路灯坏了三盏，希望早点修好。").getFirst();
        jdbc.sql("update hall_statement set resident_id = ? where statement_id = ?").params(actor.resident().toString(), statement.toString()).update();
        jdbc.sql("insert into hall_vote (topic_id, resident_id, statement_id, stance, cast_at) values (?, ?, ?, 'AGREE', now(6))")
                .params(topic.toString(), actor.resident().toString(), statement.toString()).update();
        context.getBean(Following.class).follow(actor, topic);
        notices.tell(List.of(actor.resident()), "topics/1", "notifications.referred", "路灯所");
        consents.give(actor, Purposes.NAME);
        var office = ResidentsFixtures.holder(context, Office.CONVENOR, place);
        jdbc.sql("update community_office set resident_id = ? where resident_id = ?").params(actor.resident().toString(), office.resident().toString()).update();

        erasure.erase(actor, null);

        assertThat(residents.nicknameOf(actor.resident())).contains(AccountClosing.GONE);
        assertThat(jdbc.sql("select count(*) from residents_account where resident_id = ? and phone_key is null and phone_sealed is null and password is null and closed_at is not null")
                .param(actor.resident().toString()).query(Integer.class).single()).isEqualTo(1);
        assertThat(memberships.of(actor)).isEmpty();
        assertThat(offices.of(actor)).isEmpty();
        assertThat(notices.of(actor)).isEmpty();
        assertThat(consents.has(actor.resident(), Purposes.NAME)).isFalse();
        assertThat(count("hall_follow")).isZero();
        assertThat(count("hall_vote")).as("a stance goes on counting").isEqualTo(1);
        assertThat(count("hall_statement")).as("what was said stays").isEqualTo(1);
        refused("residents.sign-in.wrong", () -> signIn.check(person.phone(), person.password(), "here"));
        assertThat(residents.lookUp(ResidentsFixtures.holder(context, Office.ADMINISTRATOR, place), place, "居民")).extracting("id").doesNotContain(actor.resident());
        assertThat(audit.firstThatDiffers()).isNull();
    }

    @Test
    @Tag("P14")
    void thePhoneMayRegisterAnew() {
        erasure.erase(actor, null);
        var fresh = ResidentsFixtures.register(context, person.phone());
        assertThat(fresh).isNotEqualTo(actor);
        assertThat(residents.nicknameOf(fresh.resident())).contains("小贺");
        assertThat(notices.of(fresh)).isEmpty();
    }

    @Test
    @Tag("P14")
    void theLastAdministratorIsToldWhyNotAndNothingIsLost() {
        jdbc.sql("delete from community_office where place_id = ?").param(CommunityId.NATION.toString()).update();
        var last = ResidentsFixtures.holder(context, Office.ADMINISTRATOR, CommunityId.NATION);
        consents.give(last, Purposes.NAME);
        refused("community.office.last-administrator", () -> erasure.erase(last, null));
        assertThat(residents.nicknameOf(last.resident())).contains("小吴");
        assertThat(consents.has(last.resident(), Purposes.NAME)).isTrue();
    }

    // ---- what goes by itself

    @Test
    @Tag("P08")
    void theNightRemovesWhatIsOverAndWritesDownHowMuch() {
        var today = LocalDate.now(Zone.PORTAL);
        var beans = new StaticListableBeanFactory();
        beans.addBean("broken", kind("privacy.over.broken", () -> {
            throw new IllegalStateException("not tonight");
        }));
        beans.addBean("codes", kind("privacy.over.codes", () -> 3));
        beans.addBean("none", kind("privacy.over.log", () -> 0));
        var before = removed();
        new Retention(beans.getBeanProvider(Expiring.class), audit, transaction).on(DayHasPassed.of(today.minusDays(1)));
        assertThat(removed()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select concat(what, amount) from privacy_audit where act = 'REMOVED' order by line desc limit 1").query(String.class).single())
                .isEqualTo("privacy.over.codes3");
        assertThat(jdbc.sql("select count(*) from privacy_audit where act = 'REMOVED' and (subject_id is not null or staff_id is not null)").query(Integer.class).single()).isZero();
    }

    @Test
    @Tag("P08")
    void codesNoticesDraftsAndLeftCommunitiesEndInTheirTime() {
        var today = LocalDate.now(Zone.PORTAL);
        jdbc.sql("insert into residents_code (phone_key, code_hash, expires_at, tries_left) values (?, 'x', now(6) - interval 1 hour, 5)")
                .param("f".repeat(50) + UUID.randomUUID().toString().substring(0, 14)).update();
        assertThat(removed("codesNotUsed", today)).isPositive();

        notices.tell(List.of(actor.resident()), "topics/1", "notifications.referred", "路灯所");
        removed("noticeData", today);
        assertThat(notices.of(actor)).hasSize(1);
        removed("noticeData", today.plusDays(367));
        assertThat(notices.of(actor)).isEmpty();

        memberships.leave(actor, place);
        removed("membershipsLeft", today.plusMonths(11));
        assertThat(count("residents_membership")).isEqualTo(1);
        removed("membershipsLeft", today.plusMonths(13));
        assertThat(count("residents_membership")).isZero();
        assertThat(kinds).containsKeys("proposalData", "unusedPhotos", "linesOfTheAuditLog", "consentsTakenBack");
    }

    @Test
    @Tag("P08")
    @Tag("P42")
    void looksEndAfterThreeYearsAndTheRestOfTheChainStaysProvable() {
        reads.read(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), actor.resident(), "privacy.read.phone", "旧事");
        transaction.executeWithoutResult(status -> {
            assertThat(kinds.get("linesOfTheAuditLog").removeExpired(LocalDate.now(Zone.PORTAL).plusYears(2))).isZero();
            assertThat(kinds.get("linesOfTheAuditLog").removeExpired(LocalDate.now(Zone.PORTAL).plusYears(4))).isPositive();
            assertThat(reads.of(actor, 0, 20).total()).isZero();
            assertThat(audit.firstThatDiffers()).isNull();
            status.setRollbackOnly();
        });
    }

    /** Every module that keeps something of people says what it is and lets it go. */
    @Test
    @Tag("P07")
    void everyModuleThatKeepsWhatPeopleSaySpeaksForItself() {
        assertThat(modules).extracting(it -> it.getClass().getPackageName().replace("org.yishiting.", ""))
                .contains("privacy", "hall", "debate", "proposals", "decisions", "actions", "photos", "notifications", "moderation");
    }

    private int removed(String kind, LocalDate today) {
        return transaction.execute(_ -> kinds.get(kind).removeExpired(today));
    }

    private int removed() {
        return jdbc.sql("select count(*) from privacy_audit where act = 'REMOVED'").query(Integer.class).single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where resident_id = ?").param(actor.resident().toString()).query(Integer.class).single();
    }

    private static Expiring kind(String what, IntSupplier rows) {
        return new Expiring() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public int removeExpired(LocalDate today) {
                return rows.getAsInt();
            }
        };
    }
}
