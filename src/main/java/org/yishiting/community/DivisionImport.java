package org.yishiting.community;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.community.DivisionFile.Row;

/**
 * One run of an import of divisions. Each batch is one statement that stands by itself, so a run that was interrupted is
 * made good by another: rows that are there already cost one look at their batch.
 */
class DivisionImport {

    private static final int BATCH = 2_000;
    private static final long LEVELS_APART = 1_000_000_000_000L;

    private final JdbcClient jdbc;
    private final Set<Long> seen = new HashSet<>();
    private final Set<Long> parents = new HashSet<>();
    private final SortedMap<String, String> batch = new TreeMap<>();
    private int added;
    private int renamed;
    private int unchanged;

    DivisionImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("select code, level from community_place where level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN')")
                .query(row -> { parents.add(key(row.getString(1), Level.valueOf(row.getString(2)))); });
    }

    /** Takes the row, or answers with the key of what is wrong with it. */
    @Nullable String take(Row row, Level level) {
        var problem = problem(row, level);
        if (problem == null) {
            batch.put(row.code(), row.name());
            if (batch.size() == BATCH) {
                write(level);
            }
        }
        return problem;
    }

    private @Nullable String problem(Row row, Level level) {
        if (row.problem() != null) {
            return row.problem();
        }
        if (!DivisionCode.isCode(row.code()) || row.code().length() != DivisionCode.digits(level)) {
            return "community.divisions.code-length";
        }
        if (row.name().isEmpty() || row.name().length() > Place.NAME_LENGTH || row.name().indexOf('\uFFFD') >= 0) {
            return "community.divisions.name";
        }
        var parent = parent(row.code(), level);
        if (!parents.contains(key(parent, above(level))) || row.parent() != null && !row.parent().equals(parent)) {
            return "community.divisions.parent";
        }
        if (!seen.add(key(row.code(), level))) {
            return "community.divisions.duplicate";
        }
        if (level != Level.COMMUNITY) {
            parents.add(key(row.code(), level));
        }
        return null;
    }

    /** Writes what has been taken since the last full batch. */
    void write(Level level) {
        var known = known(level);
        var values = new ArrayList<Object>();
        batch.forEach((code, name) -> {
            var full = DivisionCode.full(code);
            var there = known.get(full);
            if (there == null) {
                var parent = CommunityId.of(DivisionCode.full(parent(code, level)), above(level));
                values.addAll(List.of(CommunityId.of(full, level).toString(), full, name, level.name(), parent.toString()));
                added++;
            } else if (there.equals(name)) {
                unchanged++;
            } else {
                jdbc.sql("update community_place set name = ?, version = version + 1 where code = ? and level = ?")
                        .params(name, full, level.name()).update();
                renamed++;
            }
        });
        if (!values.isEmpty()) {
            var rows = String.join(",", Collections.nCopies(values.size() / 5, "(?, ?, ?, ?, ?, 0)"));
            jdbc.sql("insert into community_place (community_id, code, name, level, parent_id, version) values " + rows).params(values).update();
        }
        batch.clear();
    }

    private Map<String, String> known(Level level) {
        var known = new HashMap<String, String>();
        if (!batch.isEmpty()) {
            jdbc.sql("select code, name from community_place where level = :level and code in (:codes)")
                    .param("level", level.name())
                    .param("codes", batch.keySet().stream().map(DivisionCode::full).toList())
                    .query(row -> { known.put(row.getString(1), row.getString(2)); });
        }
        return known;
    }

    int added() {
        return added;
    }

    int renamed() {
        return renamed;
    }

    int unchanged() {
        return unchanged;
    }

    private static String parent(String code, Level level) {
        return code.substring(0, DivisionCode.digits(above(level)));
    }

    private static Level above(Level level) {
        return Level.values()[level.ordinal() - 1];
    }

    private static long key(String code, Level level) {
        return level.ordinal() * LEVELS_APART + Long.parseLong(DivisionCode.full(code));
    }
}
