package org.yishiting.rewards;

import java.time.LocalDate;

/**
 * An open reservation on the printed list. Only the first part of the code stands there: whoever finds the list cannot collect by it, and the rest that
 * is written down by hand proves that the person said it.
 */
public record OfflineLine(String shownPart, String rewardName, String nickname, LocalDate until) {}
