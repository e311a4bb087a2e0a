package org.yishiting.decisions;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Moderated;

/** Reasons and conditions as the committee sees them. The stance counts, whatever becomes of the words. */
@Component
class ReasonModerated implements Moderated {

    private final JdbcClient jdbc;

    ReasonModerated(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return OptionStances.KIND;
    }

    @Override
    public Optional<String> text(String id) {
        return jdbc.sql("select reason from decisions_stance where reason_id = ? and reason is not null").param(id).query((row, _) -> row.getString(1)).optional();
    }

    @Override
    public void change(String id, String text) {
        jdbc.sql("update decisions_stance set reason = ? where reason_id = ?")
                .params(Deliberation.text(text, OptionStances.MAX_REASON, "decisions.stance.condition-missing"), id).update();
    }

    @Override
    public void publish(String id) {
        jdbc.sql("update decisions_stance set shown = true, removed = null where reason_id = ?").param(id).update();
    }

    @Override
    public void withhold(String id, Clause clause) {
        jdbc.sql("update decisions_stance set removed = if(shown, ?, removed), shown = false where reason_id = ?").params(clause.text(), id).update();
    }
}
