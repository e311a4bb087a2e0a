package org.yishiting.proposals;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.privacy.Expiring;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** What somebody proposed, raised too and pointed out. Drafts are theirs alone; what was handed in stays, without the name. */
@Component
class ProposalData implements PersonalData, Expiring {

    private static final String DRAFTS = "delete from proposals_proposal where state = 'DRAFT' and ";

    private final JdbcClient jdbc;
    private final PolicyPack policies;

    ProposalData(JdbcClient jdbc, PolicyPack policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(
                rows(resident, "proposal", "select concat_ws('｜', title, problem), created_at from proposals_proposal where proposed_by = ? order by created_at"),
                rows(resident, "appeal", "select concat_ws('｜', appeal, appeal_answer), appealed_at from proposals_proposal where proposed_by = ? and appealed_at is not null"),
                rows(resident, "raised", """
                        select coalesce(p.title, t.title, ''), r.raised_at from proposals_raised r
                        left join proposals_proposal p on p.proposal_id = r.subject_id left join hall_topic t on t.topic_id = r.subject_id
                        where r.raised_by = ? order by r.raised_at"""),
                rows(resident, "remark", "select text, entered_at from proposals_remark where raised_by = ? order by entered_at"))
                .flatMap(List::stream).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql(DRAFTS + "proposed_by = ?").param(resident.toString()).update();
    }

    @Override
    public String what() {
        return "proposals.over.drafts";
    }

    @Override
    public int removeExpired(LocalDate today) {
        var before = today.minusMonths(policies.number(PolicyKey.DATA_DRAFT_MONTHS, CommunityId.NATION, today)).atStartOfDay(Zone.PORTAL).toInstant();
        return jdbc.sql(DRAFTS + "changed_at < ?").param(Timestamp.from(before)).update();
    }

    private List<Held> rows(ResidentId resident, String data, String sql) {
        return jdbc.sql(sql).param(resident.toString()).query((row, _) -> new Held(data, row.getString(1), row.getTimestamp(2).toInstant())).list();
    }
}
