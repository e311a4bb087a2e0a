package org.yishiting.meetings;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * Somebody who is invited to a meeting or has a seat in it. Names of those without a duty are for the meeting itself, not for everybody (P11).
 *
 * @param resident null for who has no account
 * @param name as shown in the meeting and in its minutes
 * @param office office or organisation, in words
 * @param group the group of seats it was given from, as 业主; null outside quotas
 */
public record Participant(ParticipantId id, MeetingId meeting, @Nullable ResidentId resident, String name, @Nullable String office, @Nullable String group,
        SeatRole role) {

    public NamedPerson named() {
        return new NamedPerson(resident, name, office == null ? "" : office);
    }
}
