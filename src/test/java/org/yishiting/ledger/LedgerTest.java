package org.yishiting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.ResidentsFixtures;

/** The ledger adds up, whatever happens, and nobody can make it say something else. */
@SpringBootTest
@Import(TestDatabase.class)
class LedgerTest {

    private static final Account ISSUANCE = Account.of(AccountKind.ISSUANCE);
    private static final Account RESERVED = Account.of(AccountKind.RESERVED);
    private static final Account REDEMPTION = Account.of(AccountKind.REDEMPTION);

    @Autowired Ledger ledger;
    @Autowired LedgerAudit audit;
    @Autowired VerifyLedger command;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    CommunityId place;
    final ResidentId wu = ResidentId.next();
    final ResidentId he = ResidentId.next();
    int sources;

    @BeforeEach
    void aCommunity() {
        place = ResidentsFixtures.place(context);
    }

    @Test
    void anEntryMovesPointsAndIsALineInBothAccounts() {
        give(wu, 5);
        give(wu, 2);

        assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(7);
        assertThat(ledger.balance(place, ISSUANCE)).isEqualTo(-7);
        var page = ledger.statement(place, Account.of(wu), 0, 20);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.lines()).extracting(StatementLine::change).containsExactly(2L, 5L);
        assertThat(page.lines()).extracting(StatementLine::balance).containsExactly(7L, 5L);
        assertThat(ledger.statement(place, Account.of(he), 0, 20)).isEqualTo(new StatementPage(List.of(), 0, 0));
        assertThat(audit.verify(place)).isEqualTo(new Verified(2, null));
    }

    @Test
    void aSourceIsPostedOnce() {
        var posting = posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), 5);

        var first = post(posting);
        var second = post(posting);

        assertThat(first.fresh()).isTrue();
        assertThat(second).isEqualTo(new Posted(first.id(), 5, false));
        assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(5);
    }

    @Test
    void theSameAtTheSameMomentIsPostedOnce() throws Exception {
        var posting = posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), 5);
        var done = together(16, _ -> post(posting));

        assertThat(done).filteredOn(Posted::fresh).hasSize(1);
        assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(5);
    }

    @Test
    void manyAtOnceAddUpAndNobodySpendsTwice() throws Exception {
        give(wu, 10);

        var done = together(24, it -> {
            try {
                return it % 2 == 0 ? post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 3)).fresh() : give(he, 1).fresh();
            } catch (RuleViolation e) {
                assertThat(e.key()).isEqualTo("ledger.balance.short");
                return false;
            }
        });

        assertThat(done).filteredOn(it -> it).hasSize(3 + 12);
        assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(1);
        assertThat(ledger.balance(place, RESERVED)).isEqualTo(9);
        assertThat(audit.verify(place)).isEqualTo(new Verified(16, null));
    }

    /** The other transaction had looked at the ledger before somebody else posted, as a page or a rule may. */
    @Test
    void whatWasReadBeforeDoesNotDecide() {
        give(wu, 10);
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> transaction.executeWithoutResult(_ -> {
            assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(10);
            elsewhere(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 8));
            ledger.post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 3));
        })).matches(it -> it.key().equals("ledger.balance.short") && it.args()[0].equals(1L));
        var same = posting(EntryKind.ISSUE, ISSUANCE, Account.of(he), 4);
        transaction.executeWithoutResult(_ -> {
            assertThat(ledger.balance(place, Account.of(he))).isZero();
            elsewhere(same);
            assertThat(ledger.post(same).fresh()).isFalse();
            ledger.post(posting(EntryKind.RESERVE, Account.of(he), RESERVED, 4));
        });
        assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(2);
        assertThat(ledger.balance(place, Account.of(he))).isZero();
        assertThat(audit.verify(place).intact()).isTrue();
    }

    private void elsewhere(Posting posting) {
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> post(posting)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsInTheMiddleLeavesNeitherLeg() {
        give(wu, 10);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> transaction.executeWithoutResult(_ -> {
            ledger.post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 4));
            throw new IllegalStateException("the power went off");
        }));

        assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(10);
        assertThat(ledger.balance(place, RESERVED)).isZero();
        assertThat(audit.verify(place)).isEqualTo(new Verified(1, null));
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> ledger.post(posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), 1)));
    }

    /** What the database sees of a portal that is killed: its connection is gone before the act was through. */
    @Test
    void whoIsKilledInTheMiddleLeavesNeitherLeg() {
        give(wu, 10);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            ledger.post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 4));
            jdbc.sql("kill " + jdbc.sql("select connection_id()").query(Long.class).single()).update();
            ledger.post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 3));
        })).isNotNull();

        assertThat(ledger.balance(place, Account.of(wu))).isEqualTo(10);
        assertThat(ledger.balance(place, RESERVED)).isZero();
        assertThat(audit.verify(place)).isEqualTo(new Verified(1, null));
        transaction.executeWithoutResult(_ -> ledger.post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 4)));
        assertThat(ledger.balance(place, RESERVED)).isEqualTo(4);
    }

    @Test
    @Tag("P19")
    void pointsGoOnlyTheirWaysAndNeverBackToWhoGaveThem() {
        for (var kind : EntryKind.values()) {
            for (var to : List.of(ISSUANCE, REDEMPTION, Account.of(AccountKind.EXPIRY), Account.of(AccountKind.REVERSAL))) {
                var takes = switch (kind) {
                    case EXPIRE -> to.kind() == AccountKind.EXPIRY;
                    case REVERSE -> to.kind() == AccountKind.REVERSAL;
                    default -> false;
                };
                assertThat(kind.goes(Account.of(wu), to)).as("%s to %s", kind, to.kind()).isEqualTo(takes);
            }
        }
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), 0));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), -3));
    }

    @Test
    @Tag("P19")
    void aReversalTakesNoMoreThanTheMistakeGaveAndWhatIsLeft() {
        give(wu, 4);
        var mistake = give(wu, 10);
        post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 8));

        var mended = reverse(mistake.id());

        assertThat(mended.amount()).isEqualTo(6);
        assertThat(ledger.balance(place, Account.of(wu))).isZero();
        var line = ledger.statement(place, Account.of(wu), 0, 1).lines().getFirst();
        assertThat(line.entry().reverses()).isEqualTo(mistake.id().place());
        assertThat(line.entry().why()).isEqualTo("同一张签到单录了两遍");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> reverse(mistake.id())).matches(it -> it.key().equals("ledger.reverse.twice"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> reverse(mended.id())).matches(it -> it.key().equals("ledger.reverse.kind"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> reverse(new EntryId(place, 1))).matches(it -> it.key().equals("ledger.reverse.spent"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> transaction.execute(_ -> ledger.reverse(mistake.id(), he, " ", "")))
                .matches(it -> it.key().equals("ledger.reverse.reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update ledger_entry set amount = 100 where community_id = ?",
        "update ledger_entry set why = '改了' where community_id = ?",
        "delete from ledger_entry where community_id = ?",
        "update ledger_account set balance = balance + 100 where kind = 'RESIDENT' and community_id = ?",
        "update ledger_account set balance = balance + 5, line_count = line_count + 1, last_place = last_place + 1 where kind = 'RESIDENT' and community_id = ?",
        "update ledger_account set holder_id = uuid() where kind = 'RESIDENT' and community_id = ?",
        "delete from ledger_account where community_id = ?",
        "update ledger_line set points = 100 where community_id = ?",
        "delete from ledger_line where community_id = ?",
        "insert into ledger_line select account_id, number + 1, community_id, place, points, balance from ledger_line where points > 0 and community_id = ?",
        "insert into ledger_account (community_id, kind, holder_id, balance, opened_at) select community_id, 'RESIDENT', uuid(), 100, now() from ledger_chain where community_id = ?",
    })
    void whoeverHasSqlCannotChangeWhatIsThere(String sql) {
        give(wu, 5);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).param(place.toString()).update());
        assertThat(audit.verify(place)).isEqualTo(new Verified(1, null));
    }

    /** Each of them but the last lacks one thing. */
    @Test
    void whoeverHasSqlCannotPostWhatDoesNotAddUp() {
        give(wu, 5);
        post(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 1));
        give(he, 5);
        var last = ledger.entry(new EntryId(place, 3)).orElseThrow().fingerprint();
        var mine = accountOf(Account.of(wu));
        var other = accountOf(Account.of(he));
        var issuance = accountOf(ISSUANCE);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(4, "ISSUE", issuance, mine, -5, last));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(4, "ISSUE", mine, mine, 5, last));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(4, "ISSUE", other, mine, 5, last)).withMessageContaining("this way");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(4, "RESERVE", mine, accountOf(RESERVED), 50, last));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(4, "ISSUE", issuance, 0, 5, last)).withMessageContaining("account");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(4, "ISSUE", issuance, mine, 5, "0".repeat(64))).withMessageContaining("linked");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(3, "ISSUE", issuance, mine, 5, last));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(6, "ISSUE", issuance, mine, 5, last)).withMessageContaining("linked");
        assertThat(audit.verify(place)).isEqualTo(new Verified(3, null));

        insert(4, "ISSUE", issuance, mine, 5, last);
        assertThat(audit.verify(place)).as("it adds up, and is found by its fingerprint").isEqualTo(new Verified(4, 4L));
        assertThat(command.run(List.of())).isEqualTo(1);
    }

    @Test
    void whoeverGetsRoundTheDatabaseIsFoundOutAtTheFirstDifference() {
        IntStream.range(0, 5).forEach(_ -> give(wu, 2));

        withoutTrigger("ledger_entry_stays", "update on ledger_entry", "update ledger_entry set why = '改了' where community_id = ? and place = 3");
        assertThat(audit.verify(place).differsAt()).isEqualTo(3);
        withoutTrigger("ledger_entry_stays", "update on ledger_entry", "update ledger_entry set why = '楼道清洁' where community_id = ? and place = 3");
        assertThat(audit.verify(place).intact()).isTrue();
        withoutTrigger("ledger_line_stays", "update on ledger_line", "update ledger_line set balance = 900 where community_id = ? and place = 4 and points > 0");
        assertThat(audit.verify(place).differsAt()).isEqualTo(4);
        withoutTrigger("ledger_line_stays", "update on ledger_line", "update ledger_line set balance = 8 where community_id = ? and place = 4 and points > 0");
        withoutTrigger("ledger_account_follows", "update on ledger_account", "update ledger_account set balance = 900 where community_id = ? and kind = 'RESIDENT'");
        assertThat(audit.verify(place).differsAt()).isEqualTo(6);
        withoutTrigger("ledger_account_follows", "update on ledger_account", "update ledger_account set balance = 10 where community_id = ? and kind = 'RESIDENT'");
        assertThat(audit.verify(place).intact()).isTrue();
    }

    /** The kinds, amounts and people of the sequences are drawn by chance; the seed stands in the message. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anySequenceKeepsTheSumZeroAndNobodyBelowIt(long seed) {
        var chance = new Random(seed);
        var people = IntStream.range(0, 4).mapToObj(_ -> ResidentId.next()).toList();
        var pool = Account.pool(UUID.randomUUID());
        var given = new ArrayList<EntryId>();
        for (var step = 0; step < 60; step++) {
            var account = Account.of(people.get(chance.nextInt(people.size())));
            var amount = 1 + chance.nextInt(9);
            try {
                switch (chance.nextInt(9)) {
                    case 0, 1 -> given.add(post(posting(EntryKind.ISSUE, ISSUANCE, account, amount)).id());
                    case 2 -> post(posting(EntryKind.POOL, account, pool, amount));
                    case 3 -> post(posting(EntryKind.SHARE, pool, account, amount));
                    case 4 -> post(posting(EntryKind.RESERVE, chance.nextBoolean() ? account : pool, RESERVED, amount));
                    case 5 -> post(posting(EntryKind.REDEEM, RESERVED, REDEMPTION, amount));
                    case 6 -> post(posting(EntryKind.REFUND, chance.nextBoolean() ? RESERVED : REDEMPTION, account, amount));
                    case 7 -> post(posting(EntryKind.EXPIRE, account, Account.of(AccountKind.EXPIRY), amount));
                    default -> {
                        if (!given.isEmpty()) {
                            reverse(given.get(chance.nextInt(given.size())));
                        }
                    }
                }
            } catch (RuleViolation refused) {
                assertThat(refused.key()).isIn("ledger.balance.short", "ledger.reverse.twice", "ledger.reverse.spent");
            }
            assertThat(jdbc.sql("select coalesce(sum(balance), 0) from ledger_account where community_id = ?").param(place.toString()).query(Long.class).single()).isZero();
            assertThat(jdbc.sql("select count(*) from ledger_account where community_id = ? and kind <> 'ISSUANCE' and balance < 0").param(place.toString())
                    .query(Integer.class).single()).isZero();
        }
        assertThat(audit.verify(place).intact()).isTrue();
        var standing = ledger.standing(place);
        assertThat(standing.outstanding()).isEqualTo(people.stream().mapToLong(it -> ledger.balance(place, Account.of(it))).sum() + ledger.balance(place, pool));
    }

    @Test
    void aLongLedgerIsWorkedOutAndReadPageByPage() {
        for (var pair = 0; pair < 100; pair++) {
            give(he, 1);
            give(wu, 1);
        }

        assertThat(audit.verify(place)).isEqualTo(new Verified(200, null));
        var last = ledger.statement(place, Account.of(wu), 4, 20);
        assertThat(last.total()).isEqualTo(100);
        assertThat(last.lines()).hasSize(20).last().satisfies(it -> assertThat(it.balance()).isEqualTo(1));
        assertThat(ledger.statement(place, Account.of(wu), 5, 20).lines()).isEmpty();
    }

    @Test
    void whatIsSpentIsTheOldest() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        at(posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), 10), now.minus(900, ChronoUnit.DAYS));
        at(posting(EntryKind.ISSUE, ISSUANCE, Account.of(he), 3), now.minus(800, ChronoUnit.DAYS));
        at(posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), 5), now.minus(10, ChronoUnit.DAYS));
        at(posting(EntryKind.RESERVE, Account.of(wu), RESERVED, 7), now.minus(5, ChronoUnit.DAYS));

        assertThat(ledger.aged(place, now.minus(730, ChronoUnit.DAYS))).containsExactly(new Aged(Account.of(wu), 3), new Aged(Account.of(he), 3));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> at(posting(EntryKind.ISSUE, ISSUANCE, Account.of(wu), 1), now.minus(6, ChronoUnit.DAYS)));
    }

    private Posted give(ResidentId resident, long amount) {
        return post(posting(EntryKind.ISSUE, ISSUANCE, Account.of(resident), amount));
    }

    private synchronized Posting posting(EntryKind kind, Account from, Account to, long amount) {
        return Posting.of(place, kind, from, to, amount, "test:" + ++sources, "楼道清洁").under("R05 v1").reviewedBy(he).about("claim:1");
    }

    private Posted post(Posting posting) {
        return Objects.requireNonNull(transaction.execute(_ -> ledger.post(posting)));
    }

    private void at(Posting posting, Instant at) {
        transaction.executeWithoutResult(_ -> ledger.postAt(posting, at));
    }

    private Posted reverse(EntryId mistake) {
        return Objects.requireNonNull(transaction.execute(_ -> ledger.reverse(mistake, he, "同一张签到单录了两遍", "record:2026-001")));
    }

    private interface Act<T> {
        T run(int number);
    }

    private static <T> List<T> together(int threads, Act<T> act) throws Exception {
        var done = new ArrayList<T>();
        try (var people = Executors.newFixedThreadPool(threads)) {
            var ready = new CountDownLatch(1);
            var running = IntStream.range(0, threads).mapToObj(it -> people.submit(() -> {
                ready.await();
                return act.run(it);
            })).toList();
            ready.countDown();
            for (var it : running) {
                done.add(it.get());
            }
        }
        return done;
    }

    private long accountOf(Account account) {
        return jdbc.sql("select account_id from ledger_account where community_id = ? and kind = ? and holder_id = ?")
                .params(place.toString(), account.kind().name(), account.holder().toString()).query(Long.class).single();
    }

    private void insert(long number, String kind, long from, long to, long amount, String previous) {
        jdbc.sql("""
                insert into ledger_entry (community_id, place, kind, from_account, to_account, amount, source, why, posted_at, previous, fingerprint)
                values (?, ?, ?, ?, ?, ?, uuid(), '凭空', now(), ?, sha2('x', 256))""").params(place.toString(), number, kind, from, to, amount, previous).update();
    }

    /** As somebody with all rights over the server could: a trigger is dropped and put back. */
    private void withoutTrigger(String name, String when, String sql) {
        var body = jdbc.sql("select action_statement from information_schema.triggers where trigger_schema = database() and trigger_name = ?")
                .param(name).query(String.class).single();
        jdbc.sql("drop trigger " + name).update();
        try {
            jdbc.sql(sql).param(place.toString()).update();
        } finally {
            jdbc.sql("create trigger " + name + " before " + when + " for each row " + body).update();
        }
    }
}
