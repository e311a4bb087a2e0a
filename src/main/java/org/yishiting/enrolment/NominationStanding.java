package org.yishiting.enrolment;

import java.util.Locale;
import java.util.Set;
import org.yishiting.base.RuleViolation;

/** How far a nomination as associate member has come. */
public enum NominationStanding {
    NOMINATED, SCREENED, PUBLICITY, APPOINTED, TERM_END, REFUSED, WITHDRAWN;

    public Set<NominationStanding> next() {
        return switch (this) {
            case NOMINATED -> Set.of(SCREENED, REFUSED, WITHDRAWN);
            case SCREENED -> Set.of(PUBLICITY, WITHDRAWN);
            case PUBLICITY -> Set.of(APPOINTED, REFUSED, WITHDRAWN);
            case APPOINTED -> Set.of(TERM_END);
            case REFUSED -> Set.of(SCREENED);
            case TERM_END, WITHDRAWN -> Set.of();
        };
    }

    /** Refuses with {@code enrolment.associate.not-now} what may not follow. */
    NominationStanding to(NominationStanding next) {
        RuleViolation.require(next().contains(next), "enrolment.associate.not-now");
        return next;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
