package org.yishiting.invitations;

import java.util.List;

/** The seats of a meeting by group, and whether the matter touches those who rent and those whose hukou is elsewhere. */
public record SeatPlan(List<Quota> groups, boolean touchesRenters, boolean touchesNewcomers) {

    public int seats() {
        return groups.stream().mapToInt(Quota::seats).sum();
    }

    /** Seats of those whom the matter touches directly. */
    public int affected() {
        return groups.stream().filter(Quota::affected).mapToInt(Quota::seats).sum();
    }
}
