package org.yishiting.claims;

import java.time.LocalDate;
import org.yishiting.community.CommunityId;
import org.yishiting.points.RuleVersion;

/** Something people came to, and how many signed in. */
public record ActivityView(ActivityId id, CommunityId community, RuleVersion rule, String title, LocalDate heldOn, String code, int people, boolean closed) {}
