package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import java.time.LocalDate;

/** What became of an option. */
public sealed interface Fate {

    /** It is done. {@code change} says what was altered on the way, and may be empty. */
    record Adopted(String change) implements Fate {}

    /** It is not done. Refuses without a reason ({@code decisions.fate.why-missing}). */
    record Rejected(String why) implements Fate {

        public Rejected {
            require(!why.isBlank(), "decisions.fate.why-missing");
        }
    }

    /** It is looked at again on a later day. Refuses without a reason ({@code decisions.fate.why-missing}). */
    record Deferred(LocalDate until, String why) implements Fate {

        public Deferred {
            require(!why.isBlank(), "decisions.fate.why-missing");
        }
    }
}
