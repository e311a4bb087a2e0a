package org.yishiting.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;

/**
 * One condition of a step and whether it holds.
 *
 * @param key what has to hold, a message key
 * @param missing what is missing and how to get it; null when it holds
 */
public record Check(String key, List<Object> args, @Nullable RuleViolation missing) {

    public static Check of(String key, boolean holds, RuleViolation missing, Object... args) {
        return new Check(key, List.of(args), holds ? null : missing);
    }

    public boolean holds() {
        return missing == null;
    }
}
