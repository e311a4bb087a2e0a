package org.yishiting.invitations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.SeatRole;

/**
 * Somebody invited, how they were told and what they answered.
 *
 * @param substitute who comes instead
 */
public record Invitee(Participant participant, List<Told> told, @Nullable Answer answer, @Nullable String substitute) {

    public boolean reached() {
        return answer != null || told.stream().anyMatch(Told::reached);
    }

    /** A side of a dispute, whose consent is asked. */
    public boolean isSide() {
        return participant.role() == SeatRole.PARTICIPANT || participant.role() == SeatRole.DEPARTMENT || participant.role() == SeatRole.MEMBER;
    }
}
