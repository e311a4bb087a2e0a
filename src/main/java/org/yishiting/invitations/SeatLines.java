package org.yishiting.invitations;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yishiting.draws.SeatGroup;

/** A plan of seats as somebody types it, a group a line: {@code 租户 4 保留 受影响}. */
public final class SeatLines {

    private static final String RESERVED = "保留";
    private static final String AFFECTED = "受影响";
    private static final Pattern LINE = Pattern.compile("(.+?)[\\s｜|]*(\\d{1,3})\\s*(?:席|个|人)?(.*)");
    private static final Map<String, String> KEYS = Map.of("业主", SeatGroup.OWNERS, "租户", Quota.RENTERS, "新居民", Quota.NEWCOMERS, "专家", SeatGroup.EXPERTS);

    private SeatLines() {}

    /** Lines without a number of seats count as none, so that the plan is refused with the reason. */
    public static List<Quota> read(String text) {
        var lines = text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        return IntStream.range(0, lines.size()).mapToObj(it -> quota(lines.get(it), it)).toList();
    }

    private static Quota quota(String line, int position) {
        var read = LINE.matcher(line);
        var name = read.matches() ? read.group(1).strip() : line;
        var rest = read.matches() ? read.group(3) : "";
        return new Quota(KEYS.getOrDefault(name, "group-" + (position + 1)), name, name.substring(0, 1), read.matches() ? Integer.parseInt(read.group(2)) : 0,
                rest.contains(RESERVED), rest.contains(AFFECTED));
    }

    /** The same the other way round. */
    public static String text(List<Quota> groups) {
        return groups.stream().map(it -> it.name() + " " + it.seats() + (it.reserved() ? " " + RESERVED : "") + (it.affected() ? " " + AFFECTED : "")).collect(Collectors.joining("\n"));
    }
}
