package org.yishiting.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a hall as they read from {@code from} on. Version 0 came with the portal and has no date. */
public record RulesVersion(int version, List<Clause> clauses, @Nullable Instant from) {}
