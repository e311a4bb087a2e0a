package org.yishiting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.TestDatabase;

/** The data register names every column of every table, once. Whoever adds a column says whose it is, for what and until when. */
@SpringBootTest
@Import(TestDatabase.class)
class DataRegisterTest {

    /** An organisation that announced a vote. */
    static final Set<String> NOBODY = Set.of("decisions_recorded_vote.announced_by");

    static final Pattern SOMEBODY = Pattern.compile("resident_id|nickname|phone.*|hukou|since_month|password|.*_by|(owner|staff|author|person|guardian|voter|member|applicant|helper|typist)_(id|name)");

    @Autowired DataRegister register;
    @Autowired JdbcClient jdbc;
    @Autowired I18NProvider words;

    @Test
    @Tag("P07")
    void everyColumnHasItsLineAndEveryLineItsColumn() {
        var missing = new TreeSet<String>();
        var stale = new TreeSet<String>();
        var twice = new TreeSet<String>();
        var registered = new TreeSet<String>();
        var tables = tables();
        for (var line : register.lines()) {
            var columns = tables.getOrDefault(line.table().toLowerCase(Locale.ROOT), Set.of());
            var named = line.columns().contains("*") ? columns : line.columns();
            for (var column : named) {
                var name = line.table().toLowerCase(Locale.ROOT) + "." + column;
                (registered.add(name) ? new TreeSet<String>() : twice).add(name);
                (columns.contains(column) ? new TreeSet<String>() : stale).add(name);
            }
            if (columns.isEmpty()) {
                stale.add(line.table());
            }
        }
        tables.forEach((table, columns) -> columns.stream().map(it -> table + "." + it).filter(it -> !registered.contains(it)).forEach(missing::add));
        assertThat(missing).as("columns without a line in src/main/resources/privacy/<module>.csv").isEmpty();
        assertThat(stale).as("lines without a column").isEmpty();
        assertThat(twice).as("columns with two lines").isEmpty();
    }

    @Test
    @Tag("P07")
    void whatTellsOfSomebodyHasPurposeBasisAndEnd() {
        var unsaid = new TreeSet<String>();
        var meaning = new TreeMap<String, String>();
        for (var line : register.lines()) {
            if (!line.personal()) {
                var columns = line.columns().contains("*") ? tables().getOrDefault(line.table().toLowerCase(Locale.ROOT), Set.of()) : line.columns();
                columns.stream().map(it -> line.table() + "." + it).filter(it -> !NOBODY.contains(it))
                        .filter(it -> SOMEBODY.matcher(it.substring(it.indexOf('.') + 1)).matches()).forEach(unsaid::add);
                continue;
            }
            assertThat(line.columns()).as("%s: a table of people is told column by column", line.table()).doesNotContain("*");
            for (var locale : Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (var key : Set.of(line.dataKey(), line.purposeKey(), line.basisKey(), line.keptKey())) {
                    var said = words.getTranslation(key, locale);
                    assertThat(said).as("%s of %s", key, line.table()).isNotBlank().doesNotContain(key);
                }
            }
            var rest = line.purpose() + "," + line.basis() + "," + line.kept();
            assertThat(meaning.merge(line.data(), rest, (before, _) -> before)).as("%s in %s.csv means the same everywhere", line.data(), line.module()).isEqualTo(rest);
        }
        assertThat(unsaid).as("columns that name somebody and are registered as nobody's").isEmpty();
    }

    private Map<String, Set<String>> tables() {
        var tables = new TreeMap<String, Set<String>>();
        jdbc.sql("""
                select lower(c.table_name), lower(c.column_name) from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.table_name not like 'flyway%'""")
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2))).list()
                .forEach(it -> tables.computeIfAbsent(it.getKey(), _ -> new TreeSet<>()).add(it.getValue()));
        return tables;
    }
}
