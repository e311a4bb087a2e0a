package org.yishiting.community;

import java.util.List;

/** A grid as pages show it. {@code contact} is the name people ask for there; empty where nobody is named. */
public record GridSummary(CommunityId id, String name, GridKind kind, String contact, List<CommunitySummary> buildings) {}
