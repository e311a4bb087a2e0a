package org.yishiting.decisions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.records.RecordNumber;

/** Outcomes as rows. */
@Component
class OutcomeStore {

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OutcomeView> standing(TopicId topic) {
        return jdbc.sql("select outcome_id from decisions_outcome where topic_id = ? and stands = 1").param(topic.toString()).query((row, _) -> OutcomeId.parse(row.getString(1)))
                .optional().flatMap(this::find);
    }

    Optional<OutcomeView> find(OutcomeId id) {
        return jdbc.sql("select * from decisions_outcome where outcome_id = ?").param(id.toString()).query((row, _) -> {
            var finalAt = row.getTimestamp("final_at");
            var number = row.getString("record_number");
            return new OutcomeView(id, TopicId.parse(row.getString("topic_id")), CommunityId.parse(row.getString("community_id")),
                    OutcomeKind.valueOf(row.getString("kind")), OutcomeStatus.valueOf(row.getString("status")), row.getString("text"), fates(id), points(id), dissent(id),
                    row.getTimestamp("published_at").toInstant(), row.getObject("objections_until", LocalDate.class),
                    finalAt == null ? null : finalAt.toInstant(), number == null ? null : RecordNumber.parse(number).orElseThrow());
        }).optional();
    }

    void write(OutcomeView it, ResidentId by) {
        write(it, by, null);
    }

    /** @param meeting that resolved it, null where staff wrote it */
    void write(OutcomeView it, ResidentId by, @Nullable String meeting) {
        jdbc.sql("""
                insert into decisions_outcome (outcome_id, topic_id, community_id, kind, status, stands, text, meeting, published_by, published_at, objections_until, version)
                values (?, ?, ?, ?, 'PUBLISHED', 1, ?, ?, ?, ?, ?, 0)""")
                .param(it.id().toString()).param(it.topic().toString()).param(it.community().toString()).param(it.kind().name()).param(it.text()).param(meeting).param(by.toString())
                .param(Timestamp.from(it.publishedAt())).param(it.objectionsUntil()).update();
        it.fates().forEach(fate -> write(it.id(), fate));
        it.points().forEach(point -> jdbc.sql("insert into decisions_point (outcome_id, number, text, owner, until) values (?, ?, ?, ?, ?)")
                .param(it.id().toString()).param(point.number()).param(point.text()).param(point.owner()).param(point.until()).update());
        for (var number = 0; number < it.dissent().size(); number++) {
            jdbc.sql("insert into decisions_dissent (outcome_id, number, text) values (?, ?, ?)").params(it.id().toString(), number + 1, it.dissent().get(number)).update();
        }
    }

    /** The end of the meeting that resolved it. */
    Optional<String> meeting(OutcomeId id) {
        return jdbc.sql("select meeting from decisions_outcome where outcome_id = ? and meeting is not null").param(id.toString()).query(String.class).optional();
    }

    void settled(OutcomeId id, Instant at, RecordNumber number) {
        jdbc.sql("update decisions_outcome set status = 'FINAL', final_at = ?, record_number = ?, version = version + 1 where outcome_id = ?")
                .params(Timestamp.from(at), number.toString(), id.toString()).update();
    }

    void withdrawn(OutcomeId id, String why) {
        jdbc.sql("update decisions_outcome set status = 'WITHDRAWN', stands = null, withdrawn_why = ?, version = version + 1 where outcome_id = ?")
                .params(why, id.toString()).update();
    }

    /** A topic that is deliberated anew gets a new outcome; the old one stays in the records. */
    void noLongerStands(TopicId topic) {
        jdbc.sql("update decisions_outcome set stands = null, version = version + 1 where topic_id = ? and stands = 1 and status = 'FINAL'").param(topic.toString()).update();
    }

    record Due(OutcomeId outcome, TopicId topic) {}

    List<Due> due(LocalDate passed) {
        return jdbc.sql("select outcome_id, topic_id from decisions_outcome where status = 'PUBLISHED' and objections_until <= ? order by objections_until").param(passed)
                .query((row, _) -> new Due(OutcomeId.parse(row.getString(1)), TopicId.parse(row.getString(2)))).list();
    }

    int unanswered(OutcomeId id) {
        return jdbc.sql("select count(*) from decisions_objection where outcome_id = ? and answered_at is null").param(id.toString()).query(Integer.class).single();
    }

    private void write(OutcomeId id, OptionFate it) {
        var row = switch (it.fate()) {
            case Fate.Adopted adopted -> new Row("ADOPTED", adopted.change(), null);
            case Fate.Rejected rejected -> new Row("REJECTED", rejected.why(), null);
            case Fate.Deferred deferred -> new Row("DEFERRED", deferred.why(), deferred.until());
        };
        jdbc.sql("insert into decisions_fate (outcome_id, option_id, fate, text, until) values (?, ?, ?, ?, ?)")
                .param(id.toString()).param(it.option().toString()).param(row.fate()).param(row.text().strip())
                    .param(row.until()).update();
    }

    private record Row(String fate, String text, @Nullable LocalDate until) {

        Fate read() {
            return switch (fate) {
                case "ADOPTED" -> new Fate.Adopted(text);
                case "REJECTED" -> new Fate.Rejected(text);
                default -> new Fate.Deferred(until == null ? LocalDate.MAX : until, text);
            };
        }
    }

    private List<OptionFate> fates(OutcomeId id) {
        return jdbc.sql("""
                select f.option_id, o.number, o.title, f.fate, f.text, f.until from decisions_fate f join decisions_option o on o.option_id = f.option_id
                where f.outcome_id = ? order by field(f.fate, 'ADOPTED', 'DEFERRED', 'REJECTED'), o.number""").param(id.toString())
                .query((row, _) -> new OptionFate(OptionId.parse(row.getString(1)), row.getInt(2), row.getString(3),
                        new Row(row.getString(4), row.getString(5), row.getObject(6, LocalDate.class)).read())).list();
    }

    private List<Point> points(OutcomeId id) {
        return jdbc.sql("select number, text, owner, until from decisions_point where outcome_id = ? order by number").param(id.toString())
                .query((row, _) -> new Point(row.getInt(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class))).list();
    }

    private List<String> dissent(OutcomeId id) {
        return jdbc.sql("select text from decisions_dissent where outcome_id = ? order by number").param(id.toString()).query((row, _) -> row.getString(1)).list();
    }
}
