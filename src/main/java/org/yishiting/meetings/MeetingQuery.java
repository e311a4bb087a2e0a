package org.yishiting.meetings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings of a community are wanted.
 *
 * @param kind null for all
 * @param phases those in one of these; empty for all
 * @param all also what was not announced yet; for those who prepare it
 * @param page counted from 0
 */
public record MeetingQuery(@Nullable MeetingKind kind, Set<MeetingStatus.Phase> phases, boolean all, int page, int size) {

    public static final int MAX_SIZE = 100;

    /** What was announced, the next first and then the last held; twenty a page. */
    public static MeetingQuery open(@Nullable MeetingKind kind, int page) {
        return new MeetingQuery(kind, Set.of(), false, page, 20);
    }

    /** Still to come, the next first. */
    public static MeetingQuery before(boolean all, int size) {
        return new MeetingQuery(null, Set.of(MeetingStatus.Phase.BEFORE), all, 0, size);
    }

    /** Announced and not over, the next first. */
    public static MeetingQuery coming(int size) {
        return new MeetingQuery(null, Set.of(MeetingStatus.Phase.BEFORE, MeetingStatus.Phase.DURING), false, 0, size);
    }
}
