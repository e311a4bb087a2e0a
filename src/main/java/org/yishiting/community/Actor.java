package org.yishiting.community;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person acting, known to be signed in. Services that a person triggers take one first. Where somebody at the desk types for a person who is
 * there (窗口代录), the resident is the one who acts and {@code typedBy} the one who types. Who types is not part of who acts: two actors of one
 * resident are equal, so that no rule about the same person is slipped by sitting down at the desk.
 *
 * @param typedBy null where people act with their own hands
 */
public record Actor(ResidentId resident, @Nullable ResidentId typedBy) {

    public Actor(ResidentId resident) {
        this(resident, null);
    }

    /** Whether somebody at the desk types for this person. */
    public boolean helped() {
        return typedBy != null;
    }

    /** Who types, where it is not the person. */
    public Optional<ResidentId> typist() {
        return Optional.ofNullable(typedBy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Actor actor && resident.equals(actor.resident);
    }

    @Override
    public int hashCode() {
        return resident.hashCode();
    }
}
