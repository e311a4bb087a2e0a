package org.yishiting.sittings;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yishiting.meetings.MeetingId;

/**
 * Keeps the screens of a sitting up to date: whatever changed is read once, at most twice a second, and handed to all who watch. Nothing here is kept;
 * after a restart the first who looks reads it anew.
 */
@Service
public class Rooms {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final int TICK_MILLIS = 400;

    /** What another portal on the same database changed is seen after that many ticks. */
    private static final int UNASKED = 12;

    private final RoomReader reader;
    private final Map<MeetingId, Set<Consumer<Room>>> watchers = new ConcurrentHashMap<>();
    private final Map<MeetingId, Room> shown = new ConcurrentHashMap<>();
    private final Set<MeetingId> dirty = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sittings").daemon().factory());
    private long tick;

    Rooms(RoomReader reader) {
        this.reader = reader;
        clockwork.scheduleWithFixedDelay(this::renew, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The sitting as it is now; empty before anybody could check in, and while it is put off. It has names, see {@link Room}. */
    public Optional<Room> of(MeetingId id) {
        return reader.read(id).filter(it -> it.phase() != Phase.PUT_OFF);
    }

    /** Calls the watcher with every new state until the answer is run. */
    public Runnable follow(MeetingId id, Consumer<Room> watcher) {
        watchers.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(watcher);
        return () -> watchers.computeIfPresent(id, (_, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    /** Something of this sitting changes with the present transaction. */
    void changed(MeetingId id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            dirty.add(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dirty.add(id);
            }
        });
    }

    private void renew() {
        var unasked = tick++ % UNASKED == 0;
        shown.keySet().retainAll(watchers.keySet());
        dirty.retainAll(watchers.keySet());
        for (var id : watchers.keySet()) {
            if (!dirty.remove(id) && !unasked) {
                continue;
            }
            try {
                reader.read(id).filter(it -> !it.at(0).equals(shown.put(id, it.at(0)))).ifPresent(room -> watchers.getOrDefault(id, Set.of()).forEach(it -> tell(it, room)));
            } catch (RuntimeException e) {
                dirty.add(id);
                log.warn("The sitting of meeting {} could not be read; trying again", id, e);
            }
        }
    }

    private static void tell(Consumer<Room> watcher, Room room) {
        try {
            watcher.accept(room);
        } catch (RuntimeException e) {
            log.debug("A screen went away", e);
        }
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
