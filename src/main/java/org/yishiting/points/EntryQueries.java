package org.yishiting.points;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.yishiting.ledger.Account;
import org.yishiting.ledger.Entry;
import org.yishiting.ledger.EntryId;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residency.Households;
import org.yishiting.residents.Residents;

/** 这笔不对: whoever finds an entry of their passbook wrong says so at its line; somebody who had no part in it answers with a reason, in working days. */
@Service
@Transactional
public class EntryQueries {

    public static final int MAX_WORDS = 500;

    private static final String QUERY = "select query_id, community_id, place, resident_id, words, asked_at, due_at, upheld, answer, answered_by from points_query ";

    private final Ledger ledger;
    private final Corrections corrections;
    private final Households households;
    private final Residents residents;
    private final Offices offices;
    private final AccessLog looks;
    private final Deadlines deadlines;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    EntryQueries(Ledger ledger, Corrections corrections, Households households, Residents residents, Offices offices, AccessLog looks, Deadlines deadlines, Notices notices,
            JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.corrections = corrections;
        this.households = households;
        this.residents = residents;
        this.offices = offices;
        this.looks = looks;
        this.deadlines = deadlines;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Stored(UUID id, CommunityId community, long place, ResidentId resident, EntryQuery query, @Nullable ResidentId answeredBy) {}

    /**
     * Says what is wrong with an entry of one's own, once; answers until when there is an answer. Also for who has left the community. Refuses an
     * entry of somebody else ({@code points.query.not-yours}), a second time ({@code points.query.once}) and without words ({@code points.query.words}).
     */
    public Instant ask(Actor actor, CommunityId community, long place, String words) {
        ledger.entry(new EntryId(community, place)).filter(it -> concerns(it, actor.resident())).orElseThrow(() -> new RuleViolation("points.query.not-yours"));
        var said = PlainText.lines(words);
        require(!said.isEmpty() && said.length() <= MAX_WORDS, "points.query.words", MAX_WORDS);
        var now = clock.instant();
        var due = deadlines.due(now, PolicyKey.POINTS_REVIEW_WORKDAYS, community).at();
        require(jdbc.sql("insert ignore into points_query (query_id, community_id, place, resident_id, words, asked_at, due_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), community.toString(), place, actor.resident().toString(), said, Timestamp.from(now), Timestamp.from(due))
                .update() > 0, "points.query.once");
        return due;
    }

    /**
     * What this person may answer, the first due first: nothing of their own or their household's, and nothing they signed. For committee staff and the
     * supervisory committee; who asked can read who saw it.
     */
    public List<WaitingEntryQuery> waiting(Actor actor, CommunityId community, int most) {
        requireOffice(actor, community);
        var waiting = jdbc.sql(QUERY + "where community_id = ? and answered_at is null order by due_at, query_id limit ?")
                .params(community.toString(), most * 2).query(EntryQueries::stored).list().stream()
                .flatMap(it -> ledger.entry(new EntryId(community, it.place())).filter(entry -> !close(actor, entry, it.resident())).map(entry -> Map.entry(it, entry)).stream())
                .limit(most).toList();
        looks.read(actor, waiting.stream().map(it -> it.getKey().resident()).toList(), "points.read.entry", "points.read.question");
        return waiting.stream().map(it -> view(it.getKey(), it.getValue())).toList();
    }

    /**
     * Answers for good, with a reason ({@code points.query.answer}). Where the entry gave something by mistake, {@code reverse} takes it back in the same
     * act, as {@link Corrections#reverse} does. Refuses who signed the entry or is close to whoever asks ({@code points.query.close}), and what somebody
     * has answered meanwhile ({@code points.query.answered}). For committee staff and the supervisory committee.
     */
    public void answer(Actor actor, CommunityId community, UUID id, boolean upheld, boolean reverse, String words) {
        requireOffice(actor, community);
        var it = jdbc.sql(QUERY + "where query_id = ? and community_id = ? for update").params(id.toString(), community.toString()).query(EntryQueries::stored).optional()
                .orElseThrow(() -> new RuleViolation("points.query.gone"));
        var entry = ledger.entry(new EntryId(community, it.place())).orElseThrow(() -> new RuleViolation("ledger.entry.unknown"));
        require(!close(actor, entry, it.resident()), "points.query.close");
        require(it.query().upheld() == null, "points.query.answered", it.answeredBy() == null ? "" : name(it.answeredBy()));
        var answer = PlainText.lines(words);
        require(!answer.isEmpty() && answer.length() <= MAX_WORDS, "points.query.answer", MAX_WORDS);
        jdbc.sql("update points_query set upheld = ?, answer = ?, answered_by = ?, answered_at = ? where query_id = ?")
                .params(upheld, answer, actor.resident().toString(), Timestamp.from(clock.instant()), id.toString()).update();
        if (upheld && reverse) {
            corrections.reverse(actor, community, it.place(), answer, "query:" + id);
        }
        notices.tell(List.of(it.resident()), PointsPaths.PASSBOOK, upheld ? "points.notice.query-upheld" : "points.notice.query-kept", String.valueOf(it.place()), answer);
    }

    /** What somebody said against entries of their own, by place. */
    Map<Long, EntryQuery> of(ResidentId resident, CommunityId community, Collection<Long> places) {
        var found = new HashMap<Long, EntryQuery>();
        if (!places.isEmpty()) {
            jdbc.sql(QUERY + "where community_id = :community and resident_id = :resident and place in (:places)").param("community", community.toString())
                    .param("resident", resident.toString()).param("places", places).query(EntryQueries::stored).list().forEach(it -> found.put(it.place(), told(it)));
        }
        return found;
    }

    private EntryQuery told(Stored it) {
        var said = it.query();
        return it.answeredBy() == null ? said : new EntryQuery(said.words(), said.askedAt(), said.due(), said.upheld(), said.answer(), name(it.answeredBy()));
    }

    private WaitingEntryQuery view(Stored it, Entry entry) {
        var reviewer = entry.reviewer();
        var gave = entry.kind() == EntryKind.ISSUE || entry.kind() == EntryKind.OPENING;
        return new WaitingEntryQuery(it.id(), name(it.resident()), entry, reviewer == null ? null : name(reviewer), gave && !reversed(entry), it.query());
    }

    private boolean reversed(Entry entry) {
        return jdbc.sql("select exists (select 1 from ledger_entry where community_id = ? and reverses = ?)").params(entry.id().community().toString(), entry.id().place())
                .query(Boolean.class).single();
    }

    private boolean close(Actor actor, Entry entry, ResidentId resident) {
        return actor.resident().equals(resident) || actor.resident().equals(entry.reviewer()) || households.together(resident, actor.resident());
    }

    private static boolean concerns(Entry entry, ResidentId resident) {
        var own = Account.of(resident);
        return entry.from().equals(own) || entry.to().equals(own);
    }

    private void requireOffice(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
    }

    private String name(ResidentId resident) {
        return Optional.ofNullable(residents.names(List.of(resident)).get(resident)).orElse("");
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var query = new EntryQuery(row.getString(5), row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant(), row.getObject(8, Boolean.class), row.getString(9), null);
        var by = row.getString(10);
        return new Stored(UUID.fromString(row.getString(1)), CommunityId.parse(row.getString(2)), row.getLong(3), ResidentId.parse(row.getString(4)), query,
                by == null ? null : ResidentId.parse(by));
    }
}
