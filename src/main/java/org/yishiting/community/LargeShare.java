package org.yishiting.community;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one community has of the large data set. Everything is counted over all communities, and the number makes the id, so that each module knows what
 * the others have without reading it; ids of neighbours lie side by side, which is what makes filling quick.
 */
public record LargeShare(CommunityId community, String code, Span residents, Span topics, Span entries, Span records) {

    private static final int A_STATEMENT = 500;
    private static final Pattern ID = Pattern.compile("#([a-z]+)\\[([^]]+)]");

    /** So many, counted on from a number. */
    public record Span(long from, int count) {

        String table() {
            return "seq_" + from + "_to_" + (from + count - 1);
        }
    }

    /** The id of the thing of that kind with that number. */
    public static UUID id(String kind, long number) {
        return UUID.fromString(prefix(kind) + "%012x".formatted(number));
    }

    /**
     * Says in SQL who it is about: {@code {residents}} and {@code {topics}} are tables with their numbers as {@code seq}, topics also counted from 0 within
     * the community ({@code i}) and with their {@code turn} of fifty; {@code {resident}} and {@code {topic}} are the first numbers, {@code {people}} how many
     * residents there are, {@code {community}} is its id, and {@code #topic[seq]} the id of a topic.
     *
     * <p>Of fifty topics turns 0 to 3 are asked about, 4 to 9 spoken on, 10 to 12 deliberated, 13 to 17 done, 18 and 19 judged, the others closed.
     */
    public String sql(String text) {
        var filled = text.replace("{community}", "'" + community + "'").replace("{residents}", residents.table()).replace("{topics}", "(select seq, cast(seq - {topic} as signed) i, cast(mod(seq - {topic}, 50) as signed) turn from " + topics.table() + ")")
                .replace("{resident}", String.valueOf(residents.from)).replace("{topic}", String.valueOf(topics.from)).replace("{people}", String.valueOf(residents.count));
        return ID.matcher(filled).replaceAll(it -> "concat('" + prefix(it.group(1)) + "', lpad(hex(" + it.group(2) + "), 12, '0'))");
    }

    /** For what has to be worked out row by row: many rows a statement, which is ten times as quick as one after the other. */
    public static void insert(JdbcTemplate jdbc, String into, List<Object[]> rows) {
        for (var from = 0; from < rows.size(); from += A_STATEMENT) {
            var some = rows.subList(from, Math.min(rows.size(), from + A_STATEMENT));
            var row = "(" + String.join(", ", Collections.nCopies(some.getFirst().length, "?")) + ")";
            jdbc.update("insert into " + into + " values " + String.join(", ", Collections.nCopies(some.size(), row)), some.stream().flatMap(Stream::of).toArray());
        }
    }

    private static String prefix(String kind) {
        return "0199%04x-0000-7000-8000-".formatted(kind.hashCode() & 0xffff);
    }
}
