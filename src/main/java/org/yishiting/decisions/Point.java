package org.yishiting.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One decided point (议定事项), counted from 1. {@code owner} says in free words who is to do it, {@code until} by which day. */
public record Point(int number, String text, String owner, @Nullable LocalDate until) {}
