package org.yishiting.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that somebody with a seat said, and the reply to it. Whoever replies says which {@code version} they saw. */
public record Opinion(OpinionId id, int number, String name, String words, @Nullable Reply reply, @Nullable String reason, @Nullable Instant repliedAt, int version) {

    /** What becomes of an opinion. Each has a reason. */
    public enum Reply {
        ADOPTED, PARTLY, EXPLAINED
    }
}
