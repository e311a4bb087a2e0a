package org.yishiting.decisions;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Moderated;

/** Objections as the committee sees them. One that is not public is answered all the same. */
@Component
class ObjectionModerated implements Moderated {

    private final JdbcClient jdbc;

    ObjectionModerated(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Objections.KIND;
    }

    @Override
    public Optional<String> text(String id) {
        return jdbc.sql("select reason from decisions_objection where objection_id = ?").param(id).query((row, _) -> row.getString(1)).optional();
    }

    @Override
    public void change(String id, String text) {
        jdbc.sql("update decisions_objection set reason = ? where objection_id = ?")
                .params(Deliberation.text(text, Objections.MAX_REASON, "decisions.objection.reason-missing"), id).update();
    }

    @Override
    public void publish(String id) {
        jdbc.sql("update decisions_objection set shown = true where objection_id = ?").param(id).update();
    }

    @Override
    public void withhold(String id, Clause clause) {
        jdbc.sql("update decisions_objection set shown = false where objection_id = ?").param(id).update();
    }
}
