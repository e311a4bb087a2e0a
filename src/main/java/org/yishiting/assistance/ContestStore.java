package org.yishiting.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.Residents;

/** What people say against things done for them, on disk. */
@Repository
class ContestStore {

    private final JdbcClient jdbc;
    private final Residents residents;

    ContestStore(JdbcClient jdbc, Residents residents) {
        this.jdbc = jdbc;
        this.residents = residents;
    }

    record Open(ActId act, ResidentId by, @Nullable ResidentId answeredBy) {}

    /** Answers whether it is the first. */
    boolean add(ActId act, ResidentId by, String words, Instant now, Instant due) {
        return jdbc.sql("insert ignore into assistance_contest (act_id, resident_id, words, contested_at, due_at) values (?, ?, ?, ?, ?)")
                .params(act.toString(), by.toString(), words, Timestamp.from(now), Timestamp.from(due)).update() > 0;
    }

    Optional<Open> hold(ActId act) {
        return jdbc.sql("select act_id, resident_id, answered_by from assistance_contest where act_id = ? for update").param(act.toString())
                .query((row, _) -> new Open(ActId.parse(row.getString(1)), ResidentId.parse(row.getString(2)),
                        row.getString(3) == null ? null : ResidentId.parse(row.getString(3)))).optional();
    }

    void answer(ActId act, ResidentId by, boolean granted, String words, Instant now) {
        jdbc.sql("update assistance_contest set answered_at = ?, answered_by = ?, granted = ?, answer = ? where act_id = ?")
                .params(Timestamp.from(now), by.toString(), granted, words, act.toString()).update();
    }

    /** The longest wait first; not those that {@code reader} typed or is concerned by. */
    List<ActId> waiting(CommunityId community, ResidentId reader, int most) {
        return jdbc.sql("""
                select c.act_id from assistance_contest c join assistance_act a on a.act_id = c.act_id join assistance_visit v on v.visit_id = a.visit_id
                where c.answered_at is null and v.community_id = :community and a.typed_by <> :reader and c.resident_id <> :reader and a.resident_id <> :reader
                order by c.due_at limit :most""").param("community", community.toString()).param("reader", reader.toString()).param("most", most)
                .query((row, _) -> ActId.parse(row.getString(1))).list();
    }

    Map<ActId, Contest> of(List<ActId> acts) {
        var found = new HashMap<ActId, Contest>();
        if (!acts.isEmpty()) {
            jdbc.sql("select act_id, words, contested_at, due_at, granted, answer, answered_by from assistance_contest where act_id in (:acts)")
                    .param("acts", acts.stream().map(ActId::toString).toList()).query(row -> {
                        found.put(ActId.parse(row.getString(1)), contest(row));
                    });
        }
        return found;
    }

    private Contest contest(ResultSet row) throws SQLException {
        var granted = row.getBoolean("granted");
        var open = row.wasNull();
        var by = row.getString("answered_by");
        return new Contest(row.getString("words"), row.getTimestamp("contested_at").toInstant(), row.getTimestamp("due_at").toInstant(), open ? null : granted,
                row.getString("answer"), by == null ? null : residents.nicknameOf(ResidentId.parse(by)).orElse(""));
    }
}
