package org.yishiting.residents;

import java.time.Instant;

/** A device on which a person is signed in. {@code handle} names it to {@link Sessions#end}. */
public record OpenSession(String handle, Device device, Instant since, Instant lastSeen, boolean current) {}
