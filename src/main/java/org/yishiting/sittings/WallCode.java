package org.yishiting.sittings;

import java.time.Instant;

/** What the wall shows: six figures, and until when the next ones follow. */
public record WallCode(String code, Instant until) {}
