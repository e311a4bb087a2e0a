package org.yishiting.privacy;

import java.time.Instant;
import java.util.List;

/**
 * Somebody in office looked at a person's data.
 *
 * @param offices those held on that day, as {@link org.yishiting.community.Office} names
 * @param what message key of the kind of data
 * @param why message key or words of the occasion
 */
public record DataRead(Instant at, String reader, List<String> offices, String what, String why) {}
