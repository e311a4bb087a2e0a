package org.yishiting.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a deed as pages show it.
 *
 * @param who does it, null where that is who does the deed
 * @param workdays left until it is due, negative when overdue; 0 where no day was set
 * @param doneBy what the person is called who ticked it off
 * @param droppedWhy why it is not done after all
 */
public record StepView(StepId id, DeedId deed, String what, @Nullable String who, @Nullable LocalDate due, int workdays, @Nullable LocalDate doneOn, @Nullable String doneBy,
        @Nullable LocalDate droppedOn, @Nullable String droppedWhy) {

    public boolean open() {
        return doneOn == null && droppedOn == null;
    }

    public boolean dropped() {
        return droppedOn != null;
    }

    public boolean late() {
        return open() && due != null && workdays < 0;
    }
}
