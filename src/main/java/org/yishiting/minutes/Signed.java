package org.yishiting.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.photos.PhotoId;
import org.yishiting.transcripts.Signature;

/** Who is to sign a version, and whether they did. {@code seat} is their office or the group and number of their seat; {@code counts} where it is a seat of the quorum. */
public record Signed(ParticipantId participant, @Nullable ResidentId resident, String name, String seat, boolean counts, Signature.State state, Signature.@Nullable Way way, @Nullable String words,
        @Nullable PhotoId photo, @Nullable Instant at) {

    public boolean waits() {
        return state == Signature.State.WAITING;
    }
}
