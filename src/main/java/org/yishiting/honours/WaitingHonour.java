package org.yishiting.honours;

import org.jspecify.annotations.Nullable;

/**
 * A nomination at the committee's desk. All those named agree to it.
 *
 * @param recused whether the reader is named or proposed it, and so leaves it to a colleague
 */
public record WaitingHonour(HonourNominationId id, HonourId honour, String honourTitle, HonourKind kind, String name, String words, boolean recused, @Nullable String reason,
        @Nullable String appeal) {}
