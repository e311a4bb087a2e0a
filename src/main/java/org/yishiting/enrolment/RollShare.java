package org.yishiting.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * How many new residents there are among people, by what they said of themselves.
 *
 * @param groups null where a group is too small to be shown
 */
public record RollShare(int all, @Nullable Groups groups) {

    /** With local hukou, without, and those who did not say. */
    public record Groups(int local, int newcomers, int unsaid) {}

    static RollShare kept(int all, @Nullable Integer local, @Nullable Integer newcomers) {
        return new RollShare(all, local == null || newcomers == null ? null : new Groups(local, newcomers, all - local - newcomers));
    }
}
