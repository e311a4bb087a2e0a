package org.yishiting.enrolment;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yishiting.enrolment.EnrolmentFixtures.accepted;
import static org.yishiting.enrolment.EnrolmentFixtures.applied;
import static org.yishiting.enrolment.EnrolmentFixtures.draft;
import static org.yishiting.residents.HukouStatus.LOCAL;
import static org.yishiting.residents.HukouStatus.NON_LOCAL;
import static org.yishiting.residents.HukouStatus.UNDISCLOSED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.notifications.Notice;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.privacy.AccessLog;
import org.yishiting.privacy.DataRead;
import org.yishiting.privacy.Held;
import org.yishiting.records.Register;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.Minors;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoterRoll;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class EnrolmentTest {

    @Autowired Elections elections;
    @Autowired Enrolling enrolling;
    @Autowired Checking checking;
    @Autowired Rolls rolls;
    @Autowired RollObjections objections;
    @Autowired RollShares shares;
    @Autowired RollFiles files;
    @Autowired OwnEnrolment own;
    @Autowired AccessLog reads;
    @Autowired Notices notices;
    @Autowired Register register;
    @Autowired WorkCalendar calendar;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    CommunityId place;
    Actor staff;
    Actor colleague;
    Actor member;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        place = ResidentsFixtures.place(context);
        staff = EnrolmentFixtures.staff(context, place);
        colleague = EnrolmentFixtures.staff(context, place);
        member = ResidentsFixtures.member(context, place);
        today = Zone.today(clock);
    }

    // ---- days

    @ParameterizedTest
    @Tag("P38")
    @CsvSource(textBlock = """
            # kind,    polling,    opens,      closes,     checked,    assembly,   published,  objections, decided,    removed
            COMMUNITY, 2026-03-20, 2026-01-29, 2026-02-13, 2026-02-27, ,           2026-02-28, 2026-03-05, 2026-03-09, 2026-04-19
            COMMUNITY, 2026-05-25, 2026-04-07, 2026-04-22, 2026-04-29, ,           2026-04-30, 2026-05-06, 2026-05-09, 2026-06-24
            COMMUNITY, 2026-10-28, 2026-09-07, 2026-09-22, 2026-09-30, ,           2026-10-08, 2026-10-13, 2026-10-16, 2026-11-27
            COMMUNITY, 2026-11-29, 2026-10-15, 2026-10-30, 2026-11-06, ,           2026-11-09, 2026-11-16, 2026-11-19, 2026-12-29
            COMMUNITY, 2026-10-11, 2026-08-28, 2026-09-14, 2026-09-20, ,           2026-09-21, 2026-09-28, 2026-10-08, 2026-11-10
            VILLAGE,   2026-03-20, 2026-01-23, 2026-02-09, 2026-02-14, 2026-02-27, 2026-02-28, 2026-03-05, 2026-03-09, 2026-04-19
            VILLAGE,   2026-10-28, 2026-08-28, 2026-09-14, 2026-09-20, 2026-09-30, 2026-10-08, 2026-10-13, 2026-10-16, 2026-11-27
            VILLAGE,   2026-11-29, 2026-09-30, 2026-10-20, 2026-10-27, 2026-11-06, 2026-11-09, 2026-11-16, 2026-11-19, 2026-12-29
            """)
    void daysAreCountedBackwardsFromPollingDay(ElectionKind kind, LocalDate polling, LocalDate opens, LocalDate closes, LocalDate checked, LocalDate assembly, LocalDate published,
            LocalDate objections, LocalDate decided, LocalDate removed) {
        assertThat(elections.plan(place, kind, polling).days()).isEqualTo(new Timetable(opens, closes, checked, assembly, published, objections, decided, polling, removed));
    }

    /** What the rules promise, for each polling day of a year with all its holidays and swapped days. */
    @Test
    @Tag("P38")
    void onNoPollingDayDoesAnybodyGetLessTimeThanPromised() {
        for (var kind : ElectionKind.values()) {
            parse("2026-03-01").datesUntil(parse("2026-12-20")).forEach(polling -> {
                var days = elections.plan(place, kind, polling).days();
                assertThat(days.published()).isBeforeOrEqualTo(polling.minusDays(20));
                assertThat(days.opens()).isBeforeOrEqualTo(days.closes().minusDays(15));
                assertThat(calendar.workdaysBetween(days.closes(), days.checked())).isEqualTo(5);
                assertThat(days.objections()).isAfterOrEqualTo(days.published().plusDays(5));
                assertThat(days.decided()).isAfterOrEqualTo(days.objections().plusDays(3)).isBefore(polling);
                assertThat(days.removed()).isEqualTo(polling.plusDays(30));
                assertThat(List.of(days.opens(), days.closes(), days.checked(), days.published(), days.objections(), days.decided())).isSorted().allMatch(calendar::isWorkday);
                if (days.assembly() != null) {
                    assertThat(days.assembly()).isBefore(days.published()).isAfterOrEqualTo(days.checked().plusDays(10));
                }
            });
        }
    }

    // ---- setting up

    @Test
    @Tag("P43")
    void aRuleSetPastItsDayBlocksAndSaysSo() {
        var plan = elections.plan(place, ElectionKind.VILLAGE, today.plusDays(120));

        assertThat(plan.rules().expired()).hasSize(6);
        refused("enrolment.rules.expired", () -> elections.setUp(staff, place, new ElectionDraft("村民委员会换届选举", ElectionKind.VILLAGE, today.plusDays(120))));
        EnrolmentFixtures.villageRulesHold(context, place);
        var id = elections.setUp(staff, place, new ElectionDraft("村民委员会换届选举", ElectionKind.VILLAGE, today.plusDays(120)));
        assertThat(elections.rules(id).expired()).isEmpty();
        assertThat(elections.rules(id).values()).allMatch(it -> !it.source().isBlank());
    }

    @Test
    @Tag("P43")
    void numbersThatEndBeforePollingDayBlockToo() {
        jdbc.sql("""
                insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
                values (uuid(), 'COMMUNITY_ROLL_PUBLISH_DAYS', ?, 25, '本市规定', 'LAW', '提前25天公布。', '2026-01-01', ?, '2026-01-01')""").params(place.toString(), today.plusDays(60)).update();

        refused("enrolment.rules.expired", () -> elections.setUp(staff, place, new ElectionDraft("换届", ElectionKind.COMMUNITY, today.plusDays(100))));
    }

    @Test
    void pollingDayLeavesEverybodyTheirTime() {
        var earliest = elections.earliest(place, ElectionKind.COMMUNITY);

        refused("enrolment.polling.soon", () -> elections.setUp(staff, place, new ElectionDraft("换届", ElectionKind.COMMUNITY, earliest.minusDays(1))));
        refused("enrolment.polling.far", () -> elections.setUp(staff, place, new ElectionDraft("换届", ElectionKind.COMMUNITY, today.plusDays(500))));
        refused("enrolment.title.missing", () -> elections.setUp(staff, place, new ElectionDraft(" ", ElectionKind.COMMUNITY, earliest)));
        refused("community.office.required", () -> elections.setUp(member, place, new ElectionDraft("换届", ElectionKind.COMMUNITY, earliest)));
        elections.setUp(staff, place, new ElectionDraft("换届", ElectionKind.COMMUNITY, earliest));
        assertThat(elections.of(place)).hasSize(1);
    }

    @Test
    void beforeItOpensNobodyApplies() {
        var id = elections.setUp(staff, place, new ElectionDraft("换届", ElectionKind.COMMUNITY, elections.earliest(place, ElectionKind.COMMUNITY).plusDays(30)));
        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.NOT_OPEN);
        refused("enrolment.apply.not-yet", () -> enrolling.apply(member, id, draft("吴晓霞", LOCAL)));
        refused("enrolment.roll.published", () -> rolls.publish(staff, id));

        elections.openNow(staff, id);
        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.OPEN);
        refused("enrolment.election.opened", () -> elections.openNow(staff, id));
    }

    // ---- applying

    @Test
    void oneAppliesWithAFewWordsAndChangesThemUntilSomebodyLooks() {
        var id = open();

        enrolling.apply(member, id, draft("吴晓霞", UNDISCLOSED));
        enrolling.apply(member, id, draft("吴晓侠", NON_LOCAL));

        assertThat(enrolling.own(member, id).orElseThrow()).extracting(OwnApplication::name, OwnApplication::hukou, OwnApplication::standing)
                .containsExactly("吴晓侠", NON_LOCAL, Standing.APPLIED);
        var other = enrolling.own(member, id).orElseThrow().id();
        accepted(context, staff, other);
        refused("enrolment.apply.checked", () -> enrolling.apply(member, id, draft("吴晓霞", LOCAL)));
    }

    @Test
    @Tag("P03")
    @Tag("P29")
    void whatIsMissingIsSaid() {
        var id = open();
        var since = YearMonth.now(Zone.PORTAL).minusMonths(2);

        refused("enrolment.apply.name", () -> enrolling.apply(member, id, draft(" ", LOCAL)));
        refused("enrolment.apply.age", () -> enrolling.apply(member, id, new ApplicationDraft("吴晓霞", LOCAL, null, false, true)));
        refused("enrolment.apply.nowhere-else", () -> enrolling.apply(member, id, new ApplicationDraft("吴晓霞", LOCAL, null, true, false)));
        refused("enrolment.apply.since", () -> enrolling.apply(member, id, new ApplicationDraft("吴晓霞", UNDISCLOSED, null, true, true)));
        refused("enrolment.apply.short", () -> enrolling.apply(member, id, new ApplicationDraft("吴晓霞", NON_LOCAL, since, true, true)));
        refused("residents.roll.not-member", () -> enrolling.apply(ResidentsFixtures.somebody(context), id, draft("吴晓霞", LOCAL)));
        enrolling.apply(member, id, new ApplicationDraft("吴晓霞", LOCAL, null, true, true));
    }

    @Test
    @Tag("P13")
    void rollsAreForGrownUps() {
        var id = open();
        context.getBean(Minors.class).declare(member, AgeGroup.MINOR_14_17, null);

        refused("enrolment.apply.minor", () -> enrolling.apply(member, id, draft("吴晓霞", LOCAL)));
    }

    @Test
    void nobodyIsRegisteredInTwoPlaces() {
        var here = open();
        var other = ResidentsFixtures.place(context);
        var there = EnrolmentFixtures.open(context, other, ElectionKind.COMMUNITY);
        context.getBean(VoterRoll.class).enter(member.resident(), other);

        enrolling.apply(member, here, draft("吴晓霞", NON_LOCAL));
        refused("enrolment.apply.elsewhere", () -> enrolling.apply(member, there, draft("吴晓霞", NON_LOCAL)));
        enrolling.withdraw(member, here);
        enrolling.apply(member, there, draft("吴晓霞", NON_LOCAL));
    }

    @Test
    void pressingTwiceAppliesOnceAlsoInTwoPlacesAtTheSameMoment() throws Exception {
        var here = open();
        var other = ResidentsFixtures.place(context);
        var there = EnrolmentFixtures.open(context, other, ElectionKind.COMMUNITY);
        context.getBean(VoterRoll.class).enter(member.resident(), other);

        var ended = together(8, it -> enrolling.apply(member, it % 2 == 0 ? here : there, draft("吴晓霞", NON_LOCAL)));

        assertThat(ended).filteredOn(it -> it.equals("enrolment.apply.elsewhere")).hasSize(4);
        assertThat(jdbc.sql("select count(*) from enrolment_application where resident_id = ?").param(member.resident().toString()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoWithdrawsLeavesNoNameBehindAndMayComeBack() {
        var id = open();
        enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        enrolling.withdraw(member, id);

        assertThat(enrolling.own(member, id).orElseThrow()).extracting(OwnApplication::standing, OwnApplication::name, OwnApplication::since).containsExactly(Standing.WITHDRAWN, "", null);
        assertThat(checking.waiting(staff, place, 10)).isEmpty();
        enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        assertThat(checking.waiting(staff, place, 10)).hasSize(1);
    }

    // ---- checking

    @Test
    @Tag("P29")
    void aRefusalHasAReasonAndOneMayApplyAgain() {
        var id = open();
        var application = enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        var seen = checking.open(staff, application);

        assertThat(seen.confirmed()).isTrue();
        refused("enrolment.reason.missing", () -> checking.refuse(staff, application, seen.version(), " "));
        checking.refuse(staff, application, seen.version(), "还差一样：请带租房合同来一楼窗口看一眼。");

        assertThat(enrolling.own(member, id).orElseThrow()).extracting(OwnApplication::standing, OwnApplication::reason)
                .containsExactly(Standing.REFUSED, "还差一样：请带租房合同来一楼窗口看一眼。");
        assertThat(notices.of(member)).extracting(Notice::key).contains("enrolment.notice.refused");
        enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        accepted(context, staff, application);
        assertThat(enrolling.own(member, id).orElseThrow().standing()).isEqualTo(Standing.CHECKED);
    }

    @Test
    @Tag("P34")
    void whoLooksAtAnApplicationIsToldToThePerson() {
        var application = enrolling.apply(member, open(), draft("吴晓霞", NON_LOCAL));
        assertThat(checking.waiting(staff, place, 10)).hasSize(1);
        assertThat(reads.of(member, 0, 10).items()).isEmpty();

        checking.open(staff, application);
        assertThat(reads.of(member, 0, 10).items()).extracting(DataRead::what).containsExactly("enrolment.read.application");
    }

    @Test
    @Tag("P14")
    void whoGoesTakesAlongWhatTheySaid() {
        var id = open();
        enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        assertThat(own.of(member.resident())).extracting(Held::data).containsExactly("enrolment");

        own.erase(member.resident());
        assertThat(own.of(member.resident())).isEmpty();
    }

    @Test
    void nobodyChecksThemselvesNorWhatAColleagueAnsweredOrTheApplicantChanged() {
        var id = open();
        var application = enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        var seen = checking.open(staff, application);
        enrolling.apply(member, id, draft("吴晓侠", NON_LOCAL));
        refused("enrolment.check.changed", () -> checking.accept(staff, application, seen.version(), Proof.SEEN));

        accepted(context, colleague, application);
        refused("enrolment.check.changed", () -> checking.refuse(staff, application, seen.version() + 1, "没有来。"));
        context.getBean(VoterRoll.class).enter(staff.resident(), place);
        var own = enrolling.apply(staff, id, draft("陆一舟", LOCAL));
        refused("enrolment.check.own", () -> checking.open(staff, own));
        refused("community.office.required", () -> checking.open(member, application));
    }

    @Test
    void oneOfTwoCheckersAtTheSameMomentIsTold() throws Exception {
        var id = open();
        var application = enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        var version = checking.open(staff, application).version();

        var ended = together(2, it -> {
            if (it == 0) {
                checking.accept(staff, application, version, Proof.SEEN);
            } else {
                checking.refuse(colleague, application, version, "还差一样。");
            }
            return "done";
        });

        assertThat(ended).containsExactlyInAnyOrder("done", "enrolment.check.changed");
    }

    // ---- the assembly of a village

    @Test
    void inAVillageTheAssemblyAdmitsWhoHasNoLocalHukou() {
        EnrolmentFixtures.villageRulesHold(context, place);
        var id = EnrolmentFixtures.open(context, place, ElectionKind.VILLAGE);
        var local = applied(context, id, LOCAL);
        var first = applied(context, id, NON_LOCAL);
        var second = applied(context, id, UNDISCLOSED);
        List.of(local, first, second).forEach(it -> accepted(context, staff, it));
        EnrolmentFixtures.enrollingEnds(context, id);

        refused("enrolment.roll.consent", () -> rolls.publish(staff, id));
        assertThat(checking.toAdmit(staff, id)).containsExactly(first, second);
        refused("enrolment.assembly.figures", () -> checking.record(staff, id, vote(31, 32, "", first)));
        refused("enrolment.reason.missing", () -> checking.record(staff, id, vote(40, 20, "", first)));
        refused("enrolment.assembly.nobody", () -> checking.record(staff, id, vote(40, 30, "", local)));
        checking.record(staff, id, vote(40, 21, "", first));
        checking.record(staff, id, vote(40, 20, "到会的人没有过半数同意。", second));

        rolls.publish(staff, id);
        assertThat(standing(first)).isEqualTo(Standing.LISTED);
        assertThat(standing(second)).isEqualTo(Standing.REFUSED);
        assertThat(jdbc.sql("select present, in_favour, passed from enrolment_assembly where election_id = ? order by recorded_at").param(id.toString()).query().listOfRows()).hasSize(2);
    }

    @Test
    void inACommunityNoAssemblyIsAsked() {
        var id = open();
        accepted(context, staff, applied(context, id, NON_LOCAL));

        refused("enrolment.assembly.not-asked", () -> checking.record(staff, id, vote(40, 30, "")));
        EnrolmentFixtures.listed(context, id, staff);
    }

    // ---- the roll

    @Test
    void theRollHasNumbersAndNamesAndIsSeenInsideOnly() {
        var id = open();
        for (var name : List.of("周玉梅", "陈建国", "阿依古丽")) {
            accepted(context, staff, enrolling.apply(ResidentsFixtures.member(context, place), id, draft(name, LOCAL)));
        }
        applied(context, id, LOCAL);
        refused("enrolment.roll.enrolling", () -> rolls.publish(staff, id));
        EnrolmentFixtures.enrollingEnds(context, id);
        refused("enrolment.roll.unchecked", () -> rolls.publish(staff, id));
        accepted(context, staff, checking.waiting(staff, place, 1).getFirst().id());
        assertThat(rolls.page(member, id, "", 0).entries()).isEmpty();
        rolls.publish(staff, id);

        var page = rolls.page(member, id, "", 0);
        assertThat(page.entries()).extracting(RollEntry::serial).containsExactly(1, 2, 3, 4);
        assertThat(page.entries()).extracting(RollEntry::name).startsWith("阿依古丽", "陈建国").endsWith("周玉梅");
        assertThat(RollEntry.class.getRecordComponents()).extracting("name").containsExactly("serial", "name");
        assertThat(rolls.page(member, id, "陈", 0).total()).isEqualTo(1);
        assertThat(rolls.page(member, id, "%", 0).total()).isZero();
        refused("residents.roll.not-member", () -> rolls.page(ResidentsFixtures.somebody(context), id, "", 0));
        refused("enrolment.roll.published", () -> rolls.publish(staff, id));
        refused("enrolment.apply.closed", () -> enrolling.apply(member, id, draft("吴晓霞", LOCAL)));
    }

    @Test
    void objectionsRunFromTheDayTheRollReallyHungOut() {
        var id = open();
        accepted(context, staff, applied(context, id, LOCAL));
        EnrolmentFixtures.listed(context, id, staff);

        assertThat(elections.find(id).orElseThrow().days().objections()).isAfterOrEqualTo(today.plusDays(5));
    }

    // ---- objections

    @Test
    @Tag("P29")
    void whoShouldNotStandThereGoesWithAReasonAndTheOthersKeepTheirNumbers() {
        var id = open();
        var all = new ArrayList<ApplicationId>();
        for (var it = 0; it < 3; it++) {
            all.add(applied(context, id, LOCAL));
            accepted(context, staff, all.getLast());
        }
        EnrolmentFixtures.listed(context, id, staff);
        var objection = objections.against(member, id, 2, ObjectionKind.NOT_ENTITLED, "他去年已经搬走。");

        refused("enrolment.objection.once", () -> objections.against(member, id, 2, ObjectionKind.MISTAKE, "名字也不对。"));
        refused("enrolment.objection.numbers", () -> objections.against(member, id, 1, ObjectionKind.MISTAKE, "打13800001234问。"));
        refused("enrolment.objection.recused", () -> objections.decide(staff, objection, true, "查实了。", null));
        refused("enrolment.reason.missing", () -> objections.decide(colleague, objection, true, "", null));
        assertThat(objections.waiting(staff, place, 10)).isEmpty();
        assertThat(objections.waiting(colleague, place, 10)).extracting(RollObjection::due).allMatch(it -> !it.isBefore(today.plusDays(3)));
        objections.decide(colleague, objection, true, "查实了，去年10月已搬走。", null);

        assertThat(rolls.page(member, id, "", 0).entries()).extracting(RollEntry::serial).containsExactly(1, 3);
        assertThat(notices.of(member)).extracting(Notice::key).contains("enrolment.notice.decided");
        assertThat(enrolling.objections(member, id).getFirst().reason()).isEqualTo("查实了，去年10月已搬走。");
        EnrolmentFixtures.objectingEnds(context, id);
        refused("enrolment.objection.over", () -> objections.against(ResidentsFixtures.member(context, place), id, 1, ObjectionKind.MISTAKE, "写错了。"));
    }

    @Test
    void whoWasRefusedOrCameTooLateIsAddedWithTheNextNumber() {
        var id = open();
        var application = enrolling.apply(member, id, draft("吴晓霞", NON_LOCAL));
        checking.refuse(staff, application, checking.open(staff, application).version(), "还差一样。");
        accepted(context, staff, applied(context, id, LOCAL));
        EnrolmentFixtures.listed(context, id, staff);
        var late = ResidentsFixtures.member(context, place);

        var first = objections.missing(member, id, "合同我后来带来看过了。", null);
        refused("enrolment.objection.apply", () -> objections.missing(late, id, "我没赶上。", null));
        var second = objections.missing(late, id, "我出差，没赶上。", draft("陈建国", LOCAL));
        objections.decide(colleague, first, true, "合同已核对，补登。", null);
        objections.decide(colleague, second, false, "登记截止前没有申请，也没有说明。", null);

        assertThat(enrolling.own(member, id).orElseThrow()).extracting(OwnApplication::serial, OwnApplication::standing).containsExactly(2, Standing.DECIDED);
        assertThat(enrolling.own(late, id).orElseThrow()).extracting(OwnApplication::standing, OwnApplication::reason).containsExactly(Standing.REFUSED, "登记截止前没有申请，也没有说明。");
    }

    @Test
    void aNameIsCorrectedAndSomebodyElseMayObjectOnceMore() {
        var id = open();
        accepted(context, staff, enrolling.apply(member, id, draft("吴晓侠", LOCAL)));
        EnrolmentFixtures.listed(context, id, staff);
        var objection = objections.against(member, id, 1, ObjectionKind.MISTAKE, "是云霞的霞。");

        refused("enrolment.objection.name", () -> objections.decide(colleague, objection, true, "改了。", " "));
        objections.decide(colleague, objection, true, "改了。", "吴晓霞");
        assertThat(rolls.line(member, id, 1).name()).isEqualTo("吴晓霞");
        objections.against(ResidentsFixtures.member(context, place), id, 1, ObjectionKind.NOT_ENTITLED, "再看看。");
        EnrolmentFixtures.objectingEnds(context, id);
        refused("enrolment.final.undecided", () -> rolls.finalise(staff, id));
    }

    @Test
    void oneOfTwoWhoClaimAnObjectionAtTheSameMomentGetsIt() throws Exception {
        var objection = EnrolmentFixtures.objection(context, place);

        var ended = together(2, it -> {
            objections.take(it == 0 ? staff : colleague, objection);
            return "done";
        });
        assertThat(ended).containsExactlyInAnyOrder("done", "enrolment.objection.taken");
    }

    @Test
    void oneOfTwoWhoDecideAtTheSameMomentDoes() throws Exception {
        var objection = EnrolmentFixtures.objection(context, place);

        var ended = together(2, it -> {
            objections.decide(it == 0 ? staff : colleague, objection, it == 0, "查过了。", null);
            return "done";
        });
        assertThat(ended).containsExactlyInAnyOrder("done", "enrolment.objection.gone");
    }

    // ---- final, closed, removed

    @Test
    void theFinalRollIsARecordOfFiguresAndItsPeopleAreGoneThirtyDaysAfterPolling() {
        var id = open();
        for (var it = 0; it < 25; it++) {
            accepted(context, staff, applied(context, id, LOCAL));
            accepted(context, staff, applied(context, id, NON_LOCAL));
        }
        accepted(context, staff, enrolling.apply(member, id, draft("吴晓霞", LOCAL)));
        EnrolmentFixtures.listed(context, id, staff);
        refused("enrolment.final.early", () -> rolls.finalise(staff, id));
        EnrolmentFixtures.objectingEnds(context, id);
        rolls.finalise(staff, id);

        refused("enrolment.withdraw.late", () -> enrolling.withdraw(member, id));
        assertThat(elections.find(id).orElseThrow()).extracting(Election::phase, Election::rollSize).containsExactly(Phase.FINAL, 51);
        assertThat(register.about(place, "enrolment:" + id).orElseThrow().body()).contains("51").doesNotContain("吴晓霞");
        assertThat(shares.of(id).orElseThrow().listed().groups()).isEqualTo(new RollShare.Groups(26, 25, 0));

        var polling = elections.find(id).orElseThrow().days().polling();
        events.publishEvent(DayHasPassed.of(polling));
        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.CLOSED);
        assertThat(rolls.page(member, id, "", 0).total()).isEqualTo(51);
        events.publishEvent(DayHasPassed.of(polling.plusDays(29)));
        assertThat(rolls.page(member, id, "", 0).total()).isZero();
        assertThat(jdbc.sql("select count(*) from enrolment_application where election_id = ?").param(id.toString()).query(Integer.class).single()).isZero();
        assertThat(shares.of(id).orElseThrow().listed().all()).isEqualTo(51);
    }

    @Test
    void aCalledOffEnrolmentTellsItsPeopleAndForgetsThem() {
        var id = open();
        enrolling.apply(member, id, draft("吴晓霞", LOCAL));
        refused("enrolment.reason.missing", () -> elections.callOff(staff, id, ""));
        elections.callOff(staff, id, "街道通知改期。");

        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.CALLED_OFF);
        assertThat(notices.of(member)).extracting(Notice::key).contains("enrolment.notice.called-off");
        assertThat(enrolling.own(member, id)).isEmpty();
        refused("enrolment.election.over", () -> elections.callOff(staff, id, "再来一次。"));
    }

    // ---- many

    @Test
    void twentyThousandNamesArePublishedAndPrinted() throws Exception {
        var id = open();
        EnrolmentFixtures.checkedApplications(context, id, 20_000);
        EnrolmentFixtures.listed(context, id, staff);
        assertThat(rolls.page(member, id, "", 199).entries()).hasSize(100).last().extracting(RollEntry::serial).isEqualTo(20_000);

        var sheet = new ByteArrayOutputStream();
        files.xlsx(staff, id, sheet);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.toByteArray())); var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.count()).isEqualTo(20_001);
        }
        var paper = new ByteArrayOutputStream();
        files.pdf(staff, id, paper);
        try (var document = Loader.loadPDF(paper.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo((20_000 + 4 * 34 - 1) / (4 * 34));
            assertThat(new PDFTextStripper().getText(document)).contains("20000", "堃", "旻");
        }
    }

    @Test
    void paperAndTableAreForTheCommitteeOnly() {
        var id = open();
        refused("community.office.required", () -> files.pdf(member, id, new ByteArrayOutputStream()));
        refused("enrolment.roll.none", () -> files.xlsx(staff, id, new ByteArrayOutputStream()));
    }

    // ---- help

    private ElectionId open() {
        return EnrolmentFixtures.open(context, place, ElectionKind.COMMUNITY);
    }

    private Standing standing(ApplicationId id) {
        return Standing.valueOf(jdbc.sql("select standing from enrolment_application where application_id = ?").param(id.toString()).query(String.class).single());
    }

    private AssemblyDraft vote(int present, int inFavour, String reason, ApplicationId... applicants) {
        return new AssemblyDraft(AssemblyDraft.Meeting.DEPUTIES, today, present, inFavour, List.of(applicants), reason);
    }

    private interface Act {
        Object run(int number);
    }

    /** All at once; what each ended with: what it gave back, or the key of the refusal. */
    private static List<Object> together(int people, Act act) throws Exception {
        var start = new CountDownLatch(1);
        var ended = new ArrayList<Object>();
        try (var threads = Executors.newFixedThreadPool(people)) {
            var all = IntStream.range(0, people).mapToObj(it -> threads.submit((Callable<Object>) () -> {
                start.await();
                return act.run(it);
            })).toList();
            start.countDown();
            for (var it : all) {
                try {
                    ended.add(it.get());
                } catch (ExecutionException e) {
                    ended.add(e.getCause() instanceof RuleViolation refused ? refused.key() : e.getCause());
                }
            }
        }
        return ended;
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).withMessage(key);
    }
}
