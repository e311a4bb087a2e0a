package org.yishiting.privacy;

import java.time.Instant;

/** What a person agrees to now. {@code words} are those that were shown; {@code item} is empty for the purpose as a whole. */
public record StandingConsent(Purpose purpose, String item, String words, Instant given) {}
