package org.yishiting.meetings;

import java.util.Locale;

/** How far a meeting is. Which of them a kind of meeting goes through, and in which order, is drawn in {@link MeetingKind}. */
public enum MeetingStatus {

    PLANNED(Phase.BEFORE),
    /** 协调会 was asked for; the sides have not agreed to it yet. */
    REQUESTED(Phase.BEFORE),
    CONSENTED(Phase.BEFORE),
    ANNOUNCED(Phase.BEFORE),
    SCHEDULED(Phase.BEFORE),
    NOTICED(Phase.BEFORE),
    SELF_REPORT(Phase.BEFORE),
    REGISTRATION(Phase.BEFORE),
    SEATED(Phase.BEFORE),
    POSTPONED(Phase.BEFORE),
    /** People sit together at this moment. */
    IN_SESSION(Phase.DURING),
    HELD(Phase.AFTER),
    TRANSCRIPT_DRAFT(Phase.AFTER),
    SIGNING(Phase.AFTER),
    /** The minutes are issued; of a hearing report and replies are still to come. */
    ISSUED(Phase.AFTER),
    REPORTED(Phase.AFTER),
    REPLIED(Phase.AFTER),
    AGREED(Phase.AFTER),
    PARTIAL(Phase.AFTER),
    /** No agreement: the other ways were told. */
    NO_AGREEMENT(Phase.AFTER),
    FOLLOWED_UP(Phase.AFTER),
    SCORED(Phase.AFTER),
    PUBLISHED(Phase.AFTER),
    RECTIFYING(Phase.AFTER),
    VERIFIED(Phase.AFTER),
    CLOSED(Phase.AFTER),
    /** Called off for good, with a reason. */
    TERMINATED(Phase.AFTER);

    /** The three faces of the page of a meeting. */
    public enum Phase { BEFORE, DURING, AFTER }

    private final Phase phase;

    MeetingStatus(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** Whether it took place: its topics lead to it. */
    public boolean held() {
        return phase == Phase.AFTER && this != TERMINATED;
    }

    /** The last part of message keys: {@code transcript-draft}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
