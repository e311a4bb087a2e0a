package org.yishiting.claims;

import java.time.LocalDate;
import org.yishiting.points.RuleVersion;

/** What neighbours see before points are posted. {@code name} is masked unless the person chose otherwise. */
public record PublicClaim(ClaimId id, RuleVersion rule, int units, int points, LocalDate doneOn, String name, LocalDate until, int objections) {}
