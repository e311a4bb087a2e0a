package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import org.jspecify.annotations.Nullable;

/** The figures of a vote that owners or the assembly took, and whether the law's thresholds are met. {@code area} is null for the assembly. */
public record OwnersVote(VoteRule rule, Share heads, @Nullable Share area) {

    /** Refuses an owners' vote without area ({@code decisions.vote.area}). */
    public OwnersVote {
        require(rule == VoteRule.ASSEMBLY || area != null, "decisions.vote.area");
    }

    public boolean enoughTookPart() {
        return area == null ? heads.moreThanHalfTookPart() : heads.twoThirdsTookPart() && area.twoThirdsTookPart();
    }

    public boolean passed() {
        return enoughTookPart() && switch (rule) {
            case OWNERS_ORDINARY -> heads.moreThanHalfAgree() && area != null && area.moreThanHalfAgree();
            case OWNERS_MAJOR -> heads.threeQuartersAgree() && area != null && area.threeQuartersAgree();
            case ASSEMBLY -> heads.moreThanHalfAgree();
        };
    }
}
