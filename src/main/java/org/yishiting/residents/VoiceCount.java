package org.yishiting.residents;

import org.jspecify.annotations.Nullable;

/**
 * How many people did something, by what they say of their hukou. Null stands for a number that is too small to be shown, or that would give
 * such a one away.
 *
 * @param key what is counted: {@code members}, or the key of a {@link VoiceSource}
 */
public record VoiceCount(String key, @Nullable Integer all, @Nullable Integer newcomers, @Nullable Integer longTime, @Nullable Integer undeclared) {

    public static final String MEMBERS = "members";

    /** The share in percent that did it, of those whom {@code whole} counts; null where either number is not shown or there is nobody. */
    public static @Nullable Integer percent(@Nullable Integer part, @Nullable Integer whole) {
        return part == null || whole == null || whole == 0 ? null : Math.round(100f * part / whole);
    }
}
