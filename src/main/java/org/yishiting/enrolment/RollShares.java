package org.yishiting.enrolment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.opendata.SmallCells;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** How many new residents applied and are enrolled, by what they said of themselves. Small groups are shown to nobody. */
@Service
@Transactional(readOnly = true)
public class RollShares {

    private final ElectionStore elections;
    private final PolicyPack policies;
    private final JdbcClient jdbc;

    RollShares(ElectionStore elections, PolicyPack policies, JdbcClient jdbc) {
        this.elections = elections;
        this.policies = policies;
        this.jdbc = jdbc;
    }

    /** Among those who applied and those on the roll. */
    public record Shares(RollShare applied, RollShare listed) {}

    /** From the day the roll is published; what was counted when it became final stays when the roll is gone. */
    public Optional<Shares> of(ElectionId id) {
        var election = elections.found(id);
        if (election.listedAt() == null) {
            return Optional.empty();
        }
        return kept(id).or(() -> election.removed() ? Optional.empty() : Optional.of(count(election)));
    }

    /** Keeps what may be shown, as part of making the roll final. */
    @Transactional
    void keep(Election election) {
        var shares = count(election);
        write(election.id(), "applied_all = ?, applied_local = ?, applied_new = ?", shares.applied());
        write(election.id(), "roll_size = ?, listed_local = ?, listed_new = ?", shares.listed());
    }

    private void write(ElectionId id, String columns, RollShare share) {
        var groups = share.groups();
        jdbc.sql("update enrolment_election set " + columns + " where election_id = ?").param(share.all()).param(groups == null ? null : groups.local())
                .param(groups == null ? null : groups.newcomers()).param(id.toString()).update();
    }

    private Optional<Shares> kept(ElectionId id) {
        return jdbc.sql("select applied_all, applied_local, applied_new, roll_size, listed_local, listed_new from enrolment_election where election_id = ? and applied_all is not null")
                .param(id.toString()).query((row, _) -> new Shares(
                        RollShare.kept(row.getInt(1), row.getObject(2, Integer.class), row.getObject(3, Integer.class)),
                        RollShare.kept(row.getInt(4), row.getObject(5, Integer.class), row.getObject(6, Integer.class)))).optional();
    }

    private Shares count(Election election) {
        var smallest = policies.number(PolicyKey.DATA_SMALLEST_GROUP, election.community(), election.setUpOn());
        return new Shares(share(election.id(), "standing <> 'WITHDRAWN' and (proof is null or proof <> 'ROLL')", smallest), share(election.id(), "standing in ('LISTED', 'OBJECTED', 'DECIDED', 'FINAL') and serial is not null", smallest));
    }

    private RollShare share(ElectionId id, String condition, int smallest) {
        return jdbc.sql("select count(*), coalesce(sum(hukou = 'LOCAL'), 0), coalesce(sum(hukou = 'NON_LOCAL'), 0) from enrolment_application where election_id = ? and " + condition)
                .param(id.toString()).query((row, _) -> share(row.getInt(1), row.getInt(2), row.getInt(3), smallest)).single();
    }

    /** Both groups at least as large as the policy has it, and nobody who did not say worked out from the rest. */
    static RollShare share(int all, int local, int newcomers, int smallest) {
        var unsaid = all - local - newcomers;
        var small = local < smallest || newcomers < smallest || unsaid > 0 && SmallCells.hidden(local, newcomers, unsaid).contains(null);
        return new RollShare(all, small ? null : new RollShare.Groups(local, newcomers, unsaid));
    }
}
