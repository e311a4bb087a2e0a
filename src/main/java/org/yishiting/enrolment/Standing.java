package org.yishiting.enrolment;

import java.util.Locale;
import java.util.Set;
import org.yishiting.base.RuleViolation;

/** How far somebody's application has come. CONSENTED (村民会议同意) is for those whom an assembly has to admit. */
public enum Standing {
    APPLIED, CHECKED, CONSENTED, LISTED, OBJECTED, DECIDED, FINAL, REFUSED, WITHDRAWN;

    /** What may follow. Who was refused may apply again while that is possible, or object; who withdrew may come back. */
    public Set<Standing> next() {
        return switch (this) {
            case APPLIED -> Set.of(CHECKED, REFUSED, OBJECTED, WITHDRAWN);
            case CHECKED -> Set.of(CONSENTED, LISTED, REFUSED, WITHDRAWN);
            case CONSENTED -> Set.of(LISTED, WITHDRAWN);
            case LISTED -> Set.of(OBJECTED, FINAL, WITHDRAWN);
            case OBJECTED -> Set.of(DECIDED, WITHDRAWN);
            case DECIDED -> Set.of(OBJECTED, REFUSED, FINAL, WITHDRAWN);
            case FINAL -> Set.of();
            case REFUSED -> Set.of(APPLIED, OBJECTED, WITHDRAWN);
            case WITHDRAWN -> Set.of(APPLIED);
        };
    }

    /** Refuses with {@code enrolment.step.refused} what may not follow. */
    Standing to(Standing next) {
        RuleViolation.require(next().contains(next), "enrolment.step.refused");
        return next;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
