package org.yishiting.oversight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Points go to no other system: nothing calls out, and what is open data are sums that belong to nobody. */
class NoExportTest {

    static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yishiting");
    static final String[] FAMILY = {"org.yishiting.ledger..", "org.yishiting.points..", "org.yishiting.claims..", "org.yishiting.rewards..", "org.yishiting.honours..", "org.yishiting.oversight.."};
    static final Set<String> SUMS = Set.of("quarter", "from", "to", "before", "issued", "redeemed", "expired", "reversed", "outstanding", "cost", "received", "givers", "rule", "title", "people", "points");

    @Test
    @Tag("P23")
    void nothingOfThePointsCallsAnotherSystem() {
        noClasses().that().resideInAnyPackage(FAMILY).should().dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..", "org.springframework.web.reactive..", "org.springframework.mail..", "javax.naming..", "java.rmi..")
                .check(CODE);
    }

    @Test
    @Tag("P23")
    void theOnlyOpenDataOfPointsAreSums() {
        classes().that().resideInAnyPackage(FAMILY).and().areAnnotatedWith(RestController.class).should().resideInAPackage("org.yishiting.oversight..").check(CODE);
        var told = new TreeSet<String>();
        Stream.of(PointsStatementApi.class.getDeclaredMethods()).filter(it -> it.isAnnotationPresent(GetMapping.class)).forEach(it -> {
            var item = (Class<?>) ((ParameterizedType) it.getGenericReturnType()).getActualTypeArguments()[0];
            Arrays.stream(item.getRecordComponents()).forEach(component -> told.add(component.getName()));
        });
        assertThat(told).isNotEmpty().isSubsetOf(SUMS);
    }

    /** What decides about people (residence, rolls, services, topics) has no way to what they have, whichever module keeps it. */
    @Test
    @Tag("P18")
    void nothingThatDecidesMayReadPointsShopOrHonours() {
        noClasses().that().resideInAnyPackage("org.yishiting.residents..", "org.yishiting.community..", "org.yishiting.policy..", "org.yishiting.hall..", "org.yishiting.consensus..",
                        "org.yishiting.actions..", "org.yishiting.proposals..", "org.yishiting.debate..", "org.yishiting.decisions..", "org.yishiting.moderation..", "org.yishiting.residency..",
                        "org.yishiting.servicecatalog..", "org.yishiting.enrolment..", "org.yishiting.assistance..", "org.yishiting.meetings..", "org.yishiting.matters..")
                .should().dependOnClassesThat().resideInAnyPackage(FAMILY).check(CODE);
    }
}
