package org.yishiting.points;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of somebody's own passbook, the newest line first. */
public record PassbookPage(List<PassbookLine> lines, long total, long balance, @Nullable ExpiryNotice expiry) {}
