package org.yishiting.invitations;

import java.time.Instant;

/** That somebody was told, by which way, and whether they were reached. */
public record Told(Channel channel, boolean reached, Instant at) {}
