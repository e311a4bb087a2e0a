package org.yishiting.honours;

import java.time.LocalDate;

/** An honour as everybody sees it, while those named agree. {@code record} is the number of the vote in the register. */
public record Honoured(HonourNominationId id, String honour, HonourKind kind, String name, String words, LocalDate on, String record) {}
