package org.yishiting.rewards;

import java.time.LocalDate;
import java.util.List;

/**
 * The shop as one person finds it.
 *
 * @param balance one's own points
 * @param together what the household keeps together and the person may spend, 0 where there is nothing of the kind
 * @param most how many things one person gets a quarter
 * @param counter where things are handed over
 * @param nextQuarter when what is sold out comes back
 */
public record Shelf(List<Offer> offers, long balance, long together, int most, String counter, LocalDate nextQuarter) {}
