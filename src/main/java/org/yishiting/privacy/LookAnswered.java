package org.yishiting.privacy;

import org.yishiting.community.ResidentId;

/** Somebody's question about a look at their data was answered. */
public record LookAnswered(ResidentId resident, long line, boolean upheld) {}
