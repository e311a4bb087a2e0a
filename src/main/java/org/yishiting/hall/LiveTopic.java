package org.yishiting.hall;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;
import org.yishiting.consensus.LiveMap;
import org.yishiting.consensus.OpinionMap;

/** The map of one topic in memory. It reads the votes when first asked, so that a vote written meanwhile is either read or told to it. */
class LiveTopic {

    private final TopicId topic;
    private final TopicVotes votes;
    private final Clock clock;

    private final LiveMap map = new LiveMap();
    private final List<StatementView> columns = new CopyOnWriteArrayList<>();
    private final Map<StatementId, Integer> columnOf = new HashMap<>();
    private final Map<ResidentId, Integer> participantOf = new HashMap<>();
    private boolean dirty;
    private volatile @Nullable Shown shown;

    /** What pages show, with the map that tells each reader their own place. */
    private record Shown(TopicMap topic, OpinionMap map, MapFrame frame) {}

    LiveTopic(TopicId topic, TopicVotes votes, Clock clock) {
        this.topic = topic;
        this.votes = votes;
        this.clock = clock;
    }

    TopicMap shown() {
        return read().topic();
    }

    Optional<Dot> positionOf(ResidentId resident) {
        var now = read();
        var participant = participant(resident);
        return participant == null || participant >= now.map().participants() ? Optional.empty() : now.frame().dot(now.map(), participant);
    }

    Optional<StatementView> draw(Set<StatementId> answered, RandomGenerator random) {
        var now = read();
        var drawn = now.map().draw(column -> !now.map().moderatedOut(column) && !answered.contains(statement(column).id()), random);
        return drawn.isPresent() ? Optional.of(statement(drawn.getAsInt())) : Optional.empty();
    }

    synchronized void voted(ResidentId resident, StatementId statement, Stance stance) {
        var column = columnOf.get(statement);
        if (shown == null || column == null) {
            return;
        }
        map.vote(participantOf.computeIfAbsent(resident, _ -> map.addParticipant()), column, stance.value());
        dirty = true;
    }

    synchronized void stated(StatementView statement) {
        if (shown == null || columnOf.containsKey(statement.id())) {
            return;
        }
        add(new TopicVotes.Column(statement, false));
        dirty = true;
    }

    /** Works in what was told since the last time; answers whether anything was. */
    synchronized boolean renew() {
        if (shown == null || !dirty) {
            return false;
        }
        map.tick();
        show();
        dirty = false;
        return true;
    }

    /** Draws the map from the votes alone: what grew vote by vote may lean on its own past. */
    synchronized void redraw() {
        if (shown != null) {
            map.rebuild();
            show();
        }
    }

    private Shown read() {
        var now = shown;
        return now != null ? now : readVotes();
    }

    private synchronized Shown readVotes() {
        if (shown == null) {
            var statements = votes.statements(topic);
            statements.forEach(this::add);
            var participants = votes.votes(topic, statements, (participant, column, value) -> {
                while (map.participants() <= participant) {
                    map.addParticipant();
                }
                map.vote(participant, column, value);
            });
            participants.forEach(it -> participantOf.put(it, participantOf.size()));
            map.rebuild();
            return show();
        }
        return shown;
    }

    private void add(TopicVotes.Column column) {
        var index = map.addStatement();
        columns.add(column.statement());
        columnOf.put(column.statement().id(), index);
        if (column.out()) {
            map.moderate(index, true);
        }
    }

    private Shown show() {
        var opinions = map.snapshot();
        var frame = MapFrame.of(opinions);
        return shown = new Shown(frame.topicMap(opinions, columns, clock.instant()), opinions, frame);
    }

    private synchronized @Nullable Integer participant(ResidentId resident) {
        return participantOf.get(resident);
    }

    private StatementView statement(int column) {
        return columns.get(column);
    }
}
