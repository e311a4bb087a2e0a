package org.yishiting.proposals;

import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;

/** A topic or a proposal that says nearly the same. One of the ids is there. */
public record Similar(@Nullable TopicId topic, @Nullable ProposalId proposal, String number, String title, String about) {}
