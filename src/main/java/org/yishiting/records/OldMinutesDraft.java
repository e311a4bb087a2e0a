package org.yishiting.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Old minutes to be entered.
 *
 * @param text what everybody will read, without names
 * @param about a building or organisation, as in {@code building:…}; null where it is about the whole community
 * @param fileName the file as it came, which stays inside
 */
public record OldMinutesDraft(String title, @Nullable LocalDate heldOn, String text, @Nullable String about, String fileName) {}
