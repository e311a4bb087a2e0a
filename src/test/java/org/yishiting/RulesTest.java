package org.yishiting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this house does not do, read from its real schema, its classes and its words. */
@SpringBootTest
@Import(TestDatabase.class)
class RulesTest {

    /** 统一社会信用代码 is the registration number of an organisation, not a verdict on a person. */
    static final Set<String> NOT_ABOUT_PEOPLE = Set.of("creditcode", "credit_code");

    /** Only what a person is called; the phone is proven, and held apart in the test of registration. */
    static final Set<String> REQUIRED_OF_A_PERSON = Set.of("resident_id", "nickname", "created_at", "version");

    static final Pattern ID_NUMBER = words("id_?number", "id_?no", "id_?card", "identity", "identity_?number", "passport", "sfz", "sfzh", "citizen_?id");
    static final Pattern PRIVATE = words("sex", "gender", "ethnicity", "ethnic", "nation_?ality", "religion", "party_?member(ship)?", "marital", "marriage", "health", "disease", "door", "door_?number", "unit_?number", "room");
    static final Pattern VERDICT = words("risk", "credit", "trust_?score", "civility_?score", "black_?list(ed)?", "watch_?list", "focus_?person", "sanction", "sanctions", "trustworthiness", "reputation", "ranking", "leader_?board");
    static final Pattern MARK_ON_PERSON = words("score", "grade", "tag", "tags", "colour", "color", "level", "rank", "flag", "rating", "category", "class");
    static final Pattern PER_PERSON = Pattern.compile("(?i)group\\s+by\\s+(\\w+\\.)?(resident|resident_id|author|person)\\b");
    static final Pattern FEED = words("landlord", "employer", "police", "school", "hospital", "medical", "patient", "tenant");

    static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yishiting");

    @Autowired JdbcClient jdbc;

    record Column(String table, String name, boolean required) {}

    @Test
    @Tag("P01")
    void nothingButANameIsRequiredOfAPerson() {
        assertThat(columns()).filteredOn(it -> it.table.equals("residents_account") && it.required)
                .extracting(Column::name).allMatch(REQUIRED_OF_A_PERSON::contains);
        assertThat(columns()).filteredOn(it -> PRIVATE.matcher(it.name).find()).isEmpty();
    }

    @Test
    @Tag("P02")
    void noColumnHoldsANumberOfAnIdentityCard() {
        assertThat(columns()).filteredOn(it -> ID_NUMBER.matcher(it.name).find()).isEmpty();
        assertThat(names(it -> ID_NUMBER.matcher(it).find())).isEmpty();
    }

    @Test
    @Tag("P03")
    void hukouIsUndisclosedUnlessSomebodySaysOtherwise() {
        assertThat(jdbc.sql("select column_default from information_schema.columns where table_schema = database() and column_name like '%hukou%'")
                .query(String.class).list()).isNotEmpty().allMatch("'UNDISCLOSED'"::equals);
    }

    @Test
    @Tag("P04")
    void nobodyFeedsInWhatOthersKnowOfPeople() {
        assertThat(columns()).filteredOn(it -> FEED.matcher(it.table).find() || FEED.matcher(it.name).find()).isEmpty();
        assertThat(CODE.stream().map(JavaClass::getSimpleName).filter(it -> FEED.matcher(snake(it)).find())).isEmpty();
    }

    @Test
    @Tag("P15")
    void nobodyIsJudgedInClassesColumnsOrApis() {
        assertThat(names(it -> VERDICT.matcher(it).find())).isEmpty();
        assertThat(columns()).filteredOn(it -> VERDICT.matcher(it.table).find() || VERDICT.matcher(it.name).find())
                .extracting(Column::name).allMatch(NOT_ABOUT_PEOPLE::contains);
        var tablesOfPeople = columns().stream().filter(it -> it.name.equals("resident_id")).map(Column::table).toList();
        assertThat(tablesOfPeople).contains("residents_account", "residents_membership");
        assertThat(columns()).filteredOn(it -> tablesOfPeople.contains(it.table) && MARK_ON_PERSON.matcher(it.name).find()).isEmpty();
    }

    @Test
    @Tag("P16")
    void signalsAndUrgencyPointAtMattersNeverAtPeople() {
        var signals = columns().stream().filter(it -> it.table.matches(".*(signal|urgency).*") || it.name.matches(".*urgency.*")).map(Column::table).toList();
        assertThat(columns()).filteredOn(it -> signals.contains(it.table)).extracting(Column::name).noneMatch(it -> it.contains("resident"));
    }

    @Test
    @Tag("P18")
    void nothingThatDecidesMayReadThePoints() {
        noClasses().that().resideInAnyPackage("org.yishiting.residents..", "org.yishiting.community..", "org.yishiting.policy..", "org.yishiting.hall..",
                        "org.yishiting.consensus..", "org.yishiting.meetings..", "org.yishiting.draws..", "org.yishiting.sittings..", "org.yishiting.matters..", "org.yishiting.actions..", "org.yishiting.proposals..",
                        "org.yishiting.consensus..", "org.yishiting.meetings..", "org.yishiting.invitations..", "org.yishiting.appraisals..", "org.yishiting.matters..", "org.yishiting.actions..", "org.yishiting.proposals..",
                        "org.yishiting.debate..", "org.yishiting.decisions..", "org.yishiting.moderation..", "org.yishiting.residency..", "org.yishiting.servicecatalog..", "org.yishiting.enrolment..")
                .should().dependOnClassesThat().resideInAnyPackage("org.yishiting.points..", "org.yishiting.claims..", "org.yishiting.ledger..", "org.yishiting.rewards..",
                        "org.yishiting.honours..").check(CODE);
    }

    /** Whatever module comes next: only the family of points itself knows of points. */
    @Test
    @Tag("P18")
    void nobodyOutsideTheFamilyOfPointsKnowsOfPoints() {
        var family = new String[] {"org.yishiting.points..", "org.yishiting.claims..", "org.yishiting.ledger..", "org.yishiting.rewards..", "org.yishiting.honours..", "org.yishiting.oversight.."};
        noClasses().that().resideOutsideOfPackages(family).should().dependOnClassesThat().resideInAnyPackage(family).check(CODE);
    }

    /** A list of people by how much or how often would be a leaderboard, whatever it is called. */
    @Test
    @Tag("P21")
    void nobodyIsCountedToBeCompared() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(it -> it.toString().endsWith(".java")).filter(RulesTest::countsPeople)).isEmpty();
        }
    }

    private static boolean countsPeople(Path source) {
        try {
            return PER_PERSON.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("P23")
    void pointsGoNowhereElse() {
        noClasses().that().resideInAnyPackage("org.yishiting.points..", "org.yishiting.claims..", "org.yishiting.ledger..").should().dependOnClassesThat()
                .resideInAnyPackage("org.yishiting.opendata..", "java.net.http..", "org.springframework.web.client..").allowEmptyShould(true).check(CODE);
    }

    @Test
    @Tag("P48")
    void neighboursAreCalledNeighbours() throws IOException {
        var banned = List.of("外来人口", "重点人群", "闲散人员", "外来务工", "流动人员");
        assertThat(hits(banned, "src/main/java", "src/main/resources", "frontend")).isEmpty();
    }

    @Test
    void pagesSpeakTheWayWeAgreed() throws IOException {
        assertThat(hits(List.of("用户", "请勿", "非法", "系统繁忙", "！", "无效"), "src/main/resources/i18n")).isEmpty();
    }

    private static TreeSet<String> hits(List<String> banned, String... folders) throws IOException {
        var hits = new TreeSet<String>();
        for (var folder : folders) {
            if (!Files.exists(Path.of(folder))) {
                continue;
            }
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(RulesTest::isText).toList()) {
                    var text = Files.readString(file);
                    banned.stream().filter(text::contains).forEach(it -> hits.add(file + ": " + it));
                }
            }
        }
        return hits;
    }

    private static boolean isText(Path file) {
        return Files.isRegularFile(file) && file.toString().matches(".*\\.(java|properties|js|css|html|txt|md|json|sql|csv)");
    }

    private List<Column> columns() {
        return jdbc.sql("""
                select table_name as `table`, column_name as name, is_nullable = 'NO' and column_default is null as required
                from information_schema.columns where table_schema = database() and table_name not like 'flyway%'""").query(Column.class).list();
    }

    /** Names of our classes, methods and fields, in words of their own. */
    private static TreeSet<String> names(Predicate<String> bad) {
        var found = new TreeSet<String>();
        for (var type : CODE) {
            Stream.concat(Stream.of(type.getSimpleName()), type.getMembers().stream().map(JavaMember::getName))
                    .filter(it -> NOT_ABOUT_PEOPLE.stream().noneMatch(it.toLowerCase(Locale.ROOT)::contains))
                    .filter(it -> bad.test(snake(it))).forEach(it -> found.add(type.getName() + "." + it));
        }
        return found;
    }

    private static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Pattern words(String... words) {
        return Pattern.compile("(?:^|_)(?:" + String.join("|", words) + ")(?:_|$)");
    }
}
