package org.yishiting.decisions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Moderated;

/** Reasons for a stance and objections as the committee sees them. The stance counts and the objection is answered, whatever becomes of the words. */
class ModeratedWords implements Moderated {

    private final JdbcClient jdbc;
    private final String kind;
    private final String table;
    private final String key;
    private final int most;
    private final String missing;

    private ModeratedWords(JdbcClient jdbc, String kind, String table, String key, int most, String missing) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.table = table;
        this.key = key;
        this.most = most;
        this.missing = missing;
    }

    static ModeratedWords ofStances(JdbcClient jdbc) {
        return new ModeratedWords(jdbc, OptionStances.KIND, "decisions_stance", "reason_id", OptionStances.MAX_REASON, "decisions.stance.condition-missing");
    }

    static ModeratedWords ofObjections(JdbcClient jdbc) {
        return new ModeratedWords(jdbc, Objections.KIND, "decisions_objection", "objection_id", Objections.MAX_REASON, "decisions.objection.reason-missing");
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<String> text(String id) {
        return jdbc.sql("select reason from %s where %s = ? and reason is not null".formatted(table, key)).param(id).query(String.class).optional();
    }

    @Override
    public Map<String, String> texts(Collection<String> ids) {
        var words = new HashMap<String, String>();
        jdbc.sql("select %s, reason from %s where %s in (:ids) and reason is not null".formatted(key, table, key)).param("ids", ids)
                .query(row -> { words.put(row.getString(1), row.getString(2)); });
        return words;
    }

    @Override
    public void change(String id, String text) {
        write("reason = ?", id, Deliberation.text(text, most, missing));
    }

    @Override
    public void publish(String id) {
        write("shown = true, removed = null", id);
    }

    @Override
    public void withhold(String id, Clause clause) {
        write("removed = if(shown, ?, removed), shown = false", id, clause.text());
    }

    /** With the stance or the objection they belong to. */
    @Override
    public void takeBack(String id) {
        jdbc.sql("delete from %s where %s = ?".formatted(table, key)).param(id).update();
    }

    private void write(String change, String id, String... words) {
        jdbc.sql("update %s set %s where %s = ?".formatted(table, change, key)).params((Object[]) words).param(id).update();
    }
}
