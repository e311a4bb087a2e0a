package org.yishiting.actions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicId;

/** Rounds of judging and their verdicts, on disk. */
@Component
class Reviews {

    private static final String COLUMNS = "topic_id, round, community_id, opened_on, closes_on, pass_percent, least, entitled, result";

    private final JdbcClient jdbc;
    private final ObjectProvider<TookPart> tookPart;
    private final Cache<TopicId, Set<ResidentId>> judges = Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofSeconds(30)).build();

    Reviews(JdbcClient jdbc, ObjectProvider<TookPart> tookPart) {
        this.jdbc = jdbc;
        this.tookPart = tookPart;
    }

    record Row(TopicId topic, int round, CommunityId community, LocalDate opensOn, LocalDate closesOn, int passPercent, int least, @Nullable Integer entitled,
            @Nullable ReviewResult result) {}

    record Given(Grade grade, @Nullable DeedId about, @Nullable String reason, Instant at) {}

    /** Everybody who raised it, spoke, took a stance or attended, but nobody who did it. At most half a minute old. */
    Set<ResidentId> judges(TopicId topic) {
        return judges.get(topic, it -> {
            var people = new HashSet<ResidentId>();
            tookPart.forEach(part -> people.addAll(part.in(it)));
            people.removeAll(doers(it));
            return people;
        });
    }

    /** Who did what was promised on the topic, as far as they have an account. */
    Set<ResidentId> doers(TopicId topic) {
        return new HashSet<>(jdbc.sql("select owner_id from actions_deed where topic_id = ? and owner_id is not null").param(topic.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }

    /** Opening it again moves its last day; what it is measured by stays. */
    void open(TopicId topic, int round, CommunityId community, LocalDate from, LocalDate until, int passPercent, int least) {
        jdbc.sql("""
                insert into actions_review (topic_id, round, community_id, opened_on, closes_on, pass_percent, least)
                values (:topic, :round, :community, :from, :until, :pass, :least)
                on duplicate key update closes_on = if(result is null, greatest(closes_on, values(closes_on)), closes_on)""")
                .param("topic", topic.toString()).param("round", round).param("community", community.toString()).param("from", from)
                .param("until", until).param("pass", passPercent).param("least", least).update();
    }

    Optional<Row> find(TopicId topic, int round) {
        return jdbc.sql("select " + COLUMNS + " from actions_review where topic_id = ? and round = ?").params(topic.toString(), round).query((row, _) -> read(row)).optional();
    }

    /** Others wait: who judges with each other, who ends it with all. */
    Optional<Row> lock(TopicId topic, int round, boolean toEnd) {
        return jdbc.sql("select " + COLUMNS + " from actions_review where topic_id = ? and round = ?" + (toEnd ? " for update" : " lock in share mode"))
                .params(topic.toString(), round).query((row, _) -> read(row)).optional();
    }

    List<Row> of(TopicId topic) {
        return jdbc.sql("select " + COLUMNS + " from actions_review where topic_id = ? order by round").param(topic.toString()).query((row, _) -> read(row)).list();
    }

    /** Those whose last day is over. */
    List<Row> over(LocalDate lastDay) {
        return jdbc.sql("select " + COLUMNS + " from actions_review where result is null and closes_on <= ?").param(lastDay).query((row, _) -> read(row)).list();
    }

    List<Row> running(CommunityId community, int most) {
        return jdbc.sql("select " + COLUMNS + " from actions_review where community_id = ? and result is null order by closes_on limit ?")
                .params(community.toString(), most).query((row, _) -> read(row)).list();
    }

    void end(Row review, ReviewResult result, int entitled) {
        jdbc.sql("update actions_review set result = ?, entitled = ? where topic_id = ? and round = ?")
                .params(result.name(), entitled, review.topic().toString(), review.round()).update();
    }

    /** Answers whether it is the first of this person in this round. */
    boolean give(Row review, ResidentId by, Given verdict) {
        return jdbc.sql("""
                insert into actions_verdict (topic_id, round, given_by, grade, about, reason, given_at) values (:topic, :round, :by, :grade, :about, :reason, :at)
                on duplicate key update grade = values(grade), about = values(about), reason = values(reason), given_at = values(given_at)""")
                .param("topic", review.topic().toString()).param("round", review.round()).param("by", by.toString()).param("grade", verdict.grade().name())
                .param("about", verdict.about() == null ? null : verdict.about().toString()).param("reason", verdict.reason())
                .param("at", Timestamp.from(verdict.at())).update() == 1;
    }

    void takeBack(Row review, ResidentId by) {
        jdbc.sql("delete from actions_verdict where topic_id = ? and round = ? and given_by = ?").params(review.topic().toString(), review.round(), by.toString()).update();
    }

    Optional<Given> of(TopicId topic, int round, ResidentId by) {
        return jdbc.sql("select grade, about, reason, given_at from actions_verdict where topic_id = ? and round = ? and given_by = ?")
                .params(topic.toString(), round, by.toString())
                .query((row, _) -> new Given(Grade.valueOf(row.getString(1)), row.getString(2) == null ? null : DeedId.parse(row.getString(2)), row.getString(3),
                        row.getTimestamp(4).toInstant())).optional();
    }

    ReviewView view(Row review) {
        var counts = new EnumMap<Grade, Integer>(Grade.class);
        for (var grade : Grade.values()) {
            counts.put(grade, 0);
        }
        jdbc.sql("select grade, count(*) from actions_verdict where topic_id = ? and round = ? group by grade").params(review.topic().toString(), review.round())
                .query(row -> {
                    counts.put(Grade.valueOf(row.getString(1)), row.getInt(2));
                });
        var about = jdbc.sql("""
                select d.promise, count(*) from actions_verdict v join actions_deed d on d.deed_id = v.about
                where v.topic_id = ? and v.round = ? and v.grade in ('BAD', 'VERY_BAD') group by d.deed_id order by count(*) desc, d.position""")
                .params(review.topic().toString(), review.round()).query((row, _) -> new ReviewView.Complaint(row.getString(1), row.getInt(2))).list();
        var entitled = review.entitled() != null ? review.entitled() : judges(review.topic()).size();
        return new ReviewView(review.round(), review.opensOn(), review.closesOn(), review.passPercent(), review.least(), entitled, Map.copyOf(counts), about, review.result());
    }

    /** The deeds named by those who are not content, the most named first. */
    List<DeedId> named(Row review) {
        return jdbc.sql("""
                select about from actions_verdict where topic_id = ? and round = ? and about is not null and grade in ('BAD', 'VERY_BAD')
                group by about order by count(*) desc""").params(review.topic().toString(), review.round()).query((row, _) -> DeedId.parse(row.getString(1))).list();
    }

    /** What people wrote, the newest first; nobody learns who. */
    List<String> reasons(TopicId topic, int round, int most) {
        return jdbc.sql("select reason from actions_verdict where topic_id = ? and round = ? and reason is not null order by given_at desc limit ?")
                .params(topic.toString(), round, most).query((row, _) -> row.getString(1)).list();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(TopicId.parse(row.getString(1)), row.getInt(2), CommunityId.parse(row.getString(3)), row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class), row.getInt(6), row.getInt(7), row.getObject(8, Integer.class),
                row.getString(9) == null ? null : ReviewResult.valueOf(row.getString(9)));
    }
}
