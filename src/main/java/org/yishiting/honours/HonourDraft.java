package org.yishiting.honours;

import java.time.LocalDate;

/** What the committee opens. The days count as in {@link Honour}. */
public record HonourDraft(String title, HonourKind kind, String criteria, LocalDate opens, LocalDate closes, LocalDate decideBy) {}
