package org.yishiting.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;

/** Something in a deliberation that waits for staff: {@code due} is the last day it should be done, {@code count} how many there are of it. */
public record Waiting(Kind kind, TopicId topic, @Nullable ObjectionId objection, String text, LocalDate due, int count) {

    /** Voices to confirm, an objection to answer, an outcome to publish. */
    public enum Kind {
        VOICES, OBJECTION, OUTCOME
    }
}
