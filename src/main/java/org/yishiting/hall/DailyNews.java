package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.ResidentsPaths;

/** What the day brought on the topics somebody follows, in one notice a person and day. Who has looked meanwhile is not told. */
@Component
class DailyNews implements TopicNews {

    private static final int LOOKED_UP_AT_ONCE = 500;

    private final ObjectProvider<TopicNews> news;
    private final Notices notices;
    private final JdbcClient jdbc;

    DailyNews(ObjectProvider<TopicNews> news, Notices notices, JdbcClient jdbc) {
        this.news = news;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @Override
    public List<Added> between(Instant from, Instant until) {
        return jdbc.sql("""
                select topic_id, max(written_at) from hall_statement
                where moderation <> 'WAITING' and written_at >= ? and written_at < ? group by topic_id""")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, _) -> new Added(TopicId.parse(row.getString(1)), row.getTimestamp(2).toInstant())).list();
    }

    @EventListener
    @Transactional
    void on(DayHasPassed passed) {
        var changed = new HashMap<TopicId, Instant>();
        news.stream().flatMap(it -> it.between(start(passed.getDate()), start(passed.getDate().plusDays(1))).stream())
                .forEach(it -> changed.merge(it.topic(), it.at(), BinaryOperator.maxBy(Comparator.naturalOrder())));
        var topics = List.copyOf(changed.keySet());
        var told = new HashMap<ResidentId, List<String>>();
        for (var first = 0; first < topics.size(); first += LOOKED_UP_AT_ONCE) {
            jdbc.sql("select f.resident_id, f.topic_id, f.seen_at, t.title from hall_follow f join hall_topic t using (topic_id) where f.topic_id in (:topics) and f.follows")
                    .param("topics", topics.subList(first, Math.min(topics.size(), first + LOOKED_UP_AT_ONCE)).stream().map(TopicId::toString).toList())
                    .query(row -> {
                        if (row.getTimestamp(3).toInstant().isBefore(changed.get(TopicId.parse(row.getString(2))))) {
                            told.computeIfAbsent(ResidentId.parse(row.getString(1)), _ -> new ArrayList<>()).add(row.getString(4));
                        }
                    });
        }
        told.forEach((person, titles) -> notices.tell(List.of(person), ResidentsPaths.MINE, "hall.notice.day", titles.getFirst(), String.valueOf(titles.size())));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zone.PORTAL).toInstant();
    }
}
