package org.yishiting.hall;

import java.time.Instant;
import java.util.List;

/** Something that happened to a topic: when, and a message key with what goes into it. */
public record StoryLine(Instant at, String key, List<String> args) {

    public StoryLine(Instant at, String key, String... args) {
        this(at, key, List.of(args));
    }
}
