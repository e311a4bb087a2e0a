package org.yishiting.points;

import java.time.LocalDate;

/** What the cap of a rule held back. */
public record HeldBack(String title, String rule, LocalDate day, int wished, int given) {}
