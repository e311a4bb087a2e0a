package org.yishiting.residency;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** What somebody says about living here; all of it may stay unsaid. Nothing nearer than the grid is asked for or kept. */
public record Declaration(@Nullable YearMonth since, @Nullable CommunityId grid) {}
