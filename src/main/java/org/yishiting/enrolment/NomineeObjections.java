package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.yishiting.community.ResidentId;
import org.yishiting.community.Typists;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.VoterRoll;

/** 公示期的意见: while people are put up as associate members, members say what speaks against one of them, and each gets an answer with a reason. */
@Service
@Transactional
public class NomineeObjections {

    private static final String COLUMNS = """
            select o.objection_id, o.nomination_id, n.name, o.words, o.made_at, o.upheld, o.reason from enrolment_nominee_objection o
            join enrolment_nomination n on n.nomination_id = o.nomination_id\s""";

    private final NominationStore nominations;
    private final AssociatesDesk desk;
    private final VoterRoll members;
    private final Offices offices;
    private final Typists typists;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    NomineeObjections(NominationStore nominations, AssociatesDesk desk, VoterRoll members, Offices offices, Typists typists, Notices notices, JdbcClient jdbc, Clock clock) {
        this.nominations = nominations;
        this.desk = desk;
        this.members = members;
        this.offices = offices;
        this.typists = typists;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Objects to somebody who is put up, once and in a few words. For members of the community. Refuses once the days of publicity are over
     * ({@code enrolment.nominee.over}), oneself ({@code enrolment.nominee.own}), a second time ({@code enrolment.objection.once}), and telephone numbers
     * and the like ({@code enrolment.objection.numbers}).
     */
    public NomineeObjectionId object(Actor actor, NominationId id, String words) {
        var about = nominations.held(id);
        var call = nominations.found(about.call());
        members.voter(actor, call.community());
        require(about.standing() == NominationStanding.PUBLICITY && call.publicityUntil() != null && !Zone.today(clock).isAfter(call.publicityUntil()), "enrolment.nominee.over");
        require(!actor.resident().equals(about.resident()), "enrolment.nominee.own");
        var said = ElectionStore.words(words, "enrolment.nominee.words-missing");
        require(!PlainText.givesPersonAway(said), "enrolment.objection.numbers");
        var objection = NomineeObjectionId.next();
        try {
            jdbc.sql("insert into enrolment_nominee_objection (objection_id, nomination_id, resident_id, words, made_at) values (?, ?, ?, ?, ?)")
                    .params(objection.toString(), id.toString(), actor.resident().toString(), said, Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("enrolment.objection.once");
        }
        return objection;
    }

    /** What one said oneself against this person, with the answer. */
    @Transactional(readOnly = true)
    public Optional<NomineeObjection> own(Actor actor, NominationId id) {
        return jdbc.sql(COLUMNS + "where o.nomination_id = ? and o.resident_id = ?").params(id.toString(), actor.resident().toString()).query(NomineeObjections::read).optional();
    }

    /** What waits for an answer, the first made first; not what concerns the actor. For committee staff. */
    @Transactional(readOnly = true)
    public List<NomineeObjection> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        return jdbc.sql(COLUMNS + """
                join enrolment_call c on c.call_id = n.call_id where c.community_id = :community and o.decided_at is null and n.standing = 'PUBLICITY'
                and o.resident_id <> :me and n.nominated_by <> :me and (n.resident_id is null or n.resident_id <> :me) order by o.made_at limit :most""")
                .param("community", community.toString()).param("me", actor.resident().toString()).param("most", most).query(NomineeObjections::read).list();
    }

    /**
     * Answers with a reason that the objector and the person are told. Upheld, the person is out of publicity with that reason and may have the supervisory
     * committee look again. For committee staff; not who objected, is concerned or typed it at the desk ({@code enrolment.associate.recused}).
     */
    public void decide(Actor actor, NomineeObjectionId id, boolean upheld, String reason) {
        record Open(NominationId about, ResidentId by, java.time.Instant at, boolean decided) {}
        var nomination = jdbc.sql("select nomination_id from enrolment_nominee_objection where objection_id = ?").param(id.toString()).query(String.class).optional()
                .map(NominationId::parse).orElseThrow(() -> new RuleViolation("enrolment.objection.gone"));
        var about = desk.forStaff(actor, nomination);
        var open = jdbc.sql("select nomination_id, resident_id, made_at, decided_at is not null from enrolment_nominee_objection where objection_id = ? for update").param(id.toString())
                .query((row, _) -> new Open(NominationId.parse(row.getString(1)), ResidentId.parse(row.getString(2)), row.getTimestamp(3).toInstant(), row.getBoolean(4))).single();
        require(!open.decided(), "enrolment.objection.gone");
        require(!actor.resident().equals(open.by()) && !typists.typed(actor, open.by(), open.at()), "enrolment.associate.recused");
        var why = ElectionStore.words(reason, "enrolment.reason.missing");
        jdbc.sql("update enrolment_nominee_objection set upheld = ?, reason = ?, decided_by = ?, decided_at = ? where objection_id = ?")
                .params(upheld, why, actor.resident().toString(), Timestamp.from(clock.instant()), id.toString()).update();
        if (upheld && about.standing() == NominationStanding.PUBLICITY) {
            desk.drop(actor, nomination, why);
        }
        notices.tell(List.of(open.by()), EnrolmentPaths.nomination(nomination), "enrolment.notice.nominee-answered", about.name());
    }

    private static NomineeObjection read(ResultSet row, int number) throws SQLException {
        return new NomineeObjection(NomineeObjectionId.parse(row.getString(1)), NominationId.parse(row.getString(2)), row.getString(3), row.getString(4),
                row.getTimestamp(5).toInstant(), row.getObject(6) == null ? null : row.getBoolean(6), row.getString(7));
    }
}
