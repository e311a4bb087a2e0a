package org.yishiting.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyValue;

/**
 * The numbers by which an election enrols, as they held on the day it was set up, each with its source. Later numbers never reach it.
 *
 * @param expired those whose legal text is no longer known to hold on polling day: with them no election can be set up
 */
public record RuleSet(ElectionKind kind, List<PolicyValue> values, List<PolicyValue> expired) {

    static RuleSet of(ElectionKind kind, List<PolicyValue> values, LocalDate polling) {
        return new RuleSet(kind, values, values.stream().filter(it -> it.to() != null && it.to().isBefore(polling)).toList());
    }

    /** In the unit of the key, which is one of this rule set. */
    public int number(PolicyKey key) {
        return values.stream().filter(it -> it.key() == key).findFirst().orElseThrow().amount();
    }

    public int residenceMonths() {
        return number(kind.residence);
    }

    public int age() {
        return number(PolicyKey.ENROLMENT_AGE_YEARS);
    }
}
