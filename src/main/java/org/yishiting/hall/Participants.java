package org.yishiting.hall;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;

/** Everybody who took part in a topic or follows it hears of each step. */
@Component
class Participants {

    private final ObjectProvider<TookPart> parts;
    private final TopicRepository topics;
    private final Notices notices;
    private final JdbcClient jdbc;

    Participants(ObjectProvider<TookPart> parts, TopicRepository topics, Notices notices, JdbcClient jdbc) {
        this.parts = parts;
        this.topics = topics;
        this.notices = notices;
        this.jdbc = jdbc;
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

    private Set<ResidentId> linked(TopicId topic) {
        var linked = new HashSet<>(jdbc.sql("select resident_id from hall_follow where topic_id = ?").param(topic.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
        parts.orderedStream().forEach(it -> linked.addAll(it.in(topic)));
        return linked;
    }
}
