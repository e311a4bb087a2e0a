package org.yishiting.meetings;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * Somebody named in public because of a duty.
 *
 * @param resident null for who has no account
 * @param office office or organisation, in words; may be empty
 */
public record NamedPerson(@Nullable ResidentId resident, String name, String office) {

    /** The same account, or the same name where one of them has none. */
    public boolean isSame(NamedPerson other) {
        return resident != null && other.resident != null ? resident.equals(other.resident) : name.strip().equals(other.name.strip());
    }
}
