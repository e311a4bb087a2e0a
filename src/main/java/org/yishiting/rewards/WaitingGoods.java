package org.yishiting.rewards;

import java.time.LocalDate;

/** How many things wait to be collected, and the day on which the first of them ends. */
public record WaitingGoods(int count, LocalDate firstEnds) {}
