package org.yishiting.residency;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.community.Typists;
import org.yishiting.photos.Photos;
import org.yishiting.residents.Residents;

/**
 * 看凭证: what people showed waits here, the longest first, for the offices of its {@link Lane}. Nobody decides on themselves, their household, whom they
 * vouched for or who vouched for them, whom they said they are close to, or for whom they typed it at the desk ({@code residency.review.kept.*}). Of two who decide at once the second is told
 * what became of it ({@code residency.review.changed.*}); {@code version} is that of the row one was shown.
 */
@Service
@Transactional
public class Reviewing {

    public static final int MAX_REASON = Proof.MAX_REASON;
    public static final int MAX_WANTED = Proof.MAX_WANTED;
    /** Queues are counted up to here. */
    public static final int MOST_COUNTED = 1000;

    private static final String TYPED = "residency.review.kept.typed";
    private static final String COLUMNS = """
            select p.proof_id, p.version, p.resident_id, p.method, p.state, p.waiting_since, p.due_at, p.photo_id is not null, p.visit_note, p.valid_until,
                g.name, p.reason, p.appeal, m.since_month
            from residency_proof p %s left join residency_residence r on r.resident_id = p.resident_id and r.community_id = p.community_id
            left join community_place g on g.community_id = r.grid_id
            left join residents_membership m on m.community_id = p.community_id and m.resident_id = p.resident_id and m.left_at is null
            """;
    /** The order they lie in. Just after many came in at once the database knows too little of them to see that itself. */
    private static final String QUEUED = COLUMNS.formatted("force index (residency_queue)");

    private final ProofRepository proofs;
    private final Confirmation confirmation;
    private final Evidence evidence;
    private final Looks looks;
    private final Photos photos;
    private final Offices offices;
    private final Typists typists;
    private final Residents residents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviewing(ProofRepository proofs, Confirmation confirmation, Evidence evidence, Looks looks, Photos photos, Offices offices, Typists typists, Residents residents,
            JdbcClient jdbc, Clock clock) {
        this.proofs = proofs;
        this.confirmation = confirmation;
        this.evidence = evidence;
        this.looks = looks;
        this.photos = photos;
        this.offices = offices;
        this.typists = typists;
        this.residents = residents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last row of a page: the next page begins after it. */
    public record After(Instant since, ProofId id) {}

    /** What waits in a lane, the longest first. What people wrote for a visit is told only when one is opened. */
    @Transactional(readOnly = true)
    public List<WaitingProof> queue(Actor actor, CommunityId community, Lane lane, @Nullable After after, int most) {
        offices.require(actor, community, lane.offices());
        var rows = after == null
                ? jdbc.sql(QUEUED + "where p.community_id = ? and p.lane = ? order by p.waiting_since, p.proof_id limit ?")
                        .params(community.toString(), lane.name(), most).query(Reviewing::row).list()
                : jdbc.sql(QUEUED + """
                        where p.community_id = ? and p.lane = ? and p.waiting_since >= ? and (p.waiting_since > ? or p.proof_id > ?)
                        order by p.waiting_since, p.proof_id limit ?""")
                        .params(community.toString(), lane.name(), Timestamp.from(after.since()), Timestamp.from(after.since()), after.id().toString(), most)
                        .query(Reviewing::row).list();
        return told(actor, rows).stream().map(it -> new WaitingProof(it.id(), it.version(), it.resident(), it.nickname(), it.rung(), it.state(), it.since(), it.dueAt(),
                it.picture(), "", it.validUntil(), it.livesSince(), it.grid(), it.reason(), it.appeal(), it.kept())).toList();
    }

    /** How many wait in each lane that the actor decides in, up to {@link #MOST_COUNTED}; empty for who holds none of the offices. */
    @Transactional(readOnly = true)
    public Map<Lane, Integer> counts(Actor actor, CommunityId community) {
        var counts = new EnumMap<Lane, Integer>(Lane.class);
        var lanes = Stream.of(Lane.values()).filter(it -> offices.holds(actor, community, it.offices())).toList();
        if (!lanes.isEmpty()) {
            var each = lanes.stream().map(it -> "select '%s', count(*) from (select 1 from residency_proof where community_id = :place and lane = '%s' limit :most) waiting"
                    .formatted(it.name(), it.name())).collect(Collectors.joining(" union all "));
            jdbc.sql(each).param("place", community.toString()).param("most", MOST_COUNTED).query(row -> {
                counts.put(Lane.valueOf(row.getString(1)), row.getInt(2));
            });
        }
        return counts;
    }

    /** One of them with all that was written; who asked for a visit is told who read where to come. Empty once it waits no more. */
    public Optional<WaitingProof> open(Actor actor, ProofId id) {
        var proof = proofs.findById(id).orElseThrow(Proofs::gone);
        offices.require(actor, proof.community(), lane(proof).offices());
        var found = told(actor, jdbc.sql(COLUMNS.formatted("") + "where p.proof_id = ? and p.lane is not null").param(id.toString()).query(Reviewing::row).list());
        found.stream().filter(it -> it.kept() == null && !it.visitNote().isEmpty()).forEach(_ -> looks.note(actor, proof));
        return found.stream().findFirst();
    }

    /** The picture, for the eyes of who decides; the person it belongs to is told each time. Empty once it is gone. */
    public Optional<byte[]> picture(Actor actor, ProofId id) {
        var proof = proofs.findById(id).orElseThrow(Proofs::gone);
        offices.require(actor, proof.community(), lane(proof).offices());
        requireImpartial(actor, proof.resident());
        require(!typists.typed(actor, proof.resident(), since(id)), TYPED);
        var photo = proof.photo();
        var bytes = photo == null || proof.lane() == null ? Optional.<byte[]>empty() : photos.read(photo);
        if (bytes.isPresent()) {
            looks.note(actor, proof);
            jdbc.sql("update residency_proof set viewed_at = ? where proof_id = ? and viewed_at is null").params(Timestamp.from(clock.instant()), id.toString()).update();
            jdbc.sql("update residency_residence set state = 'EVIDENCE_SEEN' where resident_id = ? and community_id = ? and state in ('DECLARED', 'LAPSED')")
                    .params(proof.resident().toString(), proof.community().toString()).update();
        }
        return bytes;
    }

    /** Seen and found right: confirmed from today. Refuses before the picture was looked at ({@code residency.review.not-looked}). */
    public void accept(Actor actor, ProofId id, int version) {
        var held = hold(actor, id, version);
        require(held.proof.photo() == null || looked(id), "residency.review.not-looked");
        var paperEnds = held.proof.validUntil();
        evidence.destroy(held.proof);
        held.proof.accept(actor.resident(), clock.instant());
        confirmation.confirm(held.residence, held.proof.method(), paperEnds);
    }

    /** Something is missing: says exactly what, and where to bring it. */
    public void askMore(Actor actor, ProofId id, int version, String what, String where) {
        var held = hold(actor, id, version);
        held.proof.askMore(actor.resident(), what, where, clock.instant());
        evidence.destroy(held.proof);
        confirmation.tell(held.residence, "residency.notice.more", what.strip(), where.strip());
    }

    /** Not confirmed, with the reason. The person may have somebody else look again. */
    public void refuse(Actor actor, ProofId id, int version, String reason) {
        var held = hold(actor, id, version);
        held.proof.refuse(actor.resident(), reason, clock.instant());
        evidence.destroy(held.proof);
        confirmation.tell(held.residence, "residency.notice.refused", reason.strip());
    }

    /** The answer to an appeal, by somebody of the supervisory committee who did not refuse. Granted, it is confirmed. */
    public void answer(Actor actor, ProofId id, int version, boolean granted, String why) {
        var held = hold(actor, id, version);
        held.proof.answer(actor.resident(), granted, why, clock.instant());
        evidence.destroy(held.proof);
        if (granted) {
            confirmation.confirm(held.residence, held.proof.method(), null);
        } else {
            confirmation.tell(held.residence, "residency.notice.upheld", why.strip());
        }
    }

    /** 回避: says that one is close to this person. From now on somebody else decides on them. */
    public void recuse(Actor actor, ProofId id) {
        var proof = proofs.findById(id).orElseThrow(Proofs::gone);
        offices.require(actor, proof.community(), lane(proof).offices());
        jdbc.sql("insert ignore into residency_recusal (reviewer_id, resident_id, declared_at) values (?, ?, ?)")
                .params(actor.resident().toString(), proof.resident().toString(), Timestamp.from(clock.instant())).update();
    }

    private record Held(Residence residence, Proof proof) {}

    private Held hold(Actor actor, ProofId id, int version) {
        var whose = proofs.whose(id).orElseThrow(Proofs::gone);
        offices.require(actor, whose.community(), whose.lane().offices());
        requireImpartial(actor, whose.resident());
        require(!typists.typed(actor, whose.resident(), since(id)), TYPED);
        var residence = confirmation.hold(whose.resident(), whose.community());
        var proof = proofs.lock(id).orElseThrow(Proofs::gone);
        require(proof.version() == version && proof.lane() == whose.lane(), "residency.review.changed." + proof.state().key());
        return new Held(residence, proof);
    }

    private @Nullable Instant since(ProofId id) {
        return jdbc.sql("select waiting_since from residency_proof where proof_id = ? and waiting_since is not null").param(id.toString()).query(Timestamp.class).optional()
                .map(Timestamp::toInstant).orElse(null);
    }

    private static Lane lane(Proof proof) {
        return proof.lane() != null ? proof.lane() : Objects.requireNonNullElse(proof.method().lane(), Lane.PAPERS);
    }

    private boolean looked(ProofId id) {
        return jdbc.sql("select viewed_at is not null from residency_proof where proof_id = ?").param(id.toString()).query(Boolean.class).single();
    }

    private void requireImpartial(Actor actor, ResidentId resident) {
        var kept = resident.equals(actor.resident()) ? "residency.review.kept.own" : close(actor).get(resident);
        require(kept == null, String.valueOf(kept));
    }

    /** People the actor does not decide on, and why. */
    private Map<ResidentId, String> close(Actor actor) {
        var close = new HashMap<ResidentId, String>();
        jdbc.sql("""
                select 'household', other.resident_id from residency_household_member own join residency_household_member other on other.household_id = own.household_id
                    where own.resident_id = :me
                union all select 'vouched', neighbour_id from residency_vouch where resident_id = :me
                union all select 'vouched', resident_id from residency_vouch where neighbour_id = :me
                union all select 'recused', resident_id from residency_recusal where reviewer_id = :me""").param("me", actor.resident().toString())
                .query(row -> {
                    close.put(ResidentId.parse(row.getString(2)), "residency.review.kept." + row.getString(1));
                });
        close.put(actor.resident(), "residency.review.kept.own");
        return close;
    }

    private record Row(ProofId id, int version, ResidentId resident, Rung rung, ProofState state, Instant since, Instant dueAt, boolean picture, String visitNote,
            @Nullable LocalDate validUntil, String grid, String reason, String appeal, @Nullable LocalDate livesSince) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var since = row.getTimestamp(6).toInstant();
        var due = row.getTimestamp(7);
        return new Row(ProofId.parse(row.getString(1)), row.getInt(2), ResidentId.parse(row.getString(3)), Rung.valueOf(row.getString(4)),
                ProofState.valueOf(row.getString(5)), since, due == null ? since.plus(1, ChronoUnit.DAYS) : due.toInstant(), row.getBoolean(8), said(row.getString(9)),
                row.getObject(10, LocalDate.class), said(row.getString(11)), said(row.getString(12)), said(row.getString(13)), row.getObject(14, LocalDate.class));
    }

    private List<WaitingProof> told(Actor actor, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var names = residents.names(rows.stream().map(Row::resident).toList());
        var close = close(actor);
        var helped = typists.among(actor, rows.stream().map(Row::resident).toList());
        rows.stream().filter(it -> helped.contains(it.resident) && typists.typed(actor, it.resident, it.since)).forEach(it -> close.putIfAbsent(it.resident, TYPED));
        return rows.stream().map(it -> new WaitingProof(it.id, it.version, it.resident, names.getOrDefault(it.resident, ""), it.rung, it.state, it.since, it.dueAt, it.picture,
                it.visitNote, it.validUntil, it.livesSince == null ? null : YearMonth.from(it.livesSince), it.grid, it.reason, it.appeal, close.get(it.resident))).toList();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
