package org.yishiting.rewards;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.ledger.Ledger;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** 资金: what was set aside for the shop, by whom, and whether it pays for the points that are out. */
@Service
@Transactional
public class Funds {

    private static final int MAX_NOTE = 100;
    private static final long MOST_CENTS = 100_000_000_00L;
    private static final int SHOWN = 50;

    private final Stockroom stockroom;
    private final Offices offices;
    private final Ledger ledger;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Funds(Stockroom stockroom, Offices offices, Ledger ledger, PolicyPack policies, JdbcClient jdbc, Clock clock) {
        this.stockroom = stockroom;
        this.offices = offices;
        this.ledger = ledger;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sets money aside. For committee staff. What was entered wrongly is mended by an entry below zero; nothing is changed or deleted. */
    public void enter(Actor actor, CommunityId community, Fund fund) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var note = PlainText.line(fund.note());
        require(fund.cents() != 0 && Math.abs(fund.cents()) <= MOST_CENTS, "rewards.fund.amount");
        require(!note.isEmpty() && note.length() <= MAX_NOTE, "rewards.fund.note", MAX_NOTE);
        require(!fund.receivedOn().isAfter(Zone.today(clock)), "rewards.fund.day");
        require(fund.giver() == null || stockroom.sponsors(community).contains(fund.giver()), "rewards.sponsor");
        jdbc.sql("insert into rewards_fund (fund_id, community_id, cents, giver, note, received_on, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString()).param(community.toString()).param(fund.cents()).param(fund.giver()).param(note).param(fund.receivedOn())
                .param(actor.resident().toString()).param(Timestamp.from(clock.instant())).update();
    }

    /** The last fifty entries, the newest first. For committee staff and the supervisory committee. */
    @Transactional(readOnly = true)
    public List<Fund> entries(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
        return jdbc.sql("select cents, giver, note, received_on from rewards_fund where community_id = ? order by received_on desc, entered_at desc limit ?")
                .params(community.toString(), SHOWN).query((row, _) -> new Fund(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class))).list();
    }

    /** Whether the community can pay for all points that are out. For committee staff and the supervisory committee. */
    @Transactional(readOnly = true)
    public Liability liability(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
        return of(community);
    }

    /** Points count at the dearest that is on the shelf; what is reserved counts at its own cost. */
    Liability of(CommunityId community) {
        record Spent(long spent, long reserved) {}
        var standing = ledger.standing(community);
        var dearest = jdbc.sql("select coalesce(max(ceiling(cost_cents * 100 / price)), 0) from rewards_reward where community_id = ? and retired_at is null").param(community.toString())
                .query(Long.class).single();
        var spent = jdbc.sql("""
                select coalesce(sum(if(state = 'COLLECTED', cost_cents, 0)), 0), coalesce(sum(if(state = 'RESERVED', cost_cents, 0)), 0) from rewards_redemption where community_id = ?""")
                .param(community.toString()).query((row, _) -> new Spent(row.getLong(1), row.getLong(2))).single();
        var funds = jdbc.sql("select coalesce(sum(cents), 0) from rewards_fund where community_id = ?").param(community.toString()).query(Long.class).single();
        return new Liability(standing.outstanding() + standing.reserved(), dearest, standing.outstanding() * dearest / 100 + spent.reserved(), funds, spent.spent(),
                policies.number(PolicyKey.REWARDS_WARN_PERCENT, community, Zone.today(clock)));
    }
}
