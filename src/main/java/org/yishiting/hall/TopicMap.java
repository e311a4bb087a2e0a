package org.yishiting.hall;

import java.time.Instant;
import java.util.List;

/**
 * What everybody sees of a topic's statements and answers at one moment. Immutable and shared by all pages.
 *
 * @param statements shown statements by number, and in {@code tallies} how all people answered each
 * @param groups sizes of the opinion groups, largest first; empty while there are fewer than two that may be shown
 * @param common what every group supports, most shared first
 * @param divided what sets the groups apart; each group has at least one of its own here (rule P27)
 * @param dots at most a few hundred people of the shown groups
 */
public record TopicMap(
        long version,
        Instant at,
        List<StatementView> statements,
        List<Support> tallies,
        int participants,
        List<Integer> groups,
        List<GroupView> common,
        List<GroupView> divided,
        List<Dot> dots) {}
