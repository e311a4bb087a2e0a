package org.yishiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Command;
import org.yishiting.community.CommunityId;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;
import org.yishiting.community.LargeShare.Span;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.LedgerAudit;
import org.yishiting.ledger.Posting;
import org.yishiting.records.Register;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.LargeResidents;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.SignIn;

/** The data set that the portal is measured on, for one community. */
@SpringBootTest
@Import(TestDatabase.class)
class LargeDemoTest {

    private static final long FIRST = 70_000_001;
    private static final int MANY = 60;
    private static final int CHAINED = 300;

    @Autowired ApplicationContext context;
    @Autowired List<LargeDemo> parts;
    @Autowired List<Command> commands;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Register register;
    @Autowired Ledger ledger;
    @Autowired LedgerAudit audit;
    @Autowired SignIn signIn;

    CommunityId place;

    @Test
    void eachModulePutsItsShareThere() {
        place = ResidentsFixtures.place(context);
        fill();
        assertThat(rows("residents_membership")).isEqualTo(MANY);
        assertThat(rows("hall_topic")).isEqualTo(MANY);
        assertThat(jdbc.sql("select count(*) from hall_vote join hall_topic using (topic_id) where community_id = ?").param(place.toString()).query(Integer.class).single())
                .isGreaterThan(2 * MANY);
        assertThat(register.verify(place)).satisfies(it -> assertThat(it.intact()).isTrue()).satisfies(it -> assertThat(it.records()).isEqualTo(CHAINED));
        assertThat(audit.verify(place)).satisfies(it -> assertThat(it.intact()).isTrue()).satisfies(it -> assertThat(it.entries()).isEqualTo(CHAINED));
        transaction.executeWithoutResult(_ -> ledger.post(Posting.of(place, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(ResidentId.next()), 1, "after", "楼道清洁")));
        assertThat(audit.verify(place).intact()).isTrue();
        assertThat(signIn.check(LargeResidents.phone(FIRST), DemoAccounts.PASSWORD, "10.0.0.1").resident().residentId()).isEqualTo(LargeShare.id("resident", FIRST));
        assertThat(jdbc.sql("show triggers like 'ledger%'").query((row, _) -> row.getString(1)).list())
                .contains("ledger_entry_moves", "ledger_account_opens", "ledger_account_follows", "ledger_line_follows");
    }

    private void fill() {
        var share = new LargeShare(place, "", new Span(FIRST, MANY), new Span(FIRST, MANY), new Span(FIRST, CHAINED), new Span(FIRST, CHAINED));
        for (var part : parts) {
            part.begin();
            try {
                transaction.executeWithoutResult(_ -> part.fill(share));
            } finally {
                part.end();
            }
        }
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where community_id = ?").param(place.toString()).query(Integer.class).single();
    }

    @Test
    void nothingIsPutWhereSomethingIs() {
        var demo = commands.stream().filter(it -> it.name().equals("demo")).findFirst().orElseThrow();
        assertThat(demo.run(List.of("--scale", "everything"))).isEqualTo(2);
        assertThat(demo.run(List.of("--scale", "large"))).isEqualTo(1);
    }
}
