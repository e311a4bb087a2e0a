package org.yishiting.proposals;

import java.util.List;

/** One page of a list of proposals, and how many there are in all. */
public record ProposalPage(List<ProposalDetails> items, long total) {}
