package org.yishiting.community;

import org.jspecify.annotations.Nullable;

/** A place as pages show it. {@code code} is the 12-digit statistical code; grids and buildings have none. */
public record CommunitySummary(CommunityId id, @Nullable String code, String name, Level level, boolean open) {}
