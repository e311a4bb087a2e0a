package org.yishiting.minutes;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** What waits for staff after meetings. */
@Service
@Transactional(readOnly = true)
public class MinutesWaiting {

    private final MinutesStore store;
    private final Offices offices;

    MinutesWaiting(MinutesStore store, Offices offices) {
        this.store = store;
        this.offices = offices;
    }

    /** Minutes that are checked or signed, and hearings without their report or with an opinion without a reply. For committee staff and convenors. */
    public List<Minutes> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.CONVENOR);
        return store.where("community_id = ? and (state in ('CHECKING', 'SIGNING') or state = 'ISSUED' and kind = 'HEARING' and (report_at is null or adopted_at is null)) order by coalesce(report_due, check_until) limit ?",
                community.toString(), most);
    }
}
