package org.yishiting.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a unit was assigned, until when, and what it reported. */
public record UnitTask(int number, String unit, String what, LocalDate dueOn, @Nullable String report) {

    public boolean late(LocalDate today) {
        return report == null && today.isAfter(dueOn);
    }
}
