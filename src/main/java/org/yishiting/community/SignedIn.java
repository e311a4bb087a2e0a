package org.yishiting.community;

import java.util.Optional;
import org.yishiting.base.RuleViolation;

/** Who is signed in, for the pages of modules below residents, which answers it. */
public interface SignedIn {

    /** Nobody while a page is only read. */
    Optional<Actor> find();

    /** Refuses with {@code residents.actor.signed-out} where nobody is signed in. */
    default Actor get() {
        return find().orElseThrow(() -> new RuleViolation("residents.actor.signed-out"));
    }
}
