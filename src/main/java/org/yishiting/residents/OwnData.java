package org.yishiting.residents;

import java.time.Instant;

/** What is kept of a person, for that person's eyes. */
public record OwnData(String nickname, String phoneHint, Instant since) {}
