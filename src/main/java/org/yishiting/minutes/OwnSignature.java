package org.yishiting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.meetings.MeetingId;
import org.yishiting.transcripts.Signature;

/**
 * Minutes that somebody is to sign or signed, for that person.
 *
 * @param day on which it was held
 * @param number as printed; null before they are issued
 */
public record OwnSignature(MeetingId meeting, String matter, @Nullable LocalDate day, @Nullable String number, Signature.State state, @Nullable Instant at) {

    public boolean waits() {
        return state == Signature.State.WAITING;
    }
}
