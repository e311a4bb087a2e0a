package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.community.Typists;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.VoterRoll;

/** 兼职委员: residents who sit with the committee for a term. They speak, propose and see the papers; they do not vote. */
@Service
@Transactional
public class Associates {

    public static final int MAX_ABOUT = 500;
    private static final int MOST_SEATS = 20;
    private static final String CALL = "select call_id, community_id, title, about, seats, until_on, term_months, publicity_until from enrolment_call\s";
    private static final String NOMINATION = """
            select nomination_id, call_id, resident_id, nominated_by, name, words, consented_at, standing, screened_by, reason, appeal, appeal_answer, term_until from enrolment_nomination\s""";

    private final VoterRoll members;
    private final Offices offices;
    private final Typists typists;
    private final Notices notices;
    private final PolicyPack policies;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    Associates(VoterRoll members, Offices offices, Typists typists, Notices notices, PolicyPack policies, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.offices = offices;
        this.typists = typists;
        this.notices = notices;
        this.policies = policies;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // ---- read by anybody

    @Transactional(readOnly = true)
    public Optional<Call> find(CallId id) {
        return jdbc.sql(CALL + "where call_id = ?").param(id.toString()).query(Associates::call).optional();
    }

    /** The newest ten calls of a community. */
    @Transactional(readOnly = true)
    public List<Call> calls(CommunityId community) {
        return jdbc.sql(CALL + "where community_id = ? order by made_at desc, call_id limit 10").param(community.toString()).query(Associates::call).list();
    }

    /** Those put up for publicity, and those in office today. Each agreed to being named. */
    @Transactional(readOnly = true)
    public List<Nomination> named(CommunityId community) {
        return jdbc.sql(NOMINATION + """
                where call_id in (select call_id from enrolment_call where community_id = ?) and consented_at is not null
                and (standing = 'PUBLICITY' or standing = 'APPOINTED' and term_until >= ?) order by standing, name limit 100""")
                .params(community.toString(), Zone.today(clock)).query(Associates::nomination).list();
    }

    // ---- nominating

    /**
     * Proposes oneself, which is agreeing to being named, or another person, who is asked: only with their consent anything comes of it. For
     * members of the community. Refuses after the last day ({@code enrolment.associate.over}) and oneself twice ({@code enrolment.associate.twice}).
     */
    public NominationId nominate(Actor actor, CallId id, NominationDraft draft) {
        var call = hold(id);
        members.voter(actor, call.community());
        require(call.takesNominations(Zone.today(clock)), "enrolment.associate.over");
        var name = PlainText.line(draft.name());
        require(!name.isEmpty() && name.length() <= Enrolling.MAX_NAME, "enrolment.associate.name");
        var words = ElectionStore.words(draft.words(), "enrolment.associate.words");
        require(!PlainText.givesPersonAway(name + " " + words), "enrolment.objection.numbers");
        var nomination = NominationId.next();
        try {
            jdbc.sql("insert into enrolment_nomination (nomination_id, call_id, resident_id, nominated_by, name, words, made_at, consented_at, standing) values (?, ?, ?, ?, ?, ?, ?, ?, 'NOMINATED')")
                    .param(nomination.toString()).param(id.toString()).param(draft.self() ? actor.resident().toString() : null).param(actor.resident().toString()).param(name)
                    .param(words).param(now()).param(draft.self() ? now() : null).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("enrolment.associate.twice");
        }
        return nomination;
    }

    /** A nomination as those see it who have to do with it: the person, who proposed them, staff, whoever was sent its address to agree. */
    @Transactional(readOnly = true)
    public Optional<Nomination> find(Actor actor, NominationId id) {
        return one(id).filter(it -> it.resident() == null || it.consented() && (it.standing() == NominationStanding.PUBLICITY || it.standing() == NominationStanding.APPOINTED)
                || actor.resident().equals(it.resident()) || actor.resident().equals(it.by())
                || offices.holds(actor, found(it.call()).community(), Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE));
    }

    /** One's own nominations and those one made, the newest first. */
    @Transactional(readOnly = true)
    public List<Nomination> mine(Actor actor, CommunityId community) {
        return jdbc.sql(NOMINATION + "where call_id in (select call_id from enrolment_call where community_id = :place) and (resident_id = :me or nominated_by = :me) order by made_at desc limit 20")
                .param("place", community.toString()).param("me", actor.resident().toString()).query(Associates::nomination).list();
    }

    /** The person proposed agrees to standing and to being named, with the name they choose. For members; refuses who proposed somebody else. */
    public void agree(Actor actor, NominationId id, String name) {
        var it = held(id);
        members.voter(actor, found(it.call()).community());
        require(it.standing() == NominationStanding.NOMINATED && it.resident() == null, "enrolment.associate.not-now");
        require(!it.by().equals(actor.resident()), "enrolment.associate.agree-own");
        var chosen = PlainText.line(name);
        require(!chosen.isEmpty() && chosen.length() <= Enrolling.MAX_NAME, "enrolment.associate.name");
        try {
            jdbc.sql("update enrolment_nomination set resident_id = ?, name = ?, consented_at = ?, version = version + 1 where nomination_id = ?")
                    .params(actor.resident().toString(), chosen, now(), id.toString()).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("enrolment.associate.twice");
        }
        notices.tell(List.of(it.by()), EnrolmentPaths.nomination(id), "enrolment.notice.agreed", chosen);
    }

    /** Steps back before being appointed, or resigns from office; nothing is shown any longer. For the person concerned. */
    public void stepBack(Actor actor, NominationId id) {
        var it = held(id);
        require(actor.resident().equals(it.resident()), "enrolment.associate.not-yours");
        var next = it.standing() == NominationStanding.APPOINTED ? NominationStanding.TERM_END : NominationStanding.WITHDRAWN;
        move(id, it.standing().to(next), null);
        jdbc.sql("update enrolment_nomination set consented_at = null, name = '', words = '' where nomination_id = ?").param(id.toString()).update();
    }

    /** Asks the supervisory committee to look again at being screened out. For the person concerned, once. */
    public void appeal(Actor actor, NominationId id, String words) {
        var it = held(id);
        require(actor.resident().equals(it.resident()), "enrolment.associate.not-yours");
        require(it.standing() == NominationStanding.REFUSED && it.appeal() == null, "enrolment.associate.appealed");
        jdbc.sql("update enrolment_nomination set appeal = ? where nomination_id = ?").params(ElectionStore.words(words, "enrolment.reason.missing"), id.toString()).update();
    }

    // ---- the committee

    /** Calls for associate members. For committee staff. */
    public CallId call(Actor actor, CommunityId community, CallDraft draft) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var title = PlainText.line(draft.title());
        require(!title.isEmpty() && title.length() <= Elections.MAX_TITLE, "enrolment.title.missing");
        var about = PlainText.lines(draft.about());
        require(!about.isEmpty() && about.length() <= MAX_ABOUT, "enrolment.associate.about", MAX_ABOUT);
        require(draft.seats() >= 1 && draft.seats() <= MOST_SEATS, "enrolment.associate.seats", MOST_SEATS);
        var today = Zone.today(clock);
        require(draft.until().isAfter(today), "enrolment.associate.until");
        var id = CallId.next();
        jdbc.sql("insert into enrolment_call (call_id, community_id, title, about, seats, until_on, term_months, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.toString(), community.toString(), title, about, draft.seats(), draft.until(), policies.number(PolicyKey.ASSOCIATE_TERM_MONTHS, community, today),
                        actor.resident().toString(), now()).update();
        return id;
    }

    /** All nominations to a call that have the person's consent, for committee staff, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Nomination> of(Actor actor, CallId id) {
        offices.require(actor, found(id).community(), Office.COMMITTEE_STAFF);
        return jdbc.sql(NOMINATION + "where call_id = ? and consented_at is not null order by made_at, nomination_id limit 100").param(id.toString()).query(Associates::nomination).list();
    }

    /** Looks at a nomination and says why yes or no. For committee staff who are neither proposed nor proposed it ({@code enrolment.associate.recused}). */
    public void screen(Actor actor, NominationId id, boolean fit, String reason) {
        var it = forStaff(actor, id);
        require(it.consented(), "enrolment.associate.no-consent");
        require(it.standing() == NominationStanding.NOMINATED, "enrolment.associate.not-now");
        move(id, it.standing().to(fit ? NominationStanding.SCREENED : NominationStanding.REFUSED), ElectionStore.words(reason, "enrolment.reason.missing"));
        jdbc.sql("update enrolment_nomination set screened_by = ? where nomination_id = ?").params(actor.resident().toString(), id.toString()).update();
        tell(it, fit ? "enrolment.notice.screened" : "enrolment.notice.screened-out");
    }

    /** Puts up all who were found fit, by name, for the days of the policy. For committee staff, once nominating is over or enough are found. */
    public void publicise(Actor actor, CallId id) {
        var call = hold(id);
        offices.require(actor, call.community(), Office.COMMITTEE_STAFF);
        var put = jdbc.sql("update enrolment_nomination set standing = 'PUBLICITY', version = version + 1 where call_id = ? and standing = 'SCREENED' and consented_at is not null")
                .param(id.toString()).update();
        require(put > 0, "enrolment.associate.nobody");
        var up = jdbc.sql("select count(*) from enrolment_nomination where call_id = ? and standing in ('PUBLICITY', 'APPOINTED')").param(id.toString()).query(Integer.class).single();
        require(up <= call.seats(), "enrolment.associate.too-many", call.seats());
        var until = deadlines.due(clock.instant(), PolicyKey.ASSOCIATE_PUBLICITY_DAYS, call.community()).day();
        jdbc.sql("update enrolment_call set publicity_until = ? where call_id = ?").params(until, id.toString()).update();
    }

    /** Appoints for the term of the call, once the days of publicity are over ({@code enrolment.associate.publicity}) and all
     * objections answered ({@code enrolment.associate.objections}). For committee staff. */
    public void appoint(Actor actor, NominationId id) {
        var it = forStaff(actor, id);
        var call = found(it.call());
        var today = Zone.today(clock);
        it.standing().to(NominationStanding.APPOINTED);
        require(call.publicityUntil() != null && today.isAfter(call.publicityUntil()), "enrolment.associate.publicity");
        require(jdbc.sql("select count(*) from enrolment_nominee_objection where nomination_id = ? and decided_at is null").param(id.toString()).query(Integer.class).single() == 0,
                "enrolment.associate.objections");
        move(id, NominationStanding.APPOINTED, null);
        jdbc.sql("update enrolment_nomination set appointed_on = ?, term_until = ? where nomination_id = ?").params(today, today.plusMonths(call.termMonths()).minusDays(1), id.toString())
                .update();
        tell(it, "enrolment.notice.appointed");
    }

    /** Takes somebody out of publicity again, for what came up against them, with the reason. For committee staff. */
    public void drop(Actor actor, NominationId id, String reason) {
        var it = forStaff(actor, id);
        require(it.standing() == NominationStanding.PUBLICITY, "enrolment.associate.not-now");
        move(id, it.standing().to(NominationStanding.REFUSED), ElectionStore.words(reason, "enrolment.reason.missing"));
        tell(it, "enrolment.notice.screened-out");
    }

    /** Appeals that wait, for the supervisory committee. */
    @Transactional(readOnly = true)
    public List<Nomination> appeals(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.SUPERVISORY_COMMITTEE);
        return jdbc.sql(NOMINATION + """
                where call_id in (select call_id from enrolment_call where community_id = ?) and standing = 'REFUSED' and appeal is not null and appeal_answer is null
                order by made_at limit 100""").param(community.toString()).query(Associates::nomination).list();
    }

    /** Answers an appeal with a reason; granted, the person counts as fit. For the supervisory committee. */
    public void answer(Actor actor, NominationId id, boolean granted, String reason) {
        var it = held(id);
        offices.require(actor, found(it.call()).community(), Office.SUPERVISORY_COMMITTEE);
        require(it.standing() == NominationStanding.REFUSED && it.appeal() != null && it.appealAnswer() == null, "enrolment.associate.not-now");
        require(!actor.resident().equals(it.resident()) && !actor.resident().equals(it.by()), "enrolment.associate.recused");
        jdbc.sql("update enrolment_nomination set appeal_answer = ? where nomination_id = ?").params(ElectionStore.words(reason, "enrolment.reason.missing"), id.toString()).update();
        if (granted) {
            move(id, it.standing().to(NominationStanding.SCREENED), null);
        }
        tell(it, "enrolment.notice.appeal-answered");
    }

    /** Ends the terms whose last day is over, and shows their names no longer. */
    void endTerms(LocalDate today) {
        jdbc.sql("update enrolment_nomination set standing = 'TERM_END', version = version + 1 where standing = 'APPOINTED' and term_until < ?").param(today).update();
    }

    Nomination forStaff(Actor actor, NominationId id) {
        var it = held(id);
        offices.require(actor, found(it.call()).community(), Office.COMMITTEE_STAFF);
        require(!actor.resident().equals(it.resident()) && !actor.resident().equals(it.by()), "enrolment.associate.recused");
        var agreed = jdbc.sql("select consented_at from enrolment_nomination where nomination_id = ? and consented_at is not null").param(id.toString())
                .query(Timestamp.class).optional().map(Timestamp::toInstant).orElse(null);
        require(!typists.typed(actor, it.resident(), agreed), "enrolment.associate.recused");
        return it;
    }

    private void tell(Nomination it, String key) {
        if (it.resident() != null) {
            notices.tell(List.of(it.resident()), EnrolmentPaths.nomination(it.id()), key, found(it.call()).title());
        }
    }

    private void move(NominationId id, NominationStanding standing, @Nullable String reason) {
        jdbc.sql("update enrolment_nomination set standing = ?, reason = coalesce(?, reason), version = version + 1 where nomination_id = ?")
                .param(standing.name()).param(reason).param(id.toString()).update();
    }

    private Optional<Nomination> one(NominationId id) {
        return jdbc.sql(NOMINATION + "where nomination_id = ?").param(id.toString()).query(Associates::nomination).optional();
    }

    Nomination held(NominationId id) {
        return jdbc.sql(NOMINATION + "where nomination_id = ? for update").param(id.toString()).query(Associates::nomination).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.associate.unknown"));
    }

    private Call hold(CallId id) {
        return jdbc.sql(CALL + "where call_id = ? for update").param(id.toString()).query(Associates::call).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.associate.unknown"));
    }

    private Call found(CallId id) {
        return find(id).orElseThrow(() -> new RuleViolation("enrolment.associate.unknown"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(CallId.parse(row.getString("call_id")), CommunityId.parse(row.getString("community_id")), row.getString("title"), row.getString("about"),
                row.getInt("seats"), ElectionStore.day(row, "until_on"), row.getInt("term_months"), ElectionStore.maybeDay(row, "publicity_until"));
    }

    private static Nomination nomination(ResultSet row, int number) throws SQLException {
        var resident = row.getString("resident_id");
        return new Nomination(NominationId.parse(row.getString("nomination_id")), CallId.parse(row.getString("call_id")), resident == null ? null : ResidentId.parse(resident),
                ResidentId.parse(row.getString("nominated_by")), row.getString("name"), row.getString("words"), row.getTimestamp("consented_at") != null,
                NominationStanding.valueOf(row.getString("standing")), row.getString("reason"), row.getString("appeal"), row.getString("appeal_answer"),
                ElectionStore.maybeDay(row, "term_until"));
    }
}
