package org.yishiting.sittings;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.meetings.Check;
import org.yishiting.meetings.MeetingGuard;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;

/** Nobody begins before enough have come. */
@Component
@Order(80)
class QuorumGuard implements MeetingGuard {

    private final Presence presence;

    QuorumGuard(Presence presence) {
        this.presence = presence;
    }

    @Override
    public List<Check> checks(MeetingView meeting, MeetingStatus to) {
        if (to != MeetingStatus.IN_SESSION) {
            return List.of();
        }
        var quorum = presence.quorum(meeting.id());
        return List.of(Check.of("sittings.quorum.check", quorum.reached(), new RuleViolation("sittings.quorum.missing", quorum.present(), quorum.needed(), quorum.seats()),
                quorum.needed(), quorum.seats()));
    }
}
