package org.yishiting.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A ballot to be opened on the options of a topic. Both days count. {@code households} is how many there are, for that basis only. */
public record BallotDraft(String question, BallotBasis basis, LocalDate opensOn, LocalDate closesOn, @Nullable Integer households) {}
