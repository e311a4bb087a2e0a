package org.yishiting.decisions;

import java.time.Instant;
import java.time.LocalDate;

/** What a person is answered when a voice counted: short enough to read out, what was chosen, and the last day it may be changed. */
public record BallotReceipt(String code, String choice, Instant at, LocalDate changeableUntil) {}
