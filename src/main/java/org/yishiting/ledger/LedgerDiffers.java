package org.yishiting.ledger;

import org.yishiting.community.CommunityId;

/** The nightly check found an entry that is not what was posted. */
public record LedgerDiffers(CommunityId community, long place) {}
