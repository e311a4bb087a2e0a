package org.yishiting.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a meeting entered a state. {@code reason} is said where it was postponed or called off. */
public record MeetingStep(Instant at, MeetingStatus to, @Nullable String reason) {}
