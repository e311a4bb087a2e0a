package org.yishiting.privacy;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Residents;

/** 这次不该看: whoever finds a look at their data wrong has the supervisory committee find out. The clock runs in working days, and the answer has a reason. */
@Service
@Transactional
public class LookQueries {

    public static final int MAX_WORDS = 500;

    private static final String QUERY = "select line, resident_id, words, asked_at, due_at, upheld, answer, answered_by, community_id from privacy_query ";

    private final Offices offices;
    private final Memberships memberships;
    private final Residents residents;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookQueries(Offices offices, Memberships memberships, Residents residents, Deadlines deadlines, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.offices = offices;
        this.memberships = memberships;
        this.residents = residents;
        this.deadlines = deadlines;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Stored(long line, ResidentId resident, CommunityId community, LookQuery query, @Nullable ResidentId answeredBy) {}

    /**
     * Questions one look at one's own data, once; the words may be empty. Answers until when it is answered. Refuses a look that is not one's own
     * ({@code privacy.query.not-yours}), a second time ({@code privacy.query.once}), too many words ({@code privacy.query.long}) and who belongs to no
     * community ({@code privacy.query.nowhere}).
     */
    public Instant ask(Actor actor, long line, String words) {
        var reader = look(line).filter(it -> actor.resident().toString().equals(it.subject())).orElseThrow(() -> new RuleViolation("privacy.query.not-yours")).staff();
        var said = PlainText.lines(words);
        require(said.length() <= MAX_WORDS, "privacy.query.long", MAX_WORDS);
        var community = community(actor, reader);
        var now = clock.instant();
        var due = deadlines.due(now, PolicyKey.HALL_APPEAL_WORKDAYS, community).at();
        require(jdbc.sql("insert ignore into privacy_query (line, resident_id, community_id, words, asked_at, due_at) values (?, ?, ?, ?, ?, ?)")
                .params(line, actor.resident().toString(), community.toString(), said, Timestamp.from(now), Timestamp.from(due)).update() > 0, "privacy.query.once");
        return due;
    }

    /** What this person may answer, the first due first: not looks of their own nor at themselves. For the supervisory committee. */
    @Transactional(readOnly = true)
    public List<WaitingQuery> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Office.SUPERVISORY_COMMITTEE);
        return jdbc.sql(QUERY + "where community_id = ? and answered_at is null and resident_id <> ? order by due_at limit ?")
                .params(community.toString(), actor.resident().toString(), most).query(LookQueries::stored).list().stream()
                .flatMap(it -> look(it.line()).filter(look -> !actor.resident().toString().equals(look.staff()))
                        .map(look -> new WaitingQuery(read(look, it.query()), it.query(), name(it.resident()))).stream()).toList();
    }

    /**
     * Answers for good, with a reason ({@code privacy.query.answer}). Refuses the one who looked and the one who asks ({@code privacy.query.own}), and what
     * somebody has answered meanwhile ({@code privacy.query.answered}). For the supervisory committee.
     */
    public void answer(Actor actor, long line, boolean upheld, String words) {
        var it = jdbc.sql(QUERY + "where line = ? for update").param(line).query(LookQueries::stored).optional().orElseThrow(() -> new RuleViolation("privacy.query.gone"));
        offices.require(actor, it.community(), Office.SUPERVISORY_COMMITTEE);
        var me = actor.resident().toString();
        require(!actor.resident().equals(it.resident()) && !look(line).map(AuditLine::staff).filter(me::equals).isPresent(), "privacy.query.own");
        require(it.query().upheld() == null, "privacy.query.answered", it.answeredBy() == null ? "" : name(it.answeredBy()));
        var answer = PlainText.lines(words);
        require(!answer.isEmpty(), "privacy.query.answer");
        require(answer.length() <= MAX_WORDS, "privacy.query.long", MAX_WORDS);
        jdbc.sql("update privacy_query set upheld = ?, answer = ?, answered_by = ?, answered_at = ? where line = ?")
                .params(upheld, answer, me, Timestamp.from(clock.instant()), line).update();
        events.publishEvent(new LookAnswered(it.resident(), line, upheld));
    }

    /** What was said against these looks. */
    Map<Long, LookQuery> of(Collection<Long> lines) {
        var found = new HashMap<Long, LookQuery>();
        if (!lines.isEmpty()) {
            jdbc.sql(QUERY + "where line in (:lines)").param("lines", lines).query(LookQueries::stored).list().forEach(it -> {
                var said = it.query();
                found.put(it.line(), it.answeredBy() == null ? said
                        : new LookQuery(said.words(), said.askedAt(), said.due(), said.upheld(), said.answer(), name(it.answeredBy())));
            });
        }
        return found;
    }

    private CommunityId community(Actor actor, @Nullable String reader) {
        var own = memberships.of(actor).stream().map(MembershipSummary::community).toList();
        var held = reader == null ? List.<CommunityId>of() : own.stream().filter(it -> offices.holds(new Actor(ResidentId.parse(reader)), it, Office.values())).toList();
        return held.stream().findFirst().or(() -> own.stream().findFirst()).orElseThrow(() -> new RuleViolation("privacy.query.nowhere"));
    }

    private Optional<AuditLine> look(long line) {
        return jdbc.sql("select " + AuditLine.COLUMNS + " from privacy_audit where line = ? and act = 'READ'").param(line).query(AuditLine::read).optional();
    }

    private DataRead read(AuditLine it, LookQuery query) {
        return new DataRead(it.line(), it.at(), it.staff() == null ? "" : name(ResidentId.parse(it.staff())),
                it.office() == null || it.office().isEmpty() ? List.of() : List.of(it.office().split(",")), it.what(), it.why(), query);
    }

    private String name(ResidentId resident) {
        return residents.nicknameOf(resident).orElse("");
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var query = new LookQuery(row.getString(3), row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant(), row.getObject(6, Boolean.class), row.getString(7), null);
        var by = row.getString(8);
        return new Stored(row.getLong(1), ResidentId.parse(row.getString(2)), CommunityId.parse(row.getString(9)), query, by == null ? null : ResidentId.parse(by));
    }
}
