package org.yishiting.hall;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A topic as it is put before the hall: what it is about, until when people may speak (that day included), what comes next. */
public record TopicDraft(
        String title, String problem, @Nullable String raisedFrom, LocalDate speakUntil, @Nullable String nextStep) {}
