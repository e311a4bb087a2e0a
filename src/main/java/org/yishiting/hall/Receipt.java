package org.yishiting.hall;

import java.time.Instant;
import java.time.LocalDate;

/** What a person is answered when a stance counted: on which statement, which stance, when, and the last day it may be changed. */
public record Receipt(String code, StatementView statement, Stance stance, Instant at, LocalDate changeableUntil) {}
