package org.yishiting.proposals;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.SeenFromAbove;

/** Proposals without an answer whose term is over. */
@Component
@Order(20)
class ScreeningFromAbove implements SeenFromAbove {

    private final JdbcClient jdbc;

    ScreeningFromAbove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact> facts(Collection<CommunityId> communities, LocalDate today) {
        return jdbc.sql("""
                select community_id, n, title, due_at, proposal_id from (
                    select p.community_id, p.title, p.due_at, p.proposal_id, count(*) over (partition by p.community_id) n,
                        row_number() over (partition by p.community_id order by p.due_at, p.proposal_id) place
                    from proposals_proposal p where p.community_id in (:ids) and p.state in ('SUBMITTED', 'SCREENING') and p.due_at <= :morning) late where place = 1""")
                .param("ids", communities.stream().map(CommunityId::toString).toList()).param("morning", Timestamp.from(today.atStartOfDay(Zone.PORTAL).toInstant()))
                .query((row, _) -> (Fact) new Late(CommunityId.parse(row.getString(1)), "proposals.above.screening", row.getInt(2), row.getString(3),
                        LocalDate.ofInstant(row.getTimestamp(4).toInstant().minusMillis(1), Zone.PORTAL), ProposalsPaths.proposal(ProposalId.parse(row.getString(5))))).list();
    }
}
