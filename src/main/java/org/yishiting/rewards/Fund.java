package org.yishiting.rewards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money set aside for what points can be exchanged for, in cents; negative where an entry is mended.
 *
 * @param giver the organisation that gave it, null for the community's own
 */
public record Fund(long cents, @Nullable String giver, String note, LocalDate receivedOn) {}
