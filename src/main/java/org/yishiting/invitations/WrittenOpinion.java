package org.yishiting.invitations;

import java.time.Instant;

/** What somebody says who cannot come. {@code name} is how it is read out. */
public record WrittenOpinion(String id, String name, String text, Instant at) {}
