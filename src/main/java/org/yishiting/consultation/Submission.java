package org.yishiting.consultation;

import java.time.Instant;

/** What somebody wrote to the call for input; for the secretary's eyes and their own. */
public record Submission(String text, Instant at) {}
