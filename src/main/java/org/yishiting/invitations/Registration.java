package org.yishiting.invitations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;

/**
 * Somebody who asked for a seat or a place to listen.
 *
 * @param number stands for the person in the published draw
 * @param groups keys of the groups whose seats they ask for; empty to listen
 * @param need what they need to take part, in their own words
 */
public record Registration(RegistrationId id, MeetingId meeting, int number, ResidentId resident, String name, List<String> groups, @Nullable String need, Standing standing,
        Instant at) {

    /** As in the draw: 007. */
    public String ref() {
        return "%03d".formatted(number);
    }
}
