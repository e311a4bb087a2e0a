package org.yishiting.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step as it is written: {@code who} only where it is not who does the deed, {@code due} only where a day was set. */
public record StepDraft(String what, @Nullable String who, @Nullable LocalDate due) {}
