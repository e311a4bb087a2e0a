package org.yishiting.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.TestDatabase;

@ApplicationModuleTest
@Import({TestDatabase.class, CommunityFixtures.class})
@Transactional
@TestConstructor(autowireMode = AutowireMode.ALL)
@ExtendWith(OutputCaptureExtension.class)
class ImportDivisionsTest {

    static final String DIVISIONS = "src/test/resources/divisions/";

    final ImportDivisions command;
    final Communities communities;
    final Locale locale = Locale.getDefault();

    ImportDivisionsTest(ImportDivisions command, Communities communities) {
        this.command = command;
        this.communities = communities;
    }

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void placesNestAsTheirCodesSay(CapturedOutput output) {
        assertThat(command.run(List.of(DIVISIONS + "excerpt"))).isZero();

        assertThat(output.getOut()).contains("0 rows not imported");
        var community = communities.byCode("150202001012").orElseThrow();
        assertThat(community.name()).isEqualTo("环西社区居委会");
        assertThat(community.open()).isFalse();
        assertThat(communities.path(community.id())).isEqualTo("内蒙古自治区 › 包头市 › 东河区 › 和平路街道 › 环西社区居委会");
    }

    @Test
    void aCityThatIsItsOwnCountyIsBoth() {
        command.run(List.of(DIVISIONS + "excerpt"));

        assertThat(communities.byCode("4419").orElseThrow().level()).isEqualTo(Level.CITY);
        var county = communities.search("441900", CommunityTest.FIRST_PAGE).getContent().getLast();
        assertThat(county.level()).isEqualTo(Level.COUNTY);
        assertThat(communities.path(county.id())).isEqualTo("广东省 › 东莞市");
    }

    @Test
    void importingAgainChangesNothing(CapturedOutput output) {
        command.run(List.of(DIVISIONS + "excerpt"));
        var before = communities.byCode("150202001012");
        command.run(List.of(DIVISIONS + "excerpt"));

        assertThat(output.getOut().lines().toList().getLast()).startsWith("Imported: 0 added").contains(" 0 renamed");
        assertThat(communities.byCode("150202001012")).isEqualTo(before);
    }

    @Test
    void whatAnInterruptedImportLeftOutIsAddedAndANewNameTakenOver(CapturedOutput output, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("provinces.csv"), "code,name\n98,测试省\n");
        Files.writeString(folder.resolve("cities.csv"), "code,name\n9801,旧名市\n");
        command.run(List.of(folder.toString()));
        Files.writeString(folder.resolve("cities.csv"), "\uFEFFcode,name\r\n9801,新名市\r\n9802,另一市\r\n");
        command.run(List.of(folder.toString()));

        assertThat(output.getOut()).contains("Imported: 1 added, 1 there already, 1 renamed, 0 rows not imported");
        assertThat(communities.byCode("9801").orElseThrow().name()).isEqualTo("新名市");
        assertThat(communities.byCode("9802").orElseThrow().name()).isEqualTo("另一市");
    }

    @Test
    void badRowsAreReportedWithFileAndLineAndDoNotStopTheRest(CapturedOutput output) {
        assertThat(command.run(List.of(DIVISIONS + "bad"))).isZero();

        assertThat(output.getOut()).contains("9 rows not imported")
                .containsPattern("cities.csv line 3 .*The place above is missing")
                .containsPattern("cities.csv line 4 .*must have 4 digits")
                .containsPattern("areas.csv line 3 .*name is empty")
                .containsPattern("streets.csv line 3 .*must have 9 digits")
                .containsPattern("streets.csv line 4 .*cannot be read")
                .containsPattern("streets.csv line 6 .*cannot be read")
                .containsPattern("villages.csv line 3 .*has come before")
                .containsPattern("villages.csv line 4 .*The place above")
                .containsPattern("villages.csv line 5 .*The place above");
        assertThat(communities.byCode("980101001001").orElseThrow().name()).isEqualTo("测试社区居委会");
        assertThat(communities.byCode("980101001003")).isPresent();
        assertThat(communities.byCode("980101001002")).isEmpty();
    }

    @Test
    void thePackageIsTakenByItsRootFolderToo(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("dist"));
        Files.writeString(folder.resolve("dist/provinces.csv"), "code,name\n98,测试省\n");
        assertThat(command.run(List.of(folder.toString()))).isZero();
        assertThat(communities.byCode("98")).isPresent();
    }

    @Test
    void aMissingFolderIsACallGoneWrong(CapturedOutput output, @TempDir Path folder) {
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of(folder.resolve("nowhere").toString()))).isEqualTo(2);
        assertThat(command.run(List.of(folder.toString()))).isEqualTo(2);
        assertThat(output.getErr()).contains("There are no files of divisions in " + folder);
    }
}
