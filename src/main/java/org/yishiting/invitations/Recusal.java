package org.yishiting.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;

/**
 * A request that somebody step aside (回避).
 *
 * @param about the name of who should
 * @param upheld null while nobody has decided
 */
public record Recusal(RecusalId id, MeetingId meeting, ResidentId by, String about, String reason, Instant at, @Nullable Boolean upheld, @Nullable String answer) {}
