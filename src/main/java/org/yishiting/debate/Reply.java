package org.yishiting.debate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer to an argument; removed where {@code clause} is set. */
public record Reply(String id, String text, String author, Instant at, boolean typedByStaff, @Nullable Integer clause, @Nullable String clauseText) {}
