package org.yishiting.points;

import static org.yishiting.base.RuleViolation.require;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryId;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posted;
import org.yishiting.notifications.Notices;
import org.yishiting.residency.Households;

/** 更正: a mistake is mended by an entry of its own, with a reason and a reference, and the person is told where to object. */
@Service
@Transactional
public class Corrections {

    private final Ledger ledger;
    private final Households households;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;

    Corrections(Ledger ledger, Households households, Offices offices, Notices notices, JdbcClient jdbc) {
        this.ledger = ledger;
        this.households = households;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** The entries of a community before a place, the latest first. For committee staff and the supervisory committee; says nothing about whose they are. */
    @Transactional(readOnly = true)
    public List<LedgerRow> entries(Actor actor, CommunityId community, long before, int most) {
        requireOffice(actor, community);
        return jdbc.sql("""
                select e.place, e.kind, e.amount, e.posted_at, e.why, e.rule, e.reference, r.place is not null from ledger_entry e
                left join ledger_entry r on r.community_id = e.community_id and r.reverses = e.place
                where e.community_id = ? and e.place < ? order by e.place desc limit ?""").params(community.toString(), before, most)
                .query((row, _) -> new LedgerRow(row.getLong(1), EntryKind.valueOf(row.getString(2)), row.getLong(3), row.getTimestamp(4).toInstant(), row.getString(5),
                        row.getString(6), row.getString(7), row.getBoolean(8))).list();
    }

    /**
     * Takes back what an entry gave by mistake, at most that and what is left. For committee staff and the supervisory committee. Refuses one's own and
     * one's household's ({@code points.correct.close}), and a missing reference ({@code points.correct.reference}).
     */
    public Posted reverse(Actor actor, CommunityId community, long place, String reason, String reference) {
        requireOffice(actor, community);
        require(!reference.isBlank() && reference.length() <= 100, "points.correct.reference");
        var entry = ledger.entry(new EntryId(community, place)).orElseThrow(() -> new RuleViolation("ledger.entry.unknown"));
        require(entry.to().kind() == AccountKind.RESIDENT, "ledger.reverse.kind");
        var holder = new ResidentId(entry.to().holder());
        require(!holder.equals(actor.resident()) && !households.together(holder, actor.resident()), "points.correct.close");
        var done = ledger.reverse(entry.id(), actor.resident(), reason.strip(), reference.strip());
        jdbc.sql("update points_award set reversed = true where community_id = ? and place = ?").params(community.toString(), place).update();
        notices.tell(List.of(holder), PointsPaths.PASSBOOK, "points.notice.corrected", String.valueOf(done.amount()), reason.strip());
        return done;
    }

    private void requireOffice(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
    }
}
