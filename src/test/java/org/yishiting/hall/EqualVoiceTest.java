package org.yishiting.hall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yishiting.residents.HukouStatus;

/** Nobody's origin can weigh in the hall, because the hall does not know it. */
class EqualVoiceTest {

    @Test
    @Tag("P24")
    @Tag("P25")
    void neitherHallNorMapCanAskWhereSomebodyIsRegistered() {
        noClasses().that().resideInAnyPackage("org.yishiting.hall..", "org.yishiting.consensus..", "org.yishiting.opendata..")
                .should().dependOnClassesThat().areAssignableTo(HukouStatus.class).check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yishiting"));
    }

    @Test
    @Tag("P26")
    void aStatementIsShownWithoutItsAuthor() {
        assertThat(Stream.of(StatementView.class, GroupView.class, Receipt.class).flatMap(it -> Arrays.stream(it.getRecordComponents()))
                .map(it -> it.getType().getSimpleName())).doesNotContain("ResidentId", "Actor");
    }
}
