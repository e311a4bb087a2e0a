package org.yishiting.sittings;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;

/** Meetings that sit. */
public final class SittingsFixtures {

    private SittingsFixtures() {}

    /** A council about to sit, with so many seats; people can check in. */
    public static MeetingsFixtures.Made open(ApplicationContext context, CommunityId place, int people) {
        var made = MeetingsFixtures.at(context, place, MeetingKind.COUNCIL, MeetingStatus.ANNOUNCED, people);
        context.getBean(EntityManager.class).clear();
        context.getBean(Sittings.class).openDoors(made.presider(), made.id());
        return made;
    }

    /** The same, begun, with everybody here. */
    public static MeetingsFixtures.Made running(ApplicationContext context, CommunityId place, int people) {
        var made = open(context, place, people);
        made.people().forEach(it -> arrive(context, made, it));
        context.getBean(Sittings.class).begin(made.presider(), made.id());
        return made;
    }

    /** Written down at the door. */
    public static void arrive(ApplicationContext context, MeetingsFixtures.Made made, Actor person) {
        context.getBean(Arrivals.class).write(made.staff(), made.id(), participant(context, made.id(), person), null);
    }

    public static ParticipantId participant(ApplicationContext context, MeetingId meeting, Actor person) {
        return context.getBean(Participants.class).find(person, meeting).orElseThrow().id();
    }

    /** An open vote that runs. */
    public static MotionId motion(ApplicationContext context, CommunityId place) {
        var made = running(context, place, 3);
        return context.getBean(Motions.class).put(made.presider(), made.id(), draft(MotionKind.OPEN));
    }

    /** A hand that is up, in a sitting of its own. */
    public static HandId hand(ApplicationContext context, CommunityId place) {
        var made = running(context, place, 3);
        context.getBean(Hands.class).raise(made.people().getFirst(), made.id());
        return hands(context, made.id()).getFirst();
    }

    public static List<HandId> hands(ApplicationContext context, MeetingId meeting) {
        return context.getBean(Rooms.class).of(meeting).orElseThrow().hands().stream().map(Room.Raised::hand).toList();
    }

    public static MotionDraft draft(MotionKind kind) {
        return new MotionDraft("夜里22:30后只准推车进、关掉语音", kind, CountedFrom.PRESENT, Threshold.MAJORITY);
    }

    /** What the wall shows. */
    public static String wall(ApplicationContext context, MeetingsFixtures.Made made) {
        return context.getBean(Arrivals.class).wall(made.presider(), made.id()).code();
    }
}
