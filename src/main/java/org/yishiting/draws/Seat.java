package org.yishiting.draws;

import org.jspecify.annotations.Nullable;

/**
 * A seat after the draw. Numbers count from 1 through the groups in their order.
 *
 * @param ref null while nobody sits there
 */
public record Seat(int number, String group, @Nullable String ref) {}
