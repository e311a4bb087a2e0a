package org.yishiting.oversight;

import java.time.Instant;

/** An hour in which somebody signed for far more than they usually do in an hour, or in which it was night. */
public record Burst(String giver, Instant hour, long entries, long points, boolean night) {}
