package org.yishiting.hall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with how the opinion groups answered it, in the order of the groups; {@code null} where too few of a group answered.
 * {@code commonality} is the group-informed consensus, 0 to 1: the chance that everybody's group agrees.
 */
public record GroupView(StatementView statement, double commonality, List<@Nullable Support> groups) {}
