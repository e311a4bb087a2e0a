package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.yishiting.notifications.Notices;
import org.yishiting.residents.VoterRoll;

/** 兼职委员: residents who sit with the committee for a term. They speak, propose and see the papers; they do not vote. */
@Service
@Transactional
public class Associates {

    private static final int CALLS_SHOWN = 10;

    private final NominationStore store;
    private final VoterRoll members;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Associates(NominationStore store, VoterRoll members, Offices offices, Notices notices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.members = members;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // ---- read by anybody

    @Transactional(readOnly = true)
    public Optional<Call> find(CallId id) {
        return store.call(id);
    }

    /** The newest ten calls of a community. */
    @Transactional(readOnly = true)
    public List<Call> calls(CommunityId community) {
        return store.newest(community, CALLS_SHOWN);
    }

    /** Those put up for publicity, and those in office today. Each agreed to being named. */
    @Transactional(readOnly = true)
    public List<Nomination> named(CommunityId community) {
        return store.where("""
                call_id in (select call_id from enrolment_call where community_id = ?) and consented_at is not null
                and (standing = 'PUBLICITY' or standing = 'APPOINTED' and term_until >= ?) order by standing, name limit 100""", community.toString(), Zone.today(clock));
    }

    // ---- nominating

    /**
     * Proposes oneself, which is agreeing to being named, or another person, who is asked: only with their consent anything comes of it. For
     * members of the community. Refuses after the last day ({@code enrolment.associate.over}) and oneself twice ({@code enrolment.associate.twice}).
     */
    public NominationId nominate(Actor actor, CallId id, NominationDraft draft) {
        var call = store.hold(id);
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
                    .param(words).param(store.now()).param(draft.self() ? store.now() : null).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("enrolment.associate.twice");
        }
        return nomination;
    }

    /** A nomination as those see it who have to do with it: the person, who proposed them, staff, whoever was sent its address to agree. */
    @Transactional(readOnly = true)
    public Optional<Nomination> find(Actor actor, NominationId id) {
        return store.one(id).filter(it -> it.resident() == null || it.consented() && (it.standing() == NominationStanding.PUBLICITY || it.standing() == NominationStanding.APPOINTED)
                || actor.resident().equals(it.resident()) || actor.resident().equals(it.by())
                || offices.holds(actor, store.found(it.call()).community(), Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE));
    }

    /** One's own nominations and those one made, the newest first. */
    @Transactional(readOnly = true)
    public List<Nomination> mine(Actor actor, CommunityId community) {
        var me = actor.resident().toString();
        return store.where("call_id in (select call_id from enrolment_call where community_id = ?) and (resident_id = ? or nominated_by = ?) order by made_at desc limit 20",
                community.toString(), me, me);
    }

    /** The person proposed agrees to standing and to being named, with the name they choose. For members; refuses who proposed somebody else. */
    public void agree(Actor actor, NominationId id, String name) {
        var it = store.held(id);
        members.voter(actor, store.found(it.call()).community());
        require(it.standing() == NominationStanding.NOMINATED && it.resident() == null, "enrolment.associate.not-now");
        require(!it.by().equals(actor.resident()), "enrolment.associate.agree-own");
        var chosen = PlainText.line(name);
        require(!chosen.isEmpty() && chosen.length() <= Enrolling.MAX_NAME, "enrolment.associate.name");
        try {
            jdbc.sql("update enrolment_nomination set resident_id = ?, name = ?, consented_at = ?, version = version + 1 where nomination_id = ?")
                    .params(actor.resident().toString(), chosen, store.now(), id.toString()).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("enrolment.associate.twice");
        }
        notices.tell(List.of(it.by()), EnrolmentPaths.nomination(id), "enrolment.notice.agreed", chosen);
    }

    /** Steps back before being appointed, or resigns from office; nothing is shown any longer. For the person concerned. */
    public void stepBack(Actor actor, NominationId id) {
        var it = store.held(id);
        require(actor.resident().equals(it.resident()), "enrolment.associate.not-yours");
        var next = it.standing() == NominationStanding.APPOINTED ? NominationStanding.TERM_END : NominationStanding.WITHDRAWN;
        store.move(id, it.standing().to(next), null);
        jdbc.sql("update enrolment_nomination set consented_at = null, name = '', words = '' where nomination_id = ?").param(id.toString()).update();
    }

    /** Asks the supervisory committee to look again at being screened out. For the person concerned, once. */
    public void appeal(Actor actor, NominationId id, String words) {
        var it = store.held(id);
        require(actor.resident().equals(it.resident()), "enrolment.associate.not-yours");
        require(it.standing() == NominationStanding.REFUSED && it.appeal() == null, "enrolment.associate.appealed");
        jdbc.sql("update enrolment_nomination set appeal = ? where nomination_id = ?").params(ElectionStore.words(words, "enrolment.reason.missing"), id.toString()).update();
    }
}
