package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.Typists;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** 兼职委员, the committee's side: calls, screening with reasons, publicity, appointing for a term, and appeals. */
@Service
@Transactional
public class AssociatesDesk {

    public static final int MAX_ABOUT = 500;
    private static final int MOST_SEATS = 20;

    private final NominationStore store;
    private final Offices offices;
    private final Typists typists;
    private final PolicyPack policies;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssociatesDesk(NominationStore store, Offices offices, Typists typists, PolicyPack policies, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.typists = typists;
        this.policies = policies;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

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
                        actor.resident().toString(), store.now()).update();
        return id;
    }

    /** All nominations to a call that have the person's consent, for committee staff, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Nomination> of(Actor actor, CallId id) {
        offices.require(actor, store.found(id).community(), Office.COMMITTEE_STAFF);
        return store.where("call_id = ? and consented_at is not null order by made_at, nomination_id limit 100", id.toString());
    }

    /** Looks at a nomination and says why yes or no. For committee staff who are neither proposed nor proposed it ({@code enrolment.associate.recused}). */
    public void screen(Actor actor, NominationId id, boolean fit, String reason) {
        var it = forStaff(actor, id);
        require(it.consented(), "enrolment.associate.no-consent");
        require(it.standing() == NominationStanding.NOMINATED, "enrolment.associate.not-now");
        store.move(id, it.standing().to(fit ? NominationStanding.SCREENED : NominationStanding.REFUSED), ElectionStore.words(reason, "enrolment.reason.missing"));
        jdbc.sql("update enrolment_nomination set screened_by = ? where nomination_id = ?").params(actor.resident().toString(), id.toString()).update();
        store.tell(it, fit ? "enrolment.notice.screened" : "enrolment.notice.screened-out");
    }

    /** Puts up all who were found fit, by name, for the days of the policy. For committee staff, once nominating is over or enough are found. */
    public void publicise(Actor actor, CallId id) {
        var call = store.hold(id);
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
        var call = store.found(it.call());
        var today = Zone.today(clock);
        it.standing().to(NominationStanding.APPOINTED);
        require(call.publicityUntil() != null && today.isAfter(call.publicityUntil()), "enrolment.associate.publicity");
        require(jdbc.sql("select count(*) from enrolment_nominee_objection where nomination_id = ? and decided_at is null").param(id.toString()).query(Integer.class).single() == 0,
                "enrolment.associate.objections");
        store.move(id, NominationStanding.APPOINTED, null);
        jdbc.sql("update enrolment_nomination set appointed_on = ?, term_until = ? where nomination_id = ?").params(today, today.plusMonths(call.termMonths()).minusDays(1), id.toString())
                .update();
        store.tell(it, "enrolment.notice.appointed");
    }

    /** Takes somebody out of publicity again, for what came up against them, with the reason. For committee staff. */
    public void drop(Actor actor, NominationId id, String reason) {
        var it = forStaff(actor, id);
        require(it.standing() == NominationStanding.PUBLICITY, "enrolment.associate.not-now");
        store.move(id, it.standing().to(NominationStanding.REFUSED), ElectionStore.words(reason, "enrolment.reason.missing"));
        store.tell(it, "enrolment.notice.screened-out");
    }

    /** Appeals that wait, for the supervisory committee. */
    @Transactional(readOnly = true)
    public List<Nomination> appeals(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.SUPERVISORY_COMMITTEE);
        return store.where("""
                call_id in (select call_id from enrolment_call where community_id = ?) and standing = 'REFUSED' and appeal is not null and appeal_answer is null
                order by made_at limit 100""", community.toString());
    }

    /** Answers an appeal with a reason; granted, the person counts as fit. For the supervisory committee. */
    public void answer(Actor actor, NominationId id, boolean granted, String reason) {
        var it = store.held(id);
        offices.require(actor, store.found(it.call()).community(), Office.SUPERVISORY_COMMITTEE);
        require(it.standing() == NominationStanding.REFUSED && it.appeal() != null && it.appealAnswer() == null, "enrolment.associate.not-now");
        require(!actor.resident().equals(it.resident()) && !actor.resident().equals(it.by()), "enrolment.associate.recused");
        jdbc.sql("update enrolment_nomination set appeal_answer = ? where nomination_id = ?").params(ElectionStore.words(reason, "enrolment.reason.missing"), id.toString()).update();
        if (granted) {
            store.move(id, it.standing().to(NominationStanding.SCREENED), null);
        }
        store.tell(it, "enrolment.notice.appeal-answered");
    }

    /** Ends the terms whose last day is over, and shows their names no longer. */
    void endTerms(LocalDate today) {
        jdbc.sql("update enrolment_nomination set standing = 'TERM_END', version = version + 1 where standing = 'APPOINTED' and term_until < ?").param(today).update();
    }

    Nomination forStaff(Actor actor, NominationId id) {
        var it = store.held(id);
        offices.require(actor, store.found(it.call()).community(), Office.COMMITTEE_STAFF);
        require(!actor.resident().equals(it.resident()) && !actor.resident().equals(it.by()), "enrolment.associate.recused");
        var agreed = jdbc.sql("select consented_at from enrolment_nomination where nomination_id = ? and consented_at is not null").param(id.toString())
                .query(Timestamp.class).optional().map(Timestamp::toInstant).orElse(null);
        require(!typists.typed(actor, it.resident(), agreed), "enrolment.associate.recused");
        return it;
    }
}
