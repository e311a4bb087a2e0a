package org.yishiting.actions;

import static org.yishiting.base.RuleViolation.require;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * Who does it.
 *
 * @param person their account, where they have one: they may report, are reminded, and approve nothing for themselves
 * @param office the office they hold or the organisation they work for, in words
 */
public record Owner(@Nullable ResidentId person, String name, String office) {

    static final int MAX = 60;

    public Owner {
        name = name.strip();
        office = office.strip();
        require(!name.isEmpty() && name.length() <= MAX && office.length() <= MAX, "actions.deed.owner-missing");
    }
}
