package org.yishiting.hall;

import java.time.Instant;

/** What a person is answered when a stance counted: which stance and when. */
public record Receipt(String code, Stance stance, Instant at) {}
