package org.yishiting.oversight;

import org.jspecify.annotations.Nullable;

/** A sum of an area or of a time of day. Null where it would point at single people. */
public record Cell(String name, @Nullable Integer people, @Nullable Long points) {}
