package org.yishiting.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.RecordsFilling;
import org.yishiting.records.Register;
import org.yishiting.residents.DemoAccounts;

/** Records are entered in one community, into a short register and into one of a million; then all of it is read. */
final class RecordsBench {

    private static final int AT_ONCE = 8;
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;

    private RecordsBench() {}

    static Map<String, Double> measure(ConfigurableApplicationContext portal) {
        var register = portal.getBean(Register.class);
        var database = portal.getBean(JdbcClient.class);
        var transaction = portal.getBean(TransactionTemplate.class);
        var place = portal.getBean(Communities.class).byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        enter(register, transaction, place, 1);
        RecordsFilling.fill(database, transaction, place, SMALL);
        enter(register, transaction, place, 500);
        var figures = new LinkedHashMap<String, Double>();
        var few = enter(register, transaction, place, 2_000);
        RecordsFilling.fill(database, transaction, place, LARGE);
        enter(register, transaction, place, 500);
        var many = enter(register, transaction, place, 2_000);
        figures.put("records entered a second, after 10,000", few.perSecond());
        figures.put("  95 of 100 take at most", few.p95());
        figures.put("records entered a second, after 1,000,000", many.perSecond());
        figures.put("  of the shorter register", many.perSecond() / few.perSecond());
        var begun = System.nanoTime();
        var found = register.verify(place);
        if (!found.intact() || found.records() < LARGE) {
            throw new IllegalStateException("Verified " + found);
        }
        figures.put("verifying 1,000,000 records", (System.nanoTime() - begun) / 1e9);
        return figures;
    }

    private static Visitors.Measured enter(Register register, TransactionTemplate transaction, CommunityId place, int records) {
        return Visitors.measure(records, AT_ONCE, () -> {
            transaction.executeWithoutResult(_ -> register.enter(new RecordDraft(place, "bench:1", "测量", "一份不长的记录，写下谁在什么时候前办什么。")));
            return null;
        });
    }
}
