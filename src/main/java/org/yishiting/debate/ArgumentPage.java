package org.yishiting.debate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some arguments, the newest first; {@code next} leads to older ones and is null at the end. */
public record ArgumentPage(List<Argument> arguments, @Nullable Mark next) {

    /** Where in the order of time a page ended. */
    public record Mark(Instant at, ArgumentId id) {}
}
