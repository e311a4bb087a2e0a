package org.yishiting.draws;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The draw: the same input gives the same seats on every machine, and in the few lines of {@code docs/draw.md} in any language. */
public final class Draw {

    static final String REST = "*";
    static final int MOST_SEATS = 10_000;

    private final DrawInput input;
    private final Set<String> seated = new HashSet<>();
    private final Map<String, List<String>> drawn = new HashMap<>();

    private Draw(DrawInput input) {
        this.input = input;
    }

    /**
     * Gives the seats: reserved groups draw first, then the others, each among those of its own who have no seat yet. What stays empty in a group that
     * is not reserved is drawn among everybody left. Nobody gets two seats.
     */
    public static DrawResult run(DrawInput input) {
        return new Draw(input).run();
    }

    /**
     * Which groups that the matter touches have no reserved seat in this plan (P28). With an empty answer the plan may be announced.
     *
     * @param affected keys of groups, as {@link SeatGroup#TENANTS} and {@link SeatGroup#NEW_RESIDENTS} where tenants and new residents are affected
     */
    public static List<String> withoutReservedSeat(Collection<SeatGroup> plan, Collection<String> affected) {
        return affected.stream().distinct().filter(key -> plan.stream().noneMatch(it -> it.key().equals(key) && it.reserved() && it.seats() > 0)).sorted().toList();
    }

    /** 签号: the lowest lots win. SHA-256 in hexadecimal over seed, spoken, group and ref, a line feed between them. */
    static String lot(DrawInput input, String group, String ref) {
        return Seed.sha256(input.seed() + "\n" + input.spoken() + "\n" + group + "\n" + ref);
    }

    private DrawResult run() {
        input.groups().stream().filter(SeatGroup::reserved).forEach(this::fill);
        input.groups().stream().filter(it -> !it.reserved()).forEach(this::fill);
        giveOn();
        var seats = new ArrayList<Seat>();
        for (var group : input.groups()) {
            var refs = refs(group);
            for (var place = 0; place < group.seats(); place++) {
                seats.add(new Seat(seats.size() + 1, group.key(), place < refs.size() ? refs.get(place) : null));
            }
        }
        return new DrawResult(seats, input.groups().stream().map(it -> new Waiting(it.key(), byLot(it.key(), belonging(it)))).toList());
    }

    private void fill(SeatGroup group) {
        byLot(group.key(), belonging(group)).stream().limit(group.seats()).forEach(it -> sit(group, it));
    }

    /** In the order of the seats, as long as anybody is left. */
    private void giveOn() {
        var left = byLot(REST, input.entries()).iterator();
        for (var group : input.groups()) {
            while (!group.reserved() && refs(group).size() < group.seats() && left.hasNext()) {
                sit(group, left.next());
            }
        }
    }

    private void sit(SeatGroup group, String ref) {
        seated.add(ref);
        drawn.computeIfAbsent(group.key(), _ -> new ArrayList<>()).add(ref);
    }

    private List<String> refs(SeatGroup group) {
        return drawn.getOrDefault(group.key(), List.of());
    }

    private List<Entry> belonging(SeatGroup group) {
        return input.entries().stream().filter(it -> it.groups().contains(group.key())).toList();
    }

    /** Those without a seat, the lowest lot first. */
    private List<String> byLot(String group, List<Entry> entries) {
        return entries.stream().map(Entry::ref).filter(it -> !seated.contains(it)).sorted(comparing(it -> lot(input, group, it))).toList();
    }
}
