package org.yishiting.hall;

import java.time.Instant;
import java.time.LocalDate;

/** What a person is answered when a stance counted: which stance, when, and the last day it may be changed. */
public record Receipt(String code, Stance stance, Instant at, LocalDate changeableUntil) {}
