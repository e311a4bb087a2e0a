package org.yishiting.actions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise as it is made: who does it and by when may be named later, and steps added. */
public record DeedDraft(String promise, @Nullable Owner owner, @Nullable String helpers, @Nullable LocalDate due, @Nullable String next, List<StepDraft> steps) {}
