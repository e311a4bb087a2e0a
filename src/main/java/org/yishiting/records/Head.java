package org.yishiting.records;

import java.time.LocalDate;

/**
 * The end of a register on a day, as it was published.
 *
 * @param place how many records there were
 */
public record Head(LocalDate day, long place, String fingerprint) {}
