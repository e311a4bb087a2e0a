package org.yishiting.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.PolicyValue;
import org.yishiting.policy.Unit;

/** Counts the days of an enrolment by the rule set and the work calendar. */
@Component
class Timetables {

    private final PolicyPack policies;
    private final Deadlines deadlines;

    Timetables(PolicyPack policies, Deadlines deadlines) {
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** As it held on the day of setting up. */
    RuleSet rules(ElectionKind kind, CommunityId community, LocalDate setUp, LocalDate polling) {
        List<PolicyValue> values = kind.numbers().stream().map(it -> policies.value(it, community, setUp)).toList();
        return RuleSet.of(kind, values, polling);
    }

    /**
     * Backwards from polling day. Days on which the committee works lie on working days: each at the latest that leaves the full time to all
     * that follows. The roll is gone so many days after polling, whatever day that is.
     */
    Timetable plan(RuleSet rules, LocalDate polling) {
        var kind = rules.kind();
        var published = deadlines.latestBefore(polling, rules.number(kind.publish), Unit.DAYS);
        var assembly = kind.notice == null ? null : deadlines.latestBefore(published, 1, Unit.WORKDAYS);
        var checked = assembly == null ? deadlines.latestBefore(published, 1, Unit.WORKDAYS)
                : deadlines.latestBefore(assembly, rules.number(Objects.requireNonNull(kind.notice)), Unit.DAYS);
        var closes = deadlines.latestBefore(checked, rules.number(PolicyKey.ENROLMENT_CHECK_WORKDAYS), Unit.WORKDAYS);
        var opens = deadlines.latestBefore(closes, rules.number(PolicyKey.ENROLMENT_OPEN_DAYS), Unit.DAYS);
        var objections = objections(rules, published);
        return new Timetable(opens, closes, checked, assembly, published, objections, decision(rules, objections), polling,
                polling.plusDays(rules.number(PolicyKey.ROLL_REMOVE_DAYS)));
    }

    /** The last day to object to a roll that was published on the given day. */
    LocalDate objections(RuleSet rules, LocalDate published) {
        return after(published, rules.number(rules.kind().objection));
    }

    /** The last day to answer an objection that was made on the given day. */
    LocalDate decision(RuleSet rules, LocalDate made) {
        return after(made, rules.number(rules.kind().decision));
    }

    private LocalDate after(LocalDate day, int days) {
        return deadlines.due(day.atStartOfDay(Zone.PORTAL).toInstant(), days, Unit.DAYS).day();
    }
}
