package org.yishiting.residents;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Somebody said that they no longer live here. Heard in the same transaction by what hung on living here. */
public record MembershipEnded(ResidentId resident, CommunityId community, Instant at) {}
