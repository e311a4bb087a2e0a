package org.yishiting.residency;

import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Somebody is about to leave a household. Heard in the same transaction by what they keep together. */
public record HouseholdLeft(ResidentId resident, CommunityId community, HouseholdId household) {}
