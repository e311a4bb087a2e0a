package org.yishiting.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.community.CommunityId;

/** The links as they stand, before anybody asks who may see them. */
@Service
@Transactional(readOnly = true)
class LinkRows {

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String from, LinkType type, String to, Instant at) {}

    /** Those that begin or end there, the oldest first. */
    @ReadOnce
    List<Row> of(CommunityId community, Collection<String> ends) {
        return ends.isEmpty() ? List.of() : jdbc.sql("""
                select from_end, type, to_end, linked_at from records_link where community_id = :community and (from_end in (:ends) or to_end in (:ends))
                order by linked_at, type, to_end""").param("community", community.toString()).param("ends", ends)
                .query((row, _) -> new Row(row.getString(1), LinkType.valueOf(row.getString(2)), row.getString(3), row.getTimestamp(4).toInstant())).list();
    }
}
