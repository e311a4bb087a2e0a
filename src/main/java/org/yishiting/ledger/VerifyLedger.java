package org.yishiting.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yishiting.base.Command;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;

/** {@code ./yishiting verify-ledger [CODE]}: reads the ledgers, or one, and says where the first difference is. 1 where there is any. */
@Component
class VerifyLedger implements Command {

    private static final int INTACT = 0;
    private static final int DIFFERS = 1;
    private static final int CALLED_WRONGLY = 2;

    private final Ledger ledger;
    private final LedgerAudit audit;
    private final Communities communities;

    VerifyLedger(Ledger ledger, LedgerAudit audit, Communities communities) {
        this.ledger = ledger;
        this.audit = audit;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "verify-ledger";
    }

    @Override
    public String usage() {
        return "verify-ledger [CODE]   read the ledgers of points and say where the first difference is";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() > 1) {
            System.err.println(usage());
            return CALLED_WRONGLY;
        }
        var wanted = args.stream().map(communities::byCode).flatMap(it -> it.stream()).map(CommunitySummary::id).toList();
        if (!args.isEmpty() && wanted.isEmpty()) {
            System.err.println("There is no community " + args.getFirst());
            return CALLED_WRONGLY;
        }
        var intact = (args.isEmpty() ? ledger.communities() : wanted).stream().map(this::check).toList().stream().allMatch(it -> it);
        return intact ? INTACT : DIFFERS;
    }

    private boolean check(CommunityId community) {
        var found = audit.verify(community);
        var name = communities.find(community).map(it -> it.code() + " " + it.name()).orElse(community.toString());
        System.out.println(found.intact() ? name + ": " + found.entries() + " entries, all as posted" : name + ": differs at entry " + found.differsAt());
        return found.intact();
    }
}
