package org.yishiting.honours;

import java.time.LocalDate;

/** The meeting that voted, as its record has it. {@code present} are those who could vote there. */
public record MeetingVote(String meeting, LocalDate heldOn, int present) {}
