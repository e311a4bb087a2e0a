package org.yishiting.assistance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Visits and what was done in them, on disk. */
@Repository
class VisitStore {

    private static final int TITLE = 120;
    private static final int PATH = 200;
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(VisitId id, CommunityId community, ResidentId resident, ResidentId typist, ConsentGiven consent, int version, Instant startedAt,
            @Nullable Instant endedAt) {}

    /** @param about the id of what it was about, null where the act cannot be taken back */
    record StoredAct(ActId id, VisitId visit, ResidentId resident, ResidentId typist, CommunityId community, Instant at, String act, String path, String title,
            @Nullable String about, @Nullable TakenBack takenBack) {}

    void begin(VisitId id, CommunityId community, ResidentId resident, ResidentId typist, Recognition how, ConsentGiven consent, Instant now) {
        jdbc.sql("""
                insert into assistance_visit (visit_id, community_id, resident_id, typed_by, recognition, consent_version, consent_given, started_at)
                values (:id, :community, :resident, :typist, :how, :version, :consent, :now)""")
                .param("id", id.toString()).param("community", community.toString()).param("resident", resident.toString())
                .param("typist", typist.toString()).param("how", how.name()).param("version", ConsentGiven.VERSION)
                .param("consent", consent.name()).param("now", Timestamp.from(now)).update();
    }

    void end(VisitId id, Instant when, Ended how) {
        jdbc.sql("update assistance_visit set ended_at = ?, ended = ? where visit_id = ? and ended_at is null")
                .params(Timestamp.from(when), how.name(), id.toString()).update();
    }

    /** Nobody sits at two desks. */
    void endTypedBy(ResidentId typist, Instant when) {
        jdbc.sql("update assistance_visit set ended_at = ?, ended = ? where typed_by = ? and ended_at is null")
                .params(Timestamp.from(when), Ended.REPLACED.name(), typist.toString()).update();
    }

    /** After a start nothing goes on. */
    void endAll(Instant when) {
        jdbc.sql("update assistance_visit set ended_at = ?, ended = ? where ended_at is null").params(Timestamp.from(when), Ended.RESTART.name()).update();
    }

    void act(VisitId visit, ResidentId resident, ResidentId typist, String act, @Nullable String about, String path, String title, Instant now) {
        jdbc.sql("""
                insert into assistance_act (act_id, visit_id, resident_id, typed_by, done_at, act, about, path, title)
                values (:id, :visit, :resident, :typist, :now, :act, :about, :path, :title)""").param("about", about)
                .param("id", ActId.next().toString()).param("visit", visit.toString()).param("resident", resident.toString()).param("typist", typist.toString())
                .param("now", Timestamp.from(now)).param("act", act).param("path", cut(path, PATH)).param("title", cut(title, TITLE)).update();
    }

    Optional<Stored> find(VisitId id) {
        return visits("where visit_id = :id", Map.of("id", id.toString())).stream().findFirst();
    }

    /** The newest first. */
    List<Stored> of(Set<ResidentId> people) {
        return visits("where resident_id in (:people) order by started_at desc limit " + MOST, Map.of("people", people.stream().map(ResidentId::toString).toList()));
    }

    /** The newest first. */
    List<Stored> typedBy(ResidentId typist, CommunityId community, Instant since) {
        return visits("where typed_by = :typist and community_id = :community and started_at >= :since order by started_at desc limit " + MOST,
                Map.of("typist", typist.toString(), "community", community.toString(), "since", Timestamp.from(since)));
    }

    private List<Stored> visits(String where, Map<String, ?> params) {
        return jdbc.sql("select visit_id, community_id, resident_id, typed_by, consent_given, consent_version, started_at, ended_at from assistance_visit " + where)
                .params(params).query((row, _) -> {
                    var ended = row.getTimestamp(8);
                    return new Stored(VisitId.parse(row.getString(1)), CommunityId.parse(row.getString(2)), ResidentId.parse(row.getString(3)),
                            ResidentId.parse(row.getString(4)), ConsentGiven.valueOf(row.getString(5)), row.getInt(6), row.getTimestamp(7).toInstant(),
                            ended == null ? null : ended.toInstant());
                }).list();
    }

    /** In the order they were done. */
    Map<VisitId, List<StoredAct>> acts(List<VisitId> visits) {
        var acts = new HashMap<VisitId, List<StoredAct>>();
        if (!visits.isEmpty()) {
            jdbc.sql(ACT + "where a.visit_id in (:visits) order by a.done_at, a.act_id").param("visits", visits.stream().map(VisitId::toString).toList())
                    .query(VisitStore::storedAct).list().forEach(it -> acts.computeIfAbsent(it.visit(), _ -> new ArrayList<>()).add(it));
        }
        return acts;
    }

    Optional<StoredAct> findAct(ActId id) {
        return jdbc.sql(ACT + "where a.act_id = ?").param(id.toString()).query(VisitStore::storedAct).optional();
    }

    /** Answers whether it was not taken back before; whoever comes second waits for the first. */
    boolean takeBack(ActId id, ResidentId by, Instant now) {
        return jdbc.sql("update assistance_act set undone_at = ?, undone_by = ?, undone = '' where act_id = ? and undone_at is null")
                .params(Timestamp.from(now), by.toString(), id.toString()).update() > 0;
    }

    void tookBack(ActId id, String what) {
        jdbc.sql("update assistance_act set undone = ? where act_id = ?").params(what, id.toString()).update();
    }

    /** Whether {@code staff} sat at a desk with one of these people at that moment. */
    boolean typed(ResidentId staff, Set<ResidentId> people, Instant at) {
        return jdbc.sql("""
                select count(*) from assistance_visit where resident_id in (:people) and typed_by = :staff and started_at <= :at and (ended_at is null or ended_at >= :at)""")
                .param("people", people.stream().map(ResidentId::toString).toList()).param("staff", staff.toString()).param("at", Timestamp.from(at))
                .query(Integer.class).single() > 0;
    }

    /** Those for whom {@code staff} typed, also where they joined that record to an account of their own. */
    Set<ResidentId> typedFor(ResidentId staff, Collection<ResidentId> people) {
        return Set.copyOf(jdbc.sql("""
                select v.resident_id from assistance_visit v where v.typed_by = :staff and v.resident_id in (:people)
                union select r.claimed_by from assistance_visit v join assistance_record r on r.resident_id = v.resident_id
                where v.typed_by = :staff and r.claimed_by in (:people)""")
                .param("staff", staff.toString()).param("people", people.stream().map(ResidentId::toString).toList())
                .query((row, _) -> ResidentId.parse(row.getString(1))).set());
    }

    private static final String ACT = """
            select a.act_id, a.visit_id, a.resident_id, a.typed_by, v.community_id, a.done_at, a.act, a.path, a.title, a.about, a.undone_at, a.undone
            from assistance_act a join assistance_visit v on v.visit_id = a.visit_id\s""";

    private static StoredAct storedAct(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var undone = row.getTimestamp(11);
        return new StoredAct(ActId.parse(row.getString(1)), VisitId.parse(row.getString(2)), ResidentId.parse(row.getString(3)), ResidentId.parse(row.getString(4)),
                CommunityId.parse(row.getString(5)), row.getTimestamp(6).toInstant(), row.getString(7), row.getString(8), row.getString(9), row.getString(10),
                undone == null ? null : new TakenBack(undone.toInstant(), row.getString(12)));
    }

    /** As people read it. */
    static DoneAct done(StoredAct it, @Nullable Contest contest) {
        return new DoneAct(it.id(), it.at(), it.act(), it.path(), it.title(), it.typist(), it.about() != null && it.takenBack() == null, it.takenBack(), contest);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
