package org.yishiting.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promise as it is made: who does it and by when may be named later. */
public record DeedDraft(String promise, @Nullable Owner owner, @Nullable String helpers, @Nullable LocalDate due, @Nullable String next) {}
