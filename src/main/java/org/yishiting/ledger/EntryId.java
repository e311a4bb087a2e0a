package org.yishiting.ledger;

import org.yishiting.community.CommunityId;

/** The place of an entry in the ledger of its community, counted from 1 without gaps. */
public record EntryId(CommunityId community, long place) {}
