package org.yishiting.draws;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All a draw depends on.
 *
 * @param title what the seats are for
 * @param seed made when the meeting is announced; only its {@linkplain Seed#commitment commitment} is published then, the seed itself with the draw
 * @param spoken what a witness says at the draw, as four figures: neither who keeps the seed nor who speaks can choose the outcome alone. May be empty
 * @param groups in the order of the seats
 * @param entries in any order
 */
public record DrawInput(String title, String seed, String spoken, List<SeatGroup> groups, List<Entry> entries) {

    public DrawInput {
        Malformed.word("title", title);
        Malformed.word("seed", seed);
        spoken = spoken == null ? "" : spoken.strip();
        if (!spoken.isEmpty()) {
            Malformed.word("spoken", spoken);
        }
        Malformed.unless(groups != null && !groups.isEmpty(), "there are no groups");
        Malformed.unless(entries != null, "there are no entries");
        groups = List.copyOf(groups);
        entries = List.copyOf(entries);
        var keys = groups.stream().map(SeatGroup::key).collect(Collectors.toSet());
        Malformed.unless(keys.size() == groups.size(), "a group is named twice");
        var refs = new HashSet<String>();
        for (var entry : entries) {
            Malformed.unless(refs.add(entry.ref()), "entry " + entry.ref() + " is there twice");
            Malformed.unless(keys.containsAll(entry.groups()), "entry " + entry.ref() + " names a group that has no seats");
        }
        Malformed.unless(groups.stream().mapToInt(SeatGroup::seats).sum() <= Draw.MOST_SEATS, "more than " + Draw.MOST_SEATS + " seats");
    }

    /**
     * SHA-256 over groups and entries, so that the list can be published by its fingerprint before anything is drawn: a line for each group,
     * then for each entry by ref, as in {@code group tenants 3 reserved} and {@code entry 007 tenants new-residents}.
     */
    public String listFingerprint() {
        var lines = new StringBuilder();
        groups.forEach(it -> lines.append("group ").append(it.key()).append(' ').append(it.seats()).append(it.reserved() ? " reserved\n" : "\n"));
        entries.stream().sorted((one, other) -> one.ref().compareTo(other.ref()))
                .forEach(it -> lines.append("entry ").append(it.ref()).append(' ').append(String.join(" ", it.groups())).append('\n'));
        return Seed.sha256(lines.toString());
    }
}
