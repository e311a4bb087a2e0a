package org.yishiting.assistance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * Something done at the desk.
 *
 * @param act as in Voting.cast; {@link ActWords} says it in words
 * @param undoable whether {@link TakingBack} may be asked; it may still be too late
 * @param takenBack null while it stands
 * @param contest what its person says against it, null where nothing was said
 */
public record DoneAct(ActId id, Instant at, String act, String path, String title, ResidentId typist, boolean undoable, @Nullable TakenBack takenBack,
        @Nullable Contest contest) {}
