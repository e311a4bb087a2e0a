package org.yishiting.records;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that belongs to a record.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param open whether everybody may have it
 * @param withheld why nobody gets it any more; null while it is handed out
 */
public record RecordFile(String name, String mediaType, String sha256, int bytes, boolean open, @Nullable String withheld) {}
