package org.yishiting.minutes;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yishiting.meetings.MeetingId;

/** Tells open pages what was just written. It is read from the database once for all of them. */
@Component
public class LiveMinutes {

    private static final Logger log = LoggerFactory.getLogger(LiveMinutes.class);

    private final MinutesStore store;
    private final Map<MeetingId, Set<SerializableConsumer<List<Entry>>>> followers = new ConcurrentHashMap<>();

    LiveMinutes(MinutesStore store) {
        this.store = store;
    }

    /**
     * Hears all pieces each time one has changed, in a thread of its own. Whoever follows has been let in by {@link Proofreading#read}.
     *
     * @return stops it
     */
    public SerializableRunnable follow(MeetingId meeting, SerializableConsumer<List<Entry>> follower) {
        followers.computeIfAbsent(meeting, _ -> ConcurrentHashMap.newKeySet()).add(follower);
        return () -> followers.computeIfPresent(meeting, (_, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MinutesWritten written) {
        var all = followers.get(written.meeting());
        if (all != null) {
            Thread.startVirtualThread(() -> tell(written.meeting(), all));
        }
    }

    /** One after the other, so that nobody is told what is older than what they know. */
    private void tell(MeetingId meeting, Set<SerializableConsumer<List<Entry>>> all) {
        synchronized (all) {
            var entries = store.entries(meeting);
            for (var follower : all) {
                try {
                    follower.accept(entries);
                } catch (RuntimeException e) {
                    log.debug("A page that followed minutes is gone", e);
                }
            }
        }
    }
}
