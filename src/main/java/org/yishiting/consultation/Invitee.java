package org.yishiting.consultation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * Somebody who is invited.
 *
 * @param name what the secretary calls them; for the secretary's eyes unless they agreed
 * @param resident their account, where they have one here
 */
public record Invitee(UUID id, InviteeKind kind, String name, @Nullable ResidentId resident, Answer answer, @Nullable String alias) {

    /** ASKED has not answered; NAMED agreed with the name, ALIAS under another, DECLINED does not come. */
    public enum Answer { ASKED, NAMED, ALIAS, DECLINED }

    /** What everybody reads; null where only the kind may be said. */
    public @Nullable String shown() {
        return switch (answer) {
            case NAMED -> name;
            case ALIAS -> alias;
            case ASKED, DECLINED -> kind == InviteeKind.DEPARTMENT ? name : null;
        };
    }
}
