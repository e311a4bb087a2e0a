package org.yishiting.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.meetings.ParticipantId;

/** What somebody wants put right, in their own words. {@code accepted} is null until the presider has decided; a refusal has a reason. */
public record CorrectionView(CorrectionId id, EntryId entry, ParticipantId by, String name, String words, Instant at, @Nullable Boolean accepted, @Nullable String reason) {}
