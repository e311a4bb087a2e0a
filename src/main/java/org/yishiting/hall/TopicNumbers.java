package org.yishiting.hall;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/** Numbers topics per community and year without gaps: T-2026-001, T-2026-002. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TopicNumbers {

    private final JdbcClient jdbc;

    TopicNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(CommunityId community, Instant now) {
        var year = now.atZone(Zone.PORTAL).getYear();
        jdbc.sql("""
                insert into hall_topic_number (community_id, year, last) values (:community, :year, 1)
                on duplicate key update last = last + 1""")
                .param("community", community.toString()).param("year", year).update();
        var last = jdbc.sql("select last from hall_topic_number where community_id = :community and year = :year")
                .param("community", community.toString()).param("year", year).query(Integer.class).single();
        return "T-%d-%03d".formatted(year, last);
    }
}
