package org.yishiting.meetings;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a meeting is for, and the way it goes. The arrows are data: {@code A>B>C} draws one from A to B and one from B to C, a comma stands for each of
 * several. What is not drawn is refused.
 */
public enum MeetingKind {

    /** 听证会: before a decision, with seats by quota and a reply to every opinion. */
    HEARING("TZ", MeetingStatus.PLANNED, MeetingStatus.ANNOUNCED,
            "PLANNED>ANNOUNCED>REGISTRATION>SEATED>IN_SESSION>HELD>TRANSCRIPT_DRAFT>SIGNING>ISSUED>REPORTED>REPLIED>CLOSED", "SEATED>HELD",
            "ANNOUNCED,REGISTRATION,SEATED,IN_SESSION>POSTPONED>ANNOUNCED", "PLANNED,ANNOUNCED,REGISTRATION,SEATED,IN_SESSION,POSTPONED>TERMINATED"),

    /** 协调会: the sides of a dispute, once all of them consent. */
    COORDINATION("XT", MeetingStatus.REQUESTED, MeetingStatus.SCHEDULED,
            "REQUESTED>CONSENTED>SCHEDULED>IN_SESSION>HELD>AGREED,PARTIAL,NO_AGREEMENT>FOLLOWED_UP>CLOSED", "SCHEDULED>HELD",
            "SCHEDULED,IN_SESSION>POSTPONED>SCHEDULED", "REQUESTED,CONSENTED,SCHEDULED,IN_SESSION,POSTPONED>TERMINATED"),

    /** 评议会: of an institution or a project, never of a resident. */
    REVIEW("PY", MeetingStatus.PLANNED, MeetingStatus.NOTICED,
            "PLANNED>NOTICED>SELF_REPORT>IN_SESSION>HELD>SCORED>PUBLISHED>RECTIFYING>VERIFIED", "SELF_REPORT>HELD",
            "NOTICED,SELF_REPORT,IN_SESSION>POSTPONED>NOTICED", "PLANNED,NOTICED,SELF_REPORT,IN_SESSION,POSTPONED>TERMINATED"),

    /** 议事会: the deliberation council of the community. */
    COUNCIL("YS", MeetingStatus.PLANNED, MeetingStatus.ANNOUNCED,
            "PLANNED>ANNOUNCED>IN_SESSION>HELD>TRANSCRIPT_DRAFT>SIGNING>PUBLISHED>CLOSED", "ANNOUNCED>HELD",
            "ANNOUNCED,IN_SESSION>POSTPONED>ANNOUNCED", "PLANNED,ANNOUNCED,IN_SESSION,POSTPONED>TERMINATED"),

    /** 政协协商座谈会: the meeting within a consultation; the consultation around it has a course of its own. */
    CONSULTATION("ZX", MeetingStatus.PLANNED, MeetingStatus.ANNOUNCED,
            "PLANNED>ANNOUNCED>IN_SESSION>HELD>TRANSCRIPT_DRAFT>SIGNING>PUBLISHED>CLOSED", "ANNOUNCED>HELD",
            "ANNOUNCED,IN_SESSION>POSTPONED>ANNOUNCED", "PLANNED,ANNOUNCED,IN_SESSION,POSTPONED>TERMINATED");

    private final String letters;
    private final MeetingStatus first;
    private final MeetingStatus announced;
    private final Map<MeetingStatus, Set<MeetingStatus>> arrows = new EnumMap<>(MeetingStatus.class);

    MeetingKind(String letters, MeetingStatus first, MeetingStatus announced, String... drawn) {
        this.letters = letters;
        this.first = first;
        this.announced = announced;
        Stream.of(drawn).map(it -> it.split(">")).forEach(steps -> {
            for (var step = 1; step < steps.length; step++) {
                for (var from : steps[step - 1].split(",")) {
                    for (var to : steps[step].split(",")) {
                        arrows.computeIfAbsent(MeetingStatus.valueOf(from), _ -> EnumSet.noneOf(MeetingStatus.class)).add(MeetingStatus.valueOf(to));
                    }
                }
            }
        });
    }

    /** Where it can go from there; empty at an end. In the order of the states. */
    public Set<MeetingStatus> from(MeetingStatus status) {
        return arrows.getOrDefault(status, Set.of());
    }

    public boolean leads(MeetingStatus from, MeetingStatus to) {
        return from(from).contains(to);
    }

    public MeetingStatus first() {
        return first;
    }

    /** The state in which day, place and papers are published and the notice runs. */
    public MeetingStatus announced() {
        return announced;
    }

    /** As in TZ-2026-007. */
    String letters() {
        return letters;
    }

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
