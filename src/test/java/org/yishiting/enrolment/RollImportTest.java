package org.yishiting.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.TestDatabase;
import org.yishiting.Garbled;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.ResidentsFixtures;

/** A committee takes over the roll it has. */
@SpringBootTest
@Import(TestDatabase.class)
class RollImportTest {

    @Autowired RollImport imports;
    @Autowired Enrolling enrolling;
    @Autowired Checking checking;
    @Autowired Rolls rolls;
    @Autowired RollShares shares;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    CommunityId place;
    Actor staff;
    ElectionId election;

    @BeforeEach
    void anElection() {
        place = ResidentsFixtures.place(context);
        staff = EnrolmentFixtures.staff(context, place);
        election = EnrolmentFixtures.open(context, place, ElectionKind.COMMUNITY);
    }

    @Test
    void aTableIsReadAndReportedOnAndNothingIsTakenOverBeforeSomebodyAgrees() throws IOException {
        var file = workbook(List.of("松月社区选民登记册", ""), List.of("序号", "姓 名", "身份证号"), List.of("1", "郑玉梅", "11010519491231002X"), List.of("2", "", ""),
                List.of("3", " 梁 伟 ", ""), List.of("4", "郑玉梅", ""), List.of("5", "13800004172", ""), List.of("", "", "备注"));

        var report = imports.look(staff, election, file);

        assertThat(report.names()).containsExactly("郑玉梅", "梁 伟", "郑玉梅");
        assertThat(report.problems()).extracting(RollReport.Problem::row, RollReport.Problem::name, RollReport.Problem::why).containsExactly(
                tuple(4, "", "enrolment.import.problem.empty"), tuple(6, "郑玉梅", "enrolment.import.problem.twice"),
                tuple(7, "", "enrolment.import.problem.numbers"), tuple(8, "", "enrolment.import.problem.empty"));
        assertThat(imports.count(staff, election)).isZero();
        assertThat(imports.take(staff, election, file)).isEqualTo(3);
        assertThat(imports.count(staff, election)).isEqualTo(3);
    }

    @Test
    void spreadsheetsSaveTheirTextsInTwoWays() {
        var text = "姓名,住址\r\n郑玉梅,\"3号楼,101\"\r\n\r\n梁伟,\r\n";
        for (var file : List.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")), text.replace(',', '\t').getBytes(StandardCharsets.UTF_8))) {
            assertThat(imports.look(staff, election, file).names()).containsExactly("郑玉梅", "梁伟");
        }
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        refused("enrolment.import.empty", () -> imports.look(staff, election, new byte[0]));
        refused("enrolment.import.header", () -> imports.look(staff, election, text("郑玉梅\n梁伟\n")));
        refused("enrolment.import.empty", () -> imports.look(staff, election, text("姓名\n\n")));
        refused("enrolment.import.unreadable", () -> imports.look(staff, election, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        refused("enrolment.import.many", () -> imports.look(staff, election, text("姓名\n" + "王伟\n".repeat(RollImport.MOST + 1))));
        refused("community.office.required", () -> imports.look(ResidentsFixtures.member(context, place), election, text("姓名\n郑玉梅\n")));
    }

    @Test
    void whoHasEnrolledIsNotTakenOverAgainAndTheSameFileTwiceIsOneImport() {
        enrolling.apply(ResidentsFixtures.member(context, place), election, EnrolmentFixtures.draft("郑玉梅", HukouStatus.LOCAL));
        var file = text("姓名\n郑玉梅\n梁伟\n");

        assertThat(imports.look(staff, election, file).problems()).extracting(RollReport.Problem::why).containsExactly("enrolment.import.problem.same");
        assertThat(imports.take(staff, election, file)).isEqualTo(1);
        assertThat(imports.take(staff, election, file)).isZero();
        assertThat(imports.count(staff, election)).isEqualTo(1);
    }

    @Test
    void whoeverChecksAnApplicationIsToldOfTheSameNameOnTheRoll() {
        imports.take(staff, election, text("姓名\n梁伟\n梁伟\n"));
        var id = enrolling.apply(ResidentsFixtures.member(context, place), election, EnrolmentFixtures.draft("梁伟", HukouStatus.NON_LOCAL));
        assertThat(checking.open(staff, id).sameNameOnRoll()).isEqualTo(2);
    }

    @Test
    @Tag("P25")
    void theyStandOnTheRollAreCountedThereAndNotAmongThoseWhoApplied() {
        imports.take(staff, election, text("姓名\n" + java.util.stream.IntStream.range(0, 30).mapToObj(it -> "名" + it + "\n").collect(java.util.stream.Collectors.joining())));
        var applicant = EnrolmentFixtures.applied(context, election, HukouStatus.NON_LOCAL);
        EnrolmentFixtures.accepted(context, staff, applicant);
        EnrolmentFixtures.listed(context, election, staff);

        assertThat(rolls.page(ResidentsFixtures.member(context, place), election, "", 0).total()).isEqualTo(31);
        assertThat(shares.of(election)).get().satisfies(it -> {
            assertThat(it.applied().all()).isEqualTo(1);
            assertThat(it.listed().all()).isEqualTo(31);
        });
        refused("enrolment.import.late", () -> imports.take(staff, election, text("姓名\n梁伟\n")));
        refused("enrolment.import.late", () -> imports.undo(staff, election));
    }

    @Test
    void anImportIsTakenBackAndLeavesThoseWhoApplied() {
        enrolling.apply(ResidentsFixtures.member(context, place), election, EnrolmentFixtures.draft("郑玉梅", HukouStatus.LOCAL));
        imports.take(staff, election, text("姓名\n梁伟\n王芳\n"));
        assertThat(imports.undo(staff, election)).isEqualTo(2);
        assertThat(jdbc.sql("select roll_name from enrolment_application where election_id = ?").param(election.toString()).query(String.class).list()).containsExactly("郑玉梅");
    }

    @Test
    void onceTheRollHangsOutWhoAppliedIsToldAndNobodyElse() {
        var refusedOne = ResidentsFixtures.member(context, place);
        var id = enrolling.apply(refusedOne, election, EnrolmentFixtures.draft("郑玉梅", HukouStatus.LOCAL));
        checking.refuse(staff, id, checking.open(staff, id).version(), "还差一样：居住满一年的凭证。");
        imports.take(staff, election, text("姓名\n梁伟\n"));
        EnrolmentFixtures.listed(context, election, staff);

        await().untilAsserted(() -> assertThat(jdbc.sql("select resident_id from notifications_notice where message_key = 'enrolment.notice.published' and path = ?").param(EnrolmentPaths.election(election))
                .query(String.class).list()).containsExactly(refusedOne.resident().toString()));
    }

    @Test
    void whateverArrivesIsAListOrIsRefused() throws IOException {
        Garbled.takenOrRefused(workbook(List.of("松月社区选民登记册", ""), List.of("序号", "姓名"), List.of("1", "郑玉梅"), List.of("2", "小吴")), 1000, RollSheet::read);
        Garbled.takenOrRefused(text("序号,姓名\n1,\"郑玉梅\"\n2,小吴\n"), 1000, RollSheet::read);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0"); var sheet = book.newWorksheet("Sheet1")) {
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < rows[row].size(); column++) {
                    if (!rows[row].get(column).isEmpty()) {
                        sheet.value(row, column, rows[row].get(column));
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).extracting(RuleViolation::key).isEqualTo(key);
    }
}
