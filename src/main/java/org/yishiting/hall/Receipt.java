package org.yishiting.hall;

import java.time.Instant;

/** What a person is answered when a stance counted: on which statement, which stance, when, and until when it may be changed. */
public record Receipt(String code, StatementView statement, Stance stance, Instant at, Instant changeableUntil) {}
