package org.yishiting.hall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;

/** Reads everything a map is made of, in the order the votes lie on disk. */
@Component
@Transactional(readOnly = true)
class TopicVotes {

    private static final int AT_A_TIME = 10_000;

    private final JdbcTemplate jdbc;

    TopicVotes(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(AT_A_TIME);
    }

    /** Somebody who reads votes. */
    interface Reader {
        void vote(int participant, int statement, int value);
    }

    /** A statement, and whether it is taken out. */
    record Column(StatementView statement, boolean out) {}

    List<Column> statements(TopicId topic) {
        return jdbc.query("select statement_id, number, text, moderation, typed_by_staff from hall_statement where topic_id = ? and moderation <> 'WAITING' order by number",
                (row, _) -> new Column(new StatementView(StatementId.parse(row.getString(1)), row.getInt(2), row.getString(3), row.getBoolean(5)),
                        Moderation.valueOf(row.getString(4)) == Moderation.OUT), topic.toString());
    }

    /** Hands over each vote and answers who the participants are, by their number. */
    List<ResidentId> votes(TopicId topic, List<Column> columns, Reader reader) {
        var numbers = new HashMap<String, Integer>();
        columns.forEach(it -> numbers.put(it.statement().id().toString(), numbers.size()));
        var participants = new ArrayList<ResidentId>();
        var last = new String[] {""};
        jdbc.query("select resident_id, statement_id, stance from hall_vote where topic_id = ? order by topic_id, resident_id, statement_id", row -> {
            var resident = row.getString(1);
            if (!resident.equals(last[0])) {
                last[0] = resident;
                participants.add(ResidentId.parse(resident));
            }
            reader.vote(participants.size() - 1, Objects.requireNonNull(numbers.get(row.getString(2))), Stance.valueOf(row.getString(3)).value());
        }, topic.toString());
        return participants;
    }

}
