package org.yishiting.ledger;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/**
 * The ledger of each community: posted and read, never changed. Whoever posts has decided that it is right; here it only has to add up. Posting waits
 * for others who post in the same community, so it comes last in a transaction.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record End(long place, String fingerprint) {}

    private record Held(long id, long balance) {}

    /**
     * Moves points, as part of the act it is posted for: both are kept, or neither. A source that was posted before answers with what it was then.
     * Refuses what a person or household has not got ({@code ledger.balance.short}, how many are missing).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted post(Posting posting) {
        return post(posting, null, null);
    }

    /** The same as of another moment, which is not before the last entry. For demo data, imports of history and tests. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted postAt(Posting posting, Instant at) {
        lock(posting.community());
        if (lastMoment(posting.community()).filter(at::isBefore).isPresent()) {
            throw new IllegalArgumentException("The ledger is in the order of time");
        }
        return post(posting, null, at);
    }

    /**
     * Mends a mistake: takes back what an entry gave, at most that and at most what is still there, once. Refuses an entry that gave nobody anything
     * ({@code ledger.reverse.kind}), one already reversed ({@code ledger.reverse.twice}), a missing reason ({@code ledger.reverse.reason}) and an empty
     * account ({@code ledger.reverse.spent}).
     *
     * @param reason becomes the words of the line in the passbook: nothing about third persons in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted reverse(EntryId mistake, ResidentId by, String reason, String reference) {
        return mend(mistake, by, reason, reference, null);
    }

    /** The same as of another moment, which is not before the last entry. For demo data. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted reverseAt(EntryId mistake, ResidentId by, String reason, String reference, Instant at) {
        return mend(mistake, by, reason, reference, at);
    }

    private Posted mend(EntryId mistake, ResidentId by, String reason, String reference, @Nullable Instant at) {
        require(!reason.isBlank() && reason.length() <= Posting.LENGTH, "ledger.reverse.reason");
        lock(mistake.community());
        var wrong = entry(mistake).orElseThrow(() -> new RuleViolation("ledger.entry.unknown"));
        require(wrong.kind() == EntryKind.ISSUE || wrong.kind() == EntryKind.OPENING, "ledger.reverse.kind");
        require(jdbc.sql("select count(*) from ledger_entry where community_id = ? and reverses = ?").params(mistake.community().toString(), mistake.place())
                .query(Integer.class).single() == 0, "ledger.reverse.twice");
        var left = Math.min(wrong.amount(), held(mistake.community(), wrong.to()).map(Held::balance).orElse(0L));
        require(left > 0, "ledger.reverse.spent");
        return post(new Posting(mistake.community(), EntryKind.REVERSE, wrong.to(), Account.of(AccountKind.REVERSAL), left, "reverse:" + mistake.place(), reason,
                wrong.rule(), by, reference), mistake.place(), at);
    }

    /** What is in an account; 0 where nothing ever was. */
    public long balance(CommunityId community, Account account) {
        return jdbc.sql("select balance from ledger_account where community_id = ? and kind = ? and holder_id = ?")
                .params(community.toString(), account.kind().name(), account.holder().toString()).query(Long.class).optional().orElse(0L);
    }

    /** The same, and it stays so until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long balanceForUpdate(CommunityId community, Account account) {
        lock(community);
        return held(community, account).map(Held::balance).orElse(0L);
    }

    /** Where somebody has a passbook, whatever is in it. */
    public List<CommunityId> passbooks(ResidentId resident) {
        return jdbc.sql("select community_id from ledger_account where holder_id = ? and kind = 'RESIDENT' order by opened_at").param(resident.toString())
                .query((row, _) -> CommunityId.parse(row.getString(1))).list();
    }

    /** A page counted from 0, the newest line first. Takes as long for the last page of a long passbook as for the first. */
    public StatementPage statement(CommunityId community, Account account, int page, int size) {
        record Book(long id, long balance, long lines) {}
        var book = jdbc.sql("select account_id, balance, line_count from ledger_account where community_id = ? and kind = ? and holder_id = ?")
                .params(community.toString(), account.kind().name(), account.holder().toString())
                .query((row, _) -> new Book(row.getLong(1), row.getLong(2), row.getLong(3))).optional().orElse(null);
        if (book == null) {
            return new StatementPage(List.of(), 0, 0);
        }
        var last = book.lines - (long) page * size;
        var lines = jdbc.sql("select l.points, l.balance, " + EntryRows.COLUMNS + " from ledger_line l join ledger_entry e on e.community_id = l.community_id and e.place = l.place "
                        + EntryRows.JOINS + " where l.account_id = ? and l.number between ? and ? order by l.number desc")
                .params(book.id, last - size + 1, last)
                .query((row, _) -> new StatementLine(EntryRows.read(row, 3), row.getLong(1), row.getLong(2))).list();
        return new StatementPage(lines, book.lines, book.balance);
    }

    public Optional<Entry> entry(EntryId id) {
        return one("e.community_id = ? and e.place = ?", id.community().toString(), id.place());
    }

    /** What was posted for it. */
    public Optional<Entry> bySource(CommunityId community, String source) {
        return one("e.community_id = ? and e.source = ?", community.toString(), source);
    }

    /** The entries after a place, in order. */
    public List<Entry> after(CommunityId community, long place, int size) {
        return jdbc.sql("select " + EntryRows.COLUMNS + " from ledger_entry e " + EntryRows.JOINS + " where e.community_id = ? and e.place > ? order by e.place limit ?")
                .params(community.toString(), place, size).query((row, _) -> EntryRows.read(row, 1)).list();
    }

    /** Since the beginning; reads a handful of rows. */
    public Standing standing(CommunityId community) {
        var issued = -balance(community, Account.of(AccountKind.ISSUANCE));
        var redeemed = balance(community, Account.of(AccountKind.REDEMPTION));
        var expired = balance(community, Account.of(AccountKind.EXPIRY));
        var reversed = balance(community, Account.of(AccountKind.REVERSAL));
        var reserved = balance(community, Account.of(AccountKind.RESERVED));
        return new Standing(issued, redeemed, expired, reversed, reserved, issued - redeemed - expired - reversed - reserved);
    }

    /** Of people and households: what came before the moment and has not been spent since. */
    public List<Aged> aged(CommunityId community, Instant before) {
        return jdbc.sql("""
                select a.kind, a.holder_id, a.balance - coalesce(sum(if(l.points > 0, l.points, 0)), 0) unspent
                from ledger_account a
                left join (ledger_line l join ledger_entry e on e.community_id = l.community_id and e.place = l.place and e.posted_at >= ?) on l.account_id = a.account_id
                where a.community_id = ? and a.kind in ('RESIDENT', 'POOL') and a.balance > 0
                group by a.account_id having unspent > 0 order by a.account_id""")
                .params(Timestamp.from(before), community.toString())
                .query((row, _) -> new Aged(new Account(AccountKind.valueOf(row.getString(1)), UUID.fromString(row.getString(2))), row.getLong(3))).list();
    }

    /** When the last entry was posted. */
    public Optional<Instant> lastMoment(CommunityId community) {
        return jdbc.sql("select e.posted_at from ledger_chain c join ledger_entry e on e.community_id = c.community_id and e.place = c.place where c.community_id = ?")
                .param(community.toString()).query((row, _) -> row.getTimestamp(1).toInstant()).optional();
    }

    /** Communities that have a ledger. */
    public List<CommunityId> communities() {
        return jdbc.sql("select community_id from ledger_chain order by community_id").query((row, _) -> CommunityId.parse(row.getString(1))).list();
    }

    private Posted post(Posting it, @Nullable Long reverses, @Nullable Instant moment) {
        var end = lock(it.community());
        var known = known(it, "");
        if (known.isPresent()) {
            return known.get();
        }
        var at = (moment == null ? clock.instant() : moment).truncatedTo(ChronoUnit.MICROS);
        var from = open(it.community(), it.from(), at);
        var to = open(it.community(), it.to(), at);
        if (it.from().kind() != AccountKind.ISSUANCE) {
            require(from.balance >= it.amount(), "ledger.balance.short", it.amount() - from.balance);
        }
        var entry = Entry.of(it, end.place + 1, reverses, at, end.fingerprint);
        try {
            insert(it, entry, from.id, to.id, reverses);
        } catch (DuplicateKeyException e) {
            return known(it, " lock in share mode").orElseThrow(() -> e);
        }
        return new Posted(entry.id(), it.amount(), true);
    }

    /** What was posted for the same source. A transaction that began long ago finds it only by the unique key and a locking read. */
    private Optional<Posted> known(Posting it, String locking) {
        return jdbc.sql("select place, amount from ledger_entry where community_id = ? and source = ?" + locking).params(it.community().toString(), it.source())
                .query((row, _) -> new Posted(new EntryId(it.community(), row.getLong(1)), row.getLong(2), false)).optional();
    }

    private void insert(Posting it, Entry entry, long from, long to, @Nullable Long reverses) {
        jdbc.sql("""
                insert into ledger_entry (community_id, place, kind, from_account, to_account, amount, source, why, rule, reviewer_id, reference, reverses, posted_at,
                    previous, fingerprint) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.community().toString()).param(entry.id().place()).param(it.kind().name()).param(from).param(to).param(it.amount()).param(it.source())
                .param(it.why()).param(it.rule()).param(it.reviewer() == null ? null : it.reviewer().toString()).param(it.reference()).param(reverses)
                .param(Timestamp.from(entry.at())).param(entry.previous()).param(entry.fingerprint()).update();
    }

    /** The end of the chain, held until the transaction ends. */
    private End lock(CommunityId community) {
        jdbc.sql("insert into ledger_chain (community_id, place, fingerprint) values (?, 0, '') on duplicate key update place = place").param(community.toString()).update();
        return jdbc.sql("select place, fingerprint from ledger_chain where community_id = ? for update").param(community.toString())
                .query((row, _) -> new End(row.getLong(1), row.getString(2))).single();
    }

    private Optional<Held> held(CommunityId community, Account account) {
        return jdbc.sql("select account_id, balance from ledger_account where community_id = ? and kind = ? and holder_id = ? for update")
                .params(community.toString(), account.kind().name(), account.holder().toString())
                .query((row, _) -> new Held(row.getLong(1), row.getLong(2))).optional();
    }

    private Held open(CommunityId community, Account account, Instant at) {
        return held(community, account).orElseGet(() -> {
            var key = new GeneratedKeyHolder();
            jdbc.sql("insert into ledger_account (community_id, kind, holder_id, opened_at) values (:community, :kind, :holder, :at)")
                    .param("community", community.toString()).param("kind", account.kind().name()).param("holder", account.holder().toString())
                    .param("at", Timestamp.from(at)).update(key, "account_id");
            return new Held(Objects.requireNonNull(key.getKey()).longValue(), 0);
        });
    }

    private Optional<Entry> one(String where, Object... params) {
        return jdbc.sql("select " + EntryRows.COLUMNS + " from ledger_entry e " + EntryRows.JOINS + " where " + where).params(params)
                .query((row, _) -> EntryRows.read(row, 1)).optional();
    }
}
