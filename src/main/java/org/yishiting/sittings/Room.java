package org.yishiting.sittings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.ParticipantId;

/**
 * Everything that the screens of one sitting show, at one moment. It has names: pages show them to those who have a place in the meeting, to others only
 * the seat.
 *
 * @param planned when it should end
 * @param now the point on the table
 * @param hands in the order in which they will speak
 * @param asked what is asked or voted on at this moment
 * @param settled what was, the last first
 * @param silent seats that are here and have not spoken yet
 * @param shares how long each group has spoken
 * @param here those invited who are here
 * @param readAt a later one is newer: what was read before one's own act does not undo it on the page
 */
public record Room(MeetingId meeting, Phase phase, @Nullable Instant begunAt, @Nullable Instant planned, List<Point> agenda, @Nullable AgendaItemId now,
        @Nullable Speaking speaking, List<Raised> hands, Quorum quorum, @Nullable MotionView asked, List<MotionView> settled, Set<OpeningStep> said,
        List<Voice> silent, List<Share> shares, Set<ParticipantId> here, int speakSeconds, long readAt) {

    /** The same as read at another time, to tell whether anything has changed. */
    Room at(long time) {
        return new Room(meeting, phase, begunAt, planned, agenda, now, speaking, hands, quorum, asked, settled, said, silent, shares, here, speakSeconds, time);
    }

    /** The point on the table. */
    public Optional<Point> point() {
        return agenda.stream().filter(it -> it.id().equals(now)).findFirst();
    }

    /** The one after it; without points below it first come those. */
    public Optional<Point> nextPoint() {
        for (var index = 0; index < agenda.size(); index++) {
            if (agenda.get(index).id().equals(now)) {
                return index + 1 < agenda.size() ? Optional.of(agenda.get(index + 1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whose hand is up, and where in the list, from 1. */
    public int placeOf(ParticipantId participant) {
        for (var index = 0; index < hands.size(); index++) {
            if (hands.get(index).who().participant().equals(participant)) {
                return index + 1;
            }
        }
        return 0;
    }

    /** A point of the agenda and when it was on the table. */
    public record Point(AgendaItemId id, String number, String title, int minutes, @Nullable Instant beganAt, boolean done) {}

    /**
     * Who speaks.
     *
     * @param seat 0 for who has none
     * @param group the group of seats, or the office
     */
    public record Voice(ParticipantId participant, int seat, String name, String group) {}

    /** Who has the floor, since when, for how long, and for which time. */
    public record Speaking(HandId hand, Voice who, Instant since, int allowedSeconds, int time) {}

    /** Who waits, and how often they have spoken before. */
    public record Raised(HandId hand, Voice who, int before) {}

    /** How long a group has spoken, all together. */
    public record Share(String group, long seconds) {}
}
