package org.yishiting.county;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.SeenFromAbove.Coming;
import org.yishiting.community.SeenFromAbove.Running;

/**
 * What is seen from a place above communities.
 *
 * @param communities how many there are in all
 * @param late of all of them, the longest late first
 * @param rows a page of communities
 */
public record Overview(CommunitySummary place, int communities, List<LateThere> late, List<Row> rows, int page, int pages) {

    /** Matters of a kind that are late in a community, with the one that is late for longest, by so many working days. */
    public record LateThere(CommunitySummary community, String kind, int count, String oldest, LocalDate due, int workdays, String path) {}

    /** A community with its matters by step, what is late there, and what comes next. */
    public record Row(CommunitySummary community, List<Running> running, List<LateThere> late, @Nullable Coming next) {}
}
