package org.yishiting.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody judged, for that person's eyes. {@code changeableUntil} is the last day it may be changed. */
public record OwnVerdict(String code, Grade grade, @Nullable DeedId about, @Nullable String reason, Instant at, LocalDate changeableUntil) {}
