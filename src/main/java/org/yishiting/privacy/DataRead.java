package org.yishiting.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in office looked at a person's data.
 *
 * @param line which look it is
 * @param offices those held on that day, as {@link org.yishiting.community.Office} names
 * @param what message key of the kind of data
 * @param why message key or words of the occasion
 * @param query what the person said against it, null where nothing was said
 */
public record DataRead(long line, Instant at, String reader, List<String> offices, String what, String why, @Nullable LookQuery query) {}
