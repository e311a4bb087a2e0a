package org.yishiting.points;

import java.util.UUID;

/** Identifies a rule through all its versions. */
public record RuleId(UUID ruleId) {

    static RuleId next() {
        return new RuleId(UUID.randomUUID());
    }

    public static RuleId parse(String text) {
        return new RuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return ruleId.toString();
    }
}
