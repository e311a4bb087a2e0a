package org.yishiting.enrolment;

import java.util.List;

/** A page of a roll, and how many lines there are that match. */
public record RollPage(List<RollEntry> entries, int total) {}
