package org.yishiting.assistance;

import java.time.Instant;

/** That something done at the desk was taken back. @param what message key of what that meant */
public record TakenBack(Instant at, String what) {}
