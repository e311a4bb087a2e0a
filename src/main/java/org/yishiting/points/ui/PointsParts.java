package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.say;

import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.points.RuleState;
import org.yishiting.points.RuleVersion;

/** What the pages of points do alike. */
final class PointsParts {

    private PointsParts() {}

    /** 3分一次，每月最多12分 */
    static String worth(RuleVersion rule) {
        return say("points.rule.worth." + rule.capPeriod().key(), rule.points(), say("points.unit." + rule.unit().key()), rule.cap());
    }

    static Badge state(RuleState state) {
        var words = say("points.rule.state." + state.key());
        return switch (state) {
            case ACTIVE -> Badge.ok(words);
            case CONSULTED -> Badge.soon(words);
            case PROPOSED, ADOPTED -> Badge.info(Icon.WRITE, words);
            case RETIRED -> Badge.plain(Icon.CIRCLE, words);
        };
    }

    /** {@code R05 v2} as people say it. */
    static String ruleName(String label) {
        var parts = label.split(" v");
        return parts.length == 2 ? say("points.rule.label", parts[0], parts[1]) : label;
    }

}
