package org.yishiting.points;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.StatementLine;
import org.yishiting.residents.Residents;

/** 存折: what somebody has and why, for their own eyes. There is no way to read another's. */
@Service
@Transactional(readOnly = true)
public class Passbook {

    private final Ledger ledger;
    private final Residents residents;
    private final EntryQueries queries;
    private final JdbcClient jdbc;

    Passbook(Ledger ledger, Residents residents, EntryQueries queries, JdbcClient jdbc) {
        this.ledger = ledger;
        this.residents = residents;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /** @param page counted from 0 */
    public PassbookPage page(Actor actor, CommunityId community, int page, int size) {
        var found = ledger.statement(community, Account.of(actor.resident()), page, size);
        var reviewers = residents.names(found.lines().stream().map(it -> it.entry().reviewer()).filter(Objects::nonNull).collect(Collectors.toSet()));
        var expiry = jdbc.sql("select points, due_on from points_expiry where community_id = ? and kind = 'RESIDENT' and holder_id = ? and open = 1")
                .params(community.toString(), actor.resident().toString()).query((row, _) -> new ExpiryNotice(row.getLong(1), row.getObject(2, LocalDate.class))).optional();
        var asked = queries.of(actor.resident(), community, found.lines().stream().map(it -> it.entry().id().place()).toList());
        return new PassbookPage(found.lines().stream().map(it -> line(it, reviewers, asked)).toList(), found.total(), found.balance(), expiry.orElse(null));
    }

    public long balance(Actor actor, CommunityId community) {
        return ledger.balance(community, Account.of(actor.resident()));
    }

    /** Communities in which the person has a passbook. */
    public List<CommunityId> of(Actor actor) {
        return ledger.passbooks(actor.resident());
    }

    /** What caps held back, the latest first. */
    public List<HeldBack> heldBack(Actor actor, CommunityId community, int most) {
        return jdbc.sql("""
                select v.title, r.code, v.version, a.earned_on, a.wished, a.given from points_award a
                join points_rule_version v on v.rule_id = a.rule_id and v.version = a.version join points_rule r on r.rule_id = a.rule_id
                where a.resident_id = ? and a.community_id = ? and a.given < a.wished order by a.earned_on desc, a.awarded_at desc limit ?""")
                .params(actor.resident().toString(), community.toString(), most)
                .query((row, _) -> new HeldBack(row.getString(1), row.getString(2) + " v" + row.getInt(3), row.getObject(4, LocalDate.class), row.getInt(5), row.getInt(6))).list();
    }

    private static PassbookLine line(StatementLine it, Map<ResidentId, String> reviewers, Map<Long, EntryQuery> asked) {
        var entry = it.entry();
        var reviewer = entry.reviewer();
        return new PassbookLine(entry.id().place(), entry.kind(), it.change(), it.balance(), entry.at(), entry.why(), entry.rule(),
                reviewer == null ? null : reviewers.getOrDefault(reviewer, ""), entry.reference(), asked.get(entry.id().place()));
    }
}
