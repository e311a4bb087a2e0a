package org.yishiting.records;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.CommunityId;

/** The ends of the registers, published every day. Who keeps a copy of one can show later that nothing before it was rewritten. */
@Service
@Transactional
public class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record End(String community, long place, String fingerprint) {}

    /** Publishes where each register ends; once a day. */
    public void publish(LocalDate day) {
        jdbc.sql("select community_id, place, fingerprint from records_chain where place > 0")
                .query((row, _) -> new End(row.getString(1), row.getLong(2), row.getString(3))).list()
                .forEach(it -> jdbc.sql("insert ignore into records_head (community_id, day, place, fingerprint) values (?, ?, ?, ?)")
                        .params(it.community(), day, it.place(), it.fingerprint()).update());
    }

    /** The newest first. @param page counted from 0 */
    @Transactional(readOnly = true)
    public List<Head> of(CommunityId community, int page, int size) {
        return jdbc.sql("select day, place, fingerprint from records_head where community_id = ? order by day desc limit ? offset ?")
                .params(community.toString(), size, (long) page * size).query((row, _) -> new Head(row.getDate(1).toLocalDate(), row.getLong(2), row.getString(3))).list();
    }

    @Transactional(readOnly = true)
    public long count(CommunityId community) {
        return jdbc.sql("select count(*) from records_head where community_id = ?").param(community.toString()).query(Long.class).single();
    }
}
