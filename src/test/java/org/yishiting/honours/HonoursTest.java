package org.yishiting.honours;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purposes;
import org.yishiting.records.Register;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class HonoursTest {

    @Autowired Honours honours;
    @Autowired HonourNominations nominations;
    @Autowired HonourDecisions decisions;
    @Autowired Consents consents;
    @Autowired Register register;
    @Autowired HonoursData data;
    @Autowired ApplicationContext context;
    @Autowired Clock clock;

    CommunityId place;
    Actor staff;
    Actor member;
    Actor neighbour;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        member = ResidentsFixtures.member(context, place);
        neighbour = ResidentsFixtures.member(context, place);
    }

    private LocalDate yesterday() {
        return Zone.today(clock).minusDays(1);
    }

    private HonourNomination seen(Actor actor, HonourNominationId id) {
        return nominations.find(actor, id).orElseThrow();
    }

    private List<Honoured> honoured() {
        return honours.honoured(place, 0, 20).items();
    }

    @Test
    @Tag("P11")
    void aNeighbourIsProposedAgreesIsVotedForAndTakesTheConsentBack() {
        var honour = HonoursFixtures.open(context, place, HonourKind.PERSON);
        var id = HonoursFixtures.proposed(context, honour, member);
        assertThat(decisions.waiting(staff, honour)).isEmpty();
        refused("honours.agree-own", () -> nominations.agree(member, id, "郑阿姨"));
        nominations.agree(neighbour, id, "郑玉梅");
        assertThat(decisions.waiting(staff, honour)).extracting(WaitingHonour::name).containsExactly("郑玉梅");
        assertThat(honoured()).isEmpty();

        HonoursFixtures.voted(context, place, honour, id);
        assertThat(honoured()).extracting(Honoured::name).containsExactly("郑玉梅");
        var record = register.about(place, "honour:" + honour).orElseThrow();
        assertThat(record.body()).contains("到会40人", "1份").doesNotContain("郑玉梅");

        consents.withdraw(neighbour, Purposes.NAME);
        assertThat(honoured()).isEmpty();
        assertThat(seen(neighbour, id).standing()).isEqualTo(HonourStanding.AWARDED);
        nominations.agree(neighbour, id, "郑玉梅");
        assertThat(honoured()).hasSize(1);
        nominations.hide(neighbour, id);
        assertThat(honoured()).isEmpty();
    }

    @Test
    @Tag("P21")
    void nobodyLearnsWhoSaidNo() {
        var honour = HonoursFixtures.open(context, place, HonourKind.PERSON);
        var waits = HonoursFixtures.proposed(context, honour, member);
        var declined = HonoursFixtures.proposed(context, honour, member);
        nominations.decline(neighbour, declined);

        assertThat(seen(member, declined)).usingRecursiveComparison().ignoringFields("id").isEqualTo(seen(member, waits));
        assertThat(decisions.waiting(staff, honour)).isEmpty();
        assertThat(nominations.find(ResidentsFixtures.member(context, place), declined)).isEmpty();
        assertThat(data.of(neighbour.resident())).isEmpty();
        refused("honours.not-now", () -> nominations.agree(ResidentsFixtures.member(context, place), declined, "郑阿姨"));
    }

    @Test
    @Tag("P11")
    void aHouseholdIsShownWhileEachOfItAgrees() {
        var child = ResidentsFixtures.member(context, place);
        HonoursFixtures.household(context, place, neighbour, child);
        var honour = HonoursFixtures.open(context, place, HonourKind.HOUSEHOLD);
        refused("honours.household.none", () -> nominations.nominate(member, honour, new HonourNominationDraft(true, "小吴一家", "门前的花种得好。")));
        var id = HonoursFixtures.proposed(context, honour, member);
        nominations.agree(neighbour, id, "郑玉梅一家");
        assertThat(decisions.waiting(staff, honour)).isEmpty();
        assertThat(seen(child, id).waitsFor()).isZero();
        assertThat(nominations.find(ResidentsFixtures.member(context, place), id)).isEmpty();
        nominations.agree(child, id, "郑玉梅一家");
        HonoursFixtures.voted(context, place, honour, id);
        assertThat(honoured()).hasSize(1);
        nominations.hide(child, id);
        assertThat(honoured()).isEmpty();
    }

    @Test
    void anotherNameIsAskedAnew() {
        var other = ResidentsFixtures.member(context, place);
        HonoursFixtures.household(context, place, neighbour, other);
        var honour = HonoursFixtures.open(context, place, HonourKind.HOUSEHOLD);
        var id = nominations.nominate(neighbour, honour, new HonourNominationDraft(true, "郑家", "门前的花种得好。"));
        nominations.agree(other, id, "郑玉梅一家");
        assertThat(seen(neighbour, id)).extracting(HonourNomination::agreed, HonourNomination::name).containsExactly(false, "郑玉梅一家");
    }

    @Test
    @Tag("P29")
    void whoIsRefusedReadsWhyAndSomebodyElseLooksAgain() {
        var honour = HonoursFixtures.open(context, place, HonourKind.PERSON);
        var id = nominations.nominate(neighbour, honour, new HonourNominationDraft(true, "小吴", "教老人用手机。"));
        refused("honours.reason.missing", () -> decisions.refuse(staff, id, " "));
        decisions.refuse(staff, id, "写的事在别的社区。");
        assertThat(seen(neighbour, id).reason()).isEqualTo("写的事在别的社区。");
        refused("honours.not-yours", () -> nominations.appeal(member, id, "就在这里。"));
        nominations.appeal(neighbour, id, "就在这里，东广场。");
        refused("honours.appealed", () -> nominations.appeal(neighbour, id, "再来一次。"));
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        refused("community.office.required", () -> decisions.answer(staff, id, true, "同意。"));
        assertThat(decisions.appeals(supervisor, place)).hasSize(1);
        decisions.answer(supervisor, id, true, "查过，就在东广场。");
        assertThat(decisions.waiting(staff, honour)).hasSize(1);
    }

    @Test
    @Tag("P29")
    void aVoteThatFailedIsAReasonToo() {
        var honour = HonoursFixtures.open(context, place, HonourKind.PERSON);
        var id = nominations.nominate(neighbour, honour, new HonourNominationDraft(true, "小吴", "教老人用手机。"));
        var meeting = new MeetingVote("居民代表会议", yesterday(), 40);
        refused("honours.decide.early", () -> decisions.decide(staff, honour, meeting, List.of(new NominationVote(id, 20))));
        HonoursFixtures.nominatingEnds(context, honour);
        refused("honours.decide.figures", () -> decisions.decide(staff, honour, meeting, List.of(new NominationVote(id, 41))));
        refused("honours.decide.all", () -> decisions.decide(staff, honour, meeting, List.of()));
        decisions.decide(staff, honour, meeting, List.of(new NominationVote(id, 20)));
        assertThat(seen(neighbour, id)).extracting(HonourNomination::standing, HonourNomination::reason).satisfies(it -> assertThat(it.toString()).contains("REFUSED", "赞成20人，没有过半数"));
        assertThat(honoured()).isEmpty();
    }

    @Test
    @Tag("P35")
    void nobodyHandlesWhatConcernsThem() {
        var both = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        context.getBean(org.yishiting.residents.VoterRoll.class).enter(both.resident(), place);
        var honour = HonoursFixtures.open(context, place, HonourKind.PERSON);
        var id = nominations.nominate(both, honour, new HonourNominationDraft(true, "陆一舟", "整理了台账。"));
        HonoursFixtures.nominatingEnds(context, honour);
        refused("honours.recused", () -> decisions.refuse(both, id, "不合适。"));
        refused("honours.recused", () -> decisions.decide(both, honour, new MeetingVote("会", yesterday(), 10), List.of(new NominationVote(id, 9))));
    }

    @ParameterizedTest
    @Tag("P21")
    @ValueSource(strings = {"积分最多的前十名", "全年捐款超过500元", "没有信访记录", "党员带头", "举报邻居有功", "本地户籍优先"})
    void groundsThatAreNone(String criteria) {
        var today = Zone.today(clock);
        refused("honours.criteria.forbidden", () -> honours.open(staff, place, new HonourDraft("最美邻居", HonourKind.PERSON, criteria, today, today.plusDays(9), today.plusDays(19))));
    }

    @Test
    @Tag("P21")
    void honoursKnowNeitherBalanceNorShop() throws IOException {
        noClasses().that().resideInAPackage("org.yishiting.honours..").should().dependOnClassesThat()
                .resideInAnyPackage("org.yishiting.points..", "org.yishiting.ledger..", "org.yishiting.rewards..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yishiting"));
        try (var files = Files.walk(Path.of("src/main/java/org/yishiting/honours"))) {
            assertThat(files.filter(Files::isRegularFile).filter(it -> reads(it, "ledger_", "points_", "rewards_"))).isEmpty();
        }
    }

    private static boolean reads(Path file, String... tables) {
        try {
            var text = Files.readString(file);
            return List.of(tables).stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whoLeavesThePortalIsHonouredNoLonger() {
        var honour = HonoursFixtures.open(context, place, HonourKind.PERSON);
        var id = nominations.nominate(neighbour, honour, new HonourNominationDraft(true, "小吴", "教老人用手机。"));
        HonoursFixtures.voted(context, place, honour, id);
        assertThat(data.of(neighbour.resident())).hasSize(1);
        data.erase(neighbour.resident());
        assertThat(honoured()).isEmpty();
        assertThat(data.of(neighbour.resident())).isEmpty();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).withMessage(key);
    }
}
