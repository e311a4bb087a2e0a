package org.yishiting.meetings;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/** Whom to invite; see {@link Participant}. */
public record ParticipantDraft(@Nullable ResidentId resident, String name, @Nullable String office, @Nullable String group, SeatRole role) {}
