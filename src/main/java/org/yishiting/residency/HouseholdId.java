package org.yishiting.residency;

import java.io.Serializable;
import java.util.UUID;

/** Identifies people who live and keep house together. Says nothing about where. */
public record HouseholdId(UUID householdId) implements Serializable {

    public static HouseholdId next() {
        return new HouseholdId(UUID.randomUUID());
    }

    public static HouseholdId parse(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return householdId.toString();
    }
}
