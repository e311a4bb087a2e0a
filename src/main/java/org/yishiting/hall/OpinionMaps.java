package org.yishiting.hall;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

/**
 * The opinion maps of the topics people look at. A map is built from the votes when somebody first asks for it, then follows each vote, and
 * what pages show is renewed about once a second. Nothing here is kept: the votes are.
 */
@Service
public class OpinionMaps {

    private static final Logger log = LoggerFactory.getLogger(OpinionMaps.class);
    private static final Duration UNUSED = Duration.ofMinutes(20);
    private static final int KEPT = 200;

    private final LoadingCache<TopicId, LiveTopic> live;
    private final ConcurrentHashMap<TopicId, Set<Consumer<TopicMap>>> readers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("opinion-maps").daemon().factory());
    private final TopicRepository topics;
    private final TransactionTemplate transaction;

    OpinionMaps(TopicVotes votes, TopicRepository topics, TransactionTemplate transaction, Clock clock) {
        this.topics = topics;
        this.transaction = transaction;
        live = Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).build(topic -> new LiveTopic(topic, votes, clock));
        clockwork.scheduleWithFixedDelay(this::renew, 1, 1, TimeUnit.SECONDS);
    }

    /** What everybody sees of a topic now. */
    public TopicMap of(TopicId topic) {
        return live.get(topic).shown();
    }

    /** Where the actor stands on the map. For that person's eyes only. */
    public Optional<Dot> positionOf(Actor actor, TopicId topic) {
        return live.get(topic).positionOf(actor.resident());
    }

    /** Draws the next statement for somebody who answered some: what is contested and little seen is likelier (consensus.md 2.13). */
    public Optional<StatementView> draw(TopicId topic, Set<StatementId> answered, RandomGenerator random) {
        return live.get(topic).draw(answered, random);
    }

    /** Calls the reader with every new state until the answer is run. */
    public Runnable follow(TopicId topic, Consumer<TopicMap> reader) {
        readers.computeIfAbsent(topic, _ -> ConcurrentHashMap.newKeySet()).add(reader);
        return () -> readers.computeIfPresent(topic, (_, all) -> {
            all.remove(reader);
            return all.isEmpty() ? null : all;
        });
    }

    void voted(TopicId topic, ResidentId resident, StatementId statement, Stance stance) {
        afterCommit(topic, it -> it.voted(resident, statement, stance));
    }

    void stated(TopicId topic, StatementView statement) {
        afterCommit(topic, it -> it.stated(statement));
    }

    /** Everything is read anew when next asked for: after an import. */
    void forget(TopicId topic) {
        afterCommit(() -> live.invalidate(topic));
    }

    /** Once a day every map is drawn anew from its votes. */
    @EventListener
    void on(DayHasPassed day) {
        live.asMap().values().forEach(LiveTopic::redraw);
    }

    private void afterCommit(TopicId topic, Consumer<LiveTopic> change) {
        afterCommit(() -> {
            var map = live.getIfPresent(topic);
            if (map != null) {
                change.accept(map);
            }
        });
    }

    private static void afterCommit(Runnable task) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                task.run();
            }
        });
    }

    private void renew() {
        live.asMap().forEach((topic, map) -> {
            try {
                if (map.renew()) {
                    var shown = map.shown();
                    transaction.executeWithoutResult(_ -> topics.setParticipants(topic, shown.participants()));
                    readers.getOrDefault(topic, Set.of()).forEach(it -> it.accept(shown));
                }
            } catch (RuntimeException e) {
                log.warn("The opinion map of topic {} could not be renewed; trying again", topic, e);
            }
        });
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
