package org.yishiting.servicecatalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/** A line in the history of a guide. {@code by} is null for what came with the portal; {@code local} is null for the general text. */
public record GuideVersion(int number, String why, @Nullable ResidentId by, Instant at, boolean published, @Nullable LocalDetails local) {}
