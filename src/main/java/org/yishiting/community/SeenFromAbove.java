package org.yishiting.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What a module knows of many communities, for the page of the town or county above them: what runs where, what is late since when, what comes next. Asked once for all of
 * them. Facts are about matters, never about persons.
 */
public interface SeenFromAbove {

    List<Fact> facts(Collection<CommunityId> communities, LocalDate today);

    /** Something known of a community. */
    sealed interface Fact permits Running, Late, Coming {

        CommunityId community();
    }

    /** So many matters run in a step, {@code step} as a message key. */
    record Running(CommunityId community, String step, int count) implements Fact {}

    /**
     * So many matters of a kind are late.
     *
     * @param kind a message key
     * @param oldest what the one is called that is late for longest, {@code due} its last day and {@code path} where it is seen
     */
    record Late(CommunityId community, String kind, int count, String oldest, LocalDate due, String path) implements Fact {}

    /** What takes place there next. */
    record Coming(CommunityId community, String title, Instant at, String path) implements Fact {}
}
