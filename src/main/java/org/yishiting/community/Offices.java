package org.yishiting.community;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;

/** Who holds which office where. Deny by default. */
@Service
@Transactional
public class Offices {

    /** Refuses with {@code community.office.required} unless the actor holds one of the offices in this place or above it, today. */
    @Transactional(readOnly = true)
    public void require(Actor actor, CommunityId place, Office... anyOf) {
        throw new RuleViolation("community.office.required");
    }

    @Transactional(readOnly = true)
    public boolean holds(Actor actor, CommunityId place, Office... anyOf) {
        return false;
    }
}
