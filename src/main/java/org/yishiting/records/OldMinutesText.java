package org.yishiting.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a file of old minutes.
 *
 * @param title its first line
 * @param heldOn the first date in it; null where there is none
 * @param text a line a paragraph
 */
public record OldMinutesText(String title, @Nullable LocalDate heldOn, String text) {}
