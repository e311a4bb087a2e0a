package org.yishiting.actions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;

/** Somewhere above it was decided that something is done on a topic. Modules publish events of their own that say so; each promise is opened once. */
public interface PromisesMade {

    List<Promise> promises();

    /**
     * What was promised.
     *
     * @param source names it, as in {@code meeting:…:…}: heard of twice it is one deed
     * @param who who does it, in words; null where somebody is still to be named
     * @param with who helps, in words
     * @param until the last day; null where none was set
     * @param record the end of the record it stands in, as in {@code record:2026-031}; null where there is none
     */
    record Promise(TopicId topic, String source, String what, @Nullable String who, @Nullable String with, @Nullable LocalDate until, @Nullable String record) {}
}
