package org.yishiting.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** The numbers of proposals, and what happened to each, line by line. */
@Component
class Trail {

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** P-2026-001, P-2026-002: per community and year, without gaps. */
    @Transactional(propagation = Propagation.MANDATORY)
    String nextNumber(CommunityId community, Instant now) {
        var year = now.atZone(Zone.PORTAL).getYear();
        jdbc.sql("""
                insert into proposals_number (community_id, year, last) values (:community, :year, 1)
                on duplicate key update last = last + 1""")
                .param("community", community.toString()).param("year", year).update();
        var last = jdbc.sql("select last from proposals_number where community_id = :community and year = :year")
                .param("community", community.toString()).param("year", year).query(Integer.class).single();
        return "P-%d-%03d".formatted(year, last);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ProposalId proposal, Instant at, String event, @Nullable ResidentId by, String note) {
        jdbc.sql("""
                insert into proposals_step (proposal_id, line, happened_at, event, done_by, note)
                select :proposal, coalesce(max(line), 0) + 1, :at, :event, :by, :note from proposals_step where proposal_id = :proposal""")
                .param("proposal", proposal.toString()).param("at", Timestamp.from(at)).param("event", event)
                .param("by", by == null ? null : by.toString()).param("note", note).update();
    }

    List<ProposalStep> of(ProposalId proposal) {
        return jdbc.sql("select happened_at, event, done_by, note from proposals_step where proposal_id = ? order by line").param(proposal.toString())
                .query((row, _) -> new ProposalStep(row.getTimestamp(1).toInstant(), row.getString(2),
                        row.getString(3) == null ? null : ResidentId.parse(row.getString(3)), row.getString(4))).list();
    }
}
