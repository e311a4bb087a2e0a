package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;

/** Everybody who took part in a topic or follows it hears of each step. */
@Component
public class Participants {

    private static final int BATCH = 1_000;

    private final ObjectProvider<TookPart> parts;
    private final TopicRepository topics;
    private final Notices notices;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Participants(ObjectProvider<TookPart> parts, TopicRepository topics, Notices notices, JdbcTemplate jdbc, Clock clock) {
        this.parts = parts;
        this.topics = topics;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(TopicMoved moved) {
        tell(moved.topic(), "hall.notice.to." + moved.to().name().toLowerCase(Locale.ROOT));
    }

    @ApplicationModuleListener
    void on(TopicStopped stopped) {
        tell(stopped.topic(), "hall.notice." + (stopped.status() == TopicStatus.CLOSED ? "closed" : "stopped"));
    }

    private void tell(TopicId id, String key) {
        var title = topics.findById(id).orElseThrow().details().title();
        notices.tell(linked(id), HallPaths.topic(id), key, title);
    }

    /** Who raised it, spoke, took a stance, judged or follows. */
    public Set<ResidentId> linked(TopicId topic) {
        var linked = new HashSet<>(jdbc.query("select resident_id from hall_follow where topic_id = ? and follows", (row, _) -> ResidentId.parse(row.getString(1)), topic.toString()));
        parts.orderedStream().forEach(it -> linked.addAll(it.in(topic)));
        return linked;
    }

    /** What goes on in another topic is followed there by everybody linked to the one, until they stop. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(TopicId from, TopicId into) {
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("insert into hall_follow (resident_id, topic_id, seen_at, follows) values (?, ?, ?, true) on duplicate key update follows = true", linked(from), BATCH, (row, person) -> {
            row.setString(1, person.toString());
            row.setString(2, into.toString());
            row.setTimestamp(3, now);
        });
    }
}
