package org.yishiting.points;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * What somebody is to be thanked for.
 *
 * @param source names it within the community: thanking twice is thanking once
 * @param units how often, in the unit of the rule
 * @param day on which it was done: the period of the cap, and the version that held
 * @param reviewer who looked at it; null where the portal saw it
 */
public record Thanks(ResidentId resident, RuleVersion rule, int units, LocalDate day, String source, @Nullable ResidentId reviewer, @Nullable String reference) {}
