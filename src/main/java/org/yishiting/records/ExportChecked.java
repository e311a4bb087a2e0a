package org.yishiting.records;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * What came of reading an export.
 *
 * @param community whose records they are; null where nothing could be read
 * @param records how many fit
 * @param head the fingerprint of the last of these
 * @param wrong where it stops being what was entered; null when intact
 */
record ExportChecked(@Nullable CommunityId community, long records, String head, @Nullable Wrong wrong) {

    /**
     * The first wrong byte.
     *
     * @param line counted from 1
     * @param at counted from 0, from the beginning of the file
     * @param lineFrom and @param lineTo the bytes of the whole line
     * @param why in a few English words
     */
    record Wrong(long line, long at, long lineFrom, long lineTo, String why) {}
}
