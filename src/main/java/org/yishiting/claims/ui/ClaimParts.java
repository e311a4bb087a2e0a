package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.say;

import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.claims.ClaimState;
import org.yishiting.points.RuleVersion;

/** What the pages of claims do alike. */
final class ClaimParts {

    private ClaimParts() {}

    static Badge state(ClaimState state) {
        var words = say("claims.state." + state.key());
        return switch (state) {
            case POSTED -> Badge.ok(words);
            case PUBLICITY, APPEALED -> Badge.soon(words);
            case RETURNED -> Badge.refused(words);
            case SUBMITTED, REVIEWED -> Badge.info(Icon.CLOCK, words);
            case WITHDRAWN -> Badge.plain(Icon.CIRCLE, words);
        };
    }

    /** 2小时，8分 */
    static String amount(RuleVersion rule, int units, int points) {
        return say("claims.amount", units, say("points.unit." + rule.unit().key()), points);
    }
}
