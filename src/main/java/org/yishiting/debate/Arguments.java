package org.yishiting.debate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicNews;
import org.yishiting.moderation.Clause;
import org.yishiting.photos.PhotoId;

/** Arguments and replies on disk, read in the order they lie there. */
@Repository
class Arguments implements TopicNews {

    private static final String COLUMNS = "argument_id, side, title, text, resident_id, published_at, replies, clause, clause_text, typed_by_staff";

    private final JdbcClient jdbc;

    Arguments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it lies on disk: with its author. */
    record Stored(ArgumentId id, TopicId topic, Side side, @Nullable String title, String text, ResidentId author, @Nullable Instant publishedAt,
            @Nullable Integer clause) {

        String words() {
            return title == null ? text : title + "\n" + text;
        }
    }

    record StoredReply(String id, ArgumentId argument, String text, ResidentId author, @Nullable Instant publishedAt, @Nullable Integer clause) {}

    private record Row(ArgumentId id, Side side, @Nullable String title, String text, ResidentId author, Instant at, int replies, @Nullable Integer clause,
            @Nullable String clauseText, boolean typedByStaff) {}

    @Override
    public List<Added> between(Instant from, Instant until) {
        return jdbc.sql("select topic_id, max(published_at) from debate_argument where published_at >= ? and published_at < ? group by topic_id")
                .params(Timestamp.from(from), Timestamp.from(until)).query((row, _) -> new Added(TopicId.parse(row.getString(1)), row.getTimestamp(2).toInstant())).list();
    }

    void add(ArgumentId id, TopicId topic, Side side, @Nullable String title, String text, ResidentId author, boolean typedByStaff, Instant now,
            List<PhotoId> photos) {
        jdbc.sql("""
                insert into debate_argument (argument_id, topic_id, side, title, text, resident_id, typed_by_staff, written_at)
                values (:id, :topic, :side, :title, :text, :author, :typed, :now)""").param("typed", typedByStaff)
                .param("id", id.toString()).param("topic", topic.toString()).param("side", side.name()).param("title", title).param("text", text)
                .param("author", author.toString()).param("now", Timestamp.from(now)).update();
        for (var place = 0; place < photos.size(); place++) {
            jdbc.sql("insert into debate_photo (argument_id, place, photo_id) values (?, ?, ?)").params(id.toString(), place, photos.get(place).toString()).update();
        }
    }

    void addReply(String id, ArgumentId argument, String text, ResidentId author, boolean typedByStaff, Instant now) {
        jdbc.sql("insert into debate_reply (reply_id, argument_id, text, resident_id, typed_by_staff, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, argument.toString(), text, author.toString(), typedByStaff, Timestamp.from(now)).update();
    }

    Optional<Stored> find(ArgumentId id) {
        return all(List.of(id.toString())).stream().findFirst();
    }

    List<Stored> all(Collection<String> ids) {
        return jdbc.sql("select argument_id, topic_id, side, title, text, resident_id, published_at, clause from debate_argument where argument_id in (:ids)")
                .param("ids", ids).query((row, _) -> new Stored(ArgumentId.parse(row.getString(1)), TopicId.parse(row.getString(2)), Side.valueOf(row.getString(3)),
                        row.getString(4), row.getString(5), ResidentId.parse(row.getString(6)), instant(row, 7), number(row, 8))).list();
    }

    Optional<StoredReply> findReply(String id) {
        return allReplies(List.of(id)).stream().findFirst();
    }

    List<StoredReply> allReplies(Collection<String> ids) {
        return jdbc.sql("select reply_id, argument_id, text, resident_id, published_at, clause from debate_reply where reply_id in (:ids)").param("ids", ids)
                .query((row, _) -> new StoredReply(row.getString(1), ArgumentId.parse(row.getString(2)), row.getString(3), ResidentId.parse(row.getString(4)),
                        instant(row, 5), number(row, 6))).list();
    }

    void change(ArgumentId id, @Nullable String title, String text) {
        jdbc.sql("update debate_argument set title = :title, text = :text where argument_id = :id")
                .param("title", title).param("text", text).param("id", id.toString()).update();
    }

    void changeReply(String id, String text) {
        jdbc.sql("update debate_reply set text = ? where reply_id = ?").params(text, id).update();
    }

    void publish(Stored argument, Instant now) {
        var changed = jdbc.sql("""
                update debate_argument set published_at = coalesce(published_at, ?), clause = null, clause_text = null
                where argument_id = ? and (published_at is null or clause is not null)""").params(Timestamp.from(now), argument.id().toString()).update();
        if (changed > 0) {
            count(argument.topic(), argument.side(), 1);
        }
    }

    /** Only what was public leaves a trace. */
    void withhold(Stored argument, Clause clause) {
        var changed = jdbc.sql("""
                update debate_argument set clause = ?, clause_text = ? where argument_id = ? and published_at is not null and clause is null""")
                .params(clause.number(), clause.text(), argument.id().toString()).update();
        if (changed > 0) {
            count(argument.topic(), argument.side(), -1);
        }
    }

    /** As if it had never been public. */
    void takeBack(Stored argument) {
        var shown = jdbc.sql("select count(*) from debate_argument where argument_id = ? and published_at is not null and clause is null for update")
                .param(argument.id().toString()).query(Integer.class).single();
        jdbc.sql("update debate_argument set published_at = null, clause = null, clause_text = null where argument_id = ?").param(argument.id().toString()).update();
        count(argument.topic(), argument.side(), -shown);
    }

    void takeBackReply(StoredReply reply) {
        var shown = jdbc.sql("select count(*) from debate_reply where reply_id = ? and published_at is not null and clause is null for update")
                .param(reply.id()).query(Integer.class).single();
        jdbc.sql("update debate_reply set published_at = null, clause = null, clause_text = null where reply_id = ?").param(reply.id()).update();
        jdbc.sql("update debate_argument set replies = replies - ? where argument_id = ?").params(shown, reply.argument().toString()).update();
    }

    void publishReply(StoredReply reply, Instant now) {
        var changed = jdbc.sql("""
                update debate_reply set published_at = coalesce(published_at, ?), clause = null, clause_text = null
                where reply_id = ? and (published_at is null or clause is not null)""").params(Timestamp.from(now), reply.id()).update();
        jdbc.sql("update debate_argument set replies = replies + ? where argument_id = ?").params(changed, reply.argument().toString()).update();
    }

    void withholdReply(StoredReply reply, Clause clause) {
        var changed = jdbc.sql("update debate_reply set clause = ?, clause_text = ? where reply_id = ? and published_at is not null and clause is null")
                .params(clause.number(), clause.text(), reply.id()).update();
        jdbc.sql("update debate_argument set replies = replies - ? where argument_id = ?").params(changed, reply.argument().toString()).update();
    }

    private void count(TopicId topic, Side side, int more) {
        jdbc.sql("insert into debate_count (topic_id, side, shown) values (?, ?, ?) on duplicate key update shown = shown + values(shown)")
                .params(topic.toString(), side.name(), more).update();
    }

    Counts counts(TopicId topic) {
        var shown = new HashMap<String, Integer>();
        jdbc.sql("select side, shown from debate_count where topic_id = ?").param(topic.toString()).query(row -> {
            shown.put(row.getString(1), row.getInt(2));
        });
        return new Counts(shown.getOrDefault("FOR", 0), shown.getOrDefault("AGAINST", 0), shown.getOrDefault("INFO", 0));
    }

    /** One more than asked for, so that one knows whether there is more. */
    List<Argument> page(TopicId topic, @Nullable Side side, ArgumentPage.@Nullable Mark after, int size, NamesOf names) {
        var sql = "select " + COLUMNS + " from debate_argument where topic_id = :topic and published_at is not null"
                + (side == null ? "" : " and side = :side")
                + (after == null ? "" : " and published_at <= :at and (published_at < :at or argument_id < :id)")
                + " order by published_at desc, argument_id desc limit " + (size + 1);
        var rows = jdbc.sql(sql).param("topic", topic.toString()).param("side", side == null ? "" : side.name())
                .param("at", Timestamp.from(after == null ? Instant.EPOCH : after.at())).param("id", after == null ? "" : after.id().toString())
                .query((row, _) -> new Row(ArgumentId.parse(row.getString(1)), Side.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                        ResidentId.parse(row.getString(5)), row.getTimestamp(6).toInstant(), row.getInt(7), number(row, 8), row.getString(9), row.getBoolean(10))).list();
        var photos = photos(rows.stream().map(Row::id).toList());
        var called = names.of(new HashSet<>(rows.stream().map(Row::author).toList()));
        return rows.stream().map(it -> it.clause() != null
                ? new Argument(it.id(), it.side(), null, "", "", it.at(), it.replies(), List.of(), false, it.clause(), it.clauseText())
                : new Argument(it.id(), it.side(), it.title(), it.text(), called.getOrDefault(it.author(), ""), it.at(), it.replies(),
                        photos.getOrDefault(it.id(), List.of()), it.typedByStaff(), null, null)).toList();
    }

    /** What to call people. */
    interface NamesOf {
        Map<ResidentId, String> of(Set<ResidentId> people);
    }

    List<Reply> replies(ArgumentId argument, int most, NamesOf names) {
        record Line(String id, String text, ResidentId author, Instant at, @Nullable Integer clause, @Nullable String clauseText, boolean typedByStaff) {}
        var lines = jdbc.sql("""
                select reply_id, text, resident_id, published_at, clause, clause_text, typed_by_staff from debate_reply
                where argument_id = ? and published_at is not null order by published_at, reply_id limit ?""").params(argument.toString(), most)
                .query((row, _) -> new Line(row.getString(1), row.getString(2), ResidentId.parse(row.getString(3)), row.getTimestamp(4).toInstant(),
                        number(row, 5), row.getString(6), row.getBoolean(7))).list();
        var called = names.of(new HashSet<>(lines.stream().map(Line::author).toList()));
        return lines.stream().map(it -> it.clause() == null ? new Reply(it.id(), it.text(), called.getOrDefault(it.author(), ""), it.at(), it.typedByStaff(), null, null)
                : new Reply(it.id(), "", "", it.at(), false, it.clause(), it.clauseText())).toList();
    }

    List<PhotoId> photos(ArgumentId argument) {
        return photos(List.of(argument)).getOrDefault(argument, List.of());
    }

    private Map<ArgumentId, List<PhotoId>> photos(List<ArgumentId> arguments) {
        var photos = new HashMap<ArgumentId, List<PhotoId>>();
        if (!arguments.isEmpty()) {
            jdbc.sql("select argument_id, photo_id from debate_photo where argument_id in (:ids) order by argument_id, place")
                    .param("ids", arguments.stream().map(ArgumentId::toString).toList()).query(row -> {
                        photos.computeIfAbsent(ArgumentId.parse(row.getString(1)), _ -> new ArrayList<>()).add(PhotoId.parse(row.getString(2)));
                    });
        }
        return photos;
    }

    int writtenSince(ResidentId author, Instant since) {
        return jdbc.sql("""
                select (select count(*) from debate_argument where resident_id = :author and written_at > :since)
                    + (select count(*) from debate_reply where resident_id = :author and written_at > :since)""")
                .param("author", author.toString()).param("since", Timestamp.from(since)).query(Integer.class).single();
    }

    Set<ResidentId> authors(TopicId topic) {
        return new HashSet<>(jdbc.sql("""
                select resident_id from debate_argument where topic_id = :topic and published_at is not null
                union select r.resident_id from debate_reply r join debate_argument a on a.argument_id = r.argument_id
                where a.topic_id = :topic and r.published_at is not null""").param("topic", topic.toString()).query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }

    Set<TopicId> argued(ResidentId author) {
        return new HashSet<>(jdbc.sql("""
                select topic_id from debate_argument where resident_id = :author and published_at is not null
                union select a.topic_id from debate_reply r join debate_argument a on a.argument_id = r.argument_id
                where r.resident_id = :author and r.published_at is not null""").param("author", author.toString()).query((row, _) -> TopicId.parse(row.getString(1))).list());
    }

    Set<ResidentId> authors(CommunityId community, Instant from, Instant until) {
        return new HashSet<>(jdbc.sql("""
                select a.resident_id from hall_topic t join debate_argument a on a.topic_id = t.topic_id
                where t.community_id = :community and a.published_at >= :start and a.published_at < :end
                union select r.resident_id from hall_topic t join debate_argument a on a.topic_id = t.topic_id join debate_reply r on r.argument_id = a.argument_id
                where t.community_id = :community and r.published_at >= :start and r.published_at < :end""").param("community", community.toString())
                .param("start", Timestamp.from(from)).param("end", Timestamp.from(until)).query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
