package org.yishiting.records;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a whole register. {@code records} counts those that fit; {@code differsAt} is the first place whose record is missing or is
 * not what was entered, null when intact.
 */
public record Verified(long records, @Nullable Long differsAt) {

    public boolean intact() {
        return differsAt == null;
    }
}
