package org.yishiting.sittings;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.meetings.Check;
import org.yishiting.meetings.MeetingGuard;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;

/** Nobody begins before enough have come, and a meeting that is entered afterwards had enough by the list at the door. */
@Component
@Order(80)
class QuorumGuard implements MeetingGuard {

    private final Presence presence;

    QuorumGuard(Presence presence) {
        this.presence = presence;
    }

    @Override
    public List<Check> checks(MeetingView meeting, MeetingStatus to) {
        if (to == MeetingStatus.IN_SESSION) {
            var quorum = presence.quorum(meeting.id());
            return List.of(check(quorum, quorum.reached(), new RuleViolation("sittings.quorum.missing", quorum.present(), quorum.needed(), quorum.seats())));
        }
        if (to == MeetingStatus.HELD && meeting.status() != MeetingStatus.IN_SESSION) {
            var quorum = presence.quorum(meeting.id());
            var came = (int) presence.of(meeting.id()).stream().filter(it -> it.seat() > 0 && it.came()).count();
            return List.of(check(quorum, quorum.seats() > 0 && came >= quorum.needed(), new RuleViolation("sittings.quorum.not-entered", came, quorum.needed(), quorum.seats())));
        }
        return List.of();
    }

    private static Check check(Quorum quorum, boolean holds, RuleViolation missing) {
        return Check.of("sittings.quorum.check", holds, missing, quorum.needed(), quorum.seats());
    }
}
