package org.yishiting.affected;

import org.yishiting.community.CommunityId;

/** A grid or building that a topic touches. {@code parent} is the community of a grid, the grid of a building, {@code parentName} what that is called. */
public record AffectedPlace(CommunityId id, String name, boolean building, CommunityId parent, String parentName) {}
