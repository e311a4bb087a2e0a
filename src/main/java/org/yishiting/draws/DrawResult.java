package org.yishiting.draws;

import java.util.List;
import java.util.Optional;

/** Who sits where, and who waits. */
public record DrawResult(List<Seat> seats, List<Waiting> waiting) {

    public DrawResult {
        seats = List.copyOf(seats);
        waiting = List.copyOf(waiting);
    }

    /** The seat that fell to somebody. */
    public Optional<Seat> seatOf(String ref) {
        return seats.stream().filter(it -> ref.equals(it.ref())).findFirst();
    }

    /** Seats nobody came forward for: people are asked in person. */
    public List<Seat> vacant() {
        return seats.stream().filter(it -> it.ref() == null).toList();
    }

    /** Who moves up in a group, the next one first. */
    public List<String> waitingFor(String group) {
        return waiting.stream().filter(it -> it.group().equals(group)).flatMap(it -> it.refs().stream()).toList();
    }
}
