package org.yishiting.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A grid, building or facility, and the last day somebody asked there; null for never. {@code grid} is the grid a building is in, else empty. */
public record Coverage(String name, String grid, boolean facility, @Nullable LocalDate lastAsked) {}
