package org.yishiting.community;

import java.util.List;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;

/** What waits at a desk for those who hold one of some offices in its community; nobody else sees any of it. */
public abstract class RowsForOffices implements DeskRows {

    private final Communities communities;
    private final Offices offices;
    private final SignedIn current;
    private final Office[] who;

    protected RowsForOffices(Communities communities, Offices offices, SignedIn current, Office... who) {
        this.communities = communities;
        this.offices = offices;
        this.current = current;
        this.who = who.clone();
    }

    @Override
    public final List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).map(CommunitySummary::id).orElseThrow();
        var actor = current.get();
        return offices.holds(actor, community, who) ? rows(actor, community, most) : List.of();
    }

    /** The first due first. The actor holds one of the offices. */
    protected abstract List<DeskRow> rows(Actor actor, CommunityId community, int most);
}
