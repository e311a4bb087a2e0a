package org.yishiting.hall;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A topic as it is put before the hall: what it is about, what comes next. With
 * {@code speakUntil} (that day included) people speak at once; without, cadres ask around first (ASK). */
public record TopicDraft(
        String title, String problem, @Nullable String raisedFrom, @Nullable LocalDate speakUntil, @Nullable String nextStep) {}
