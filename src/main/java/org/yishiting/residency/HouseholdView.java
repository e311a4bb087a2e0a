package org.yishiting.residency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household as its members see it: the names of all, and the code somebody was last given, while it waits. */
public record HouseholdView(HouseholdId id, DwellingKind dwelling, List<String> names, @Nullable String code, @Nullable LocalDate codeUntil) {}
