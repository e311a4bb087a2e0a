package org.yishiting.records;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;

/** A register with very many records, chained as all are, many rows in a statement. */
public final class RecordsFilling {

    private static final int A_STATEMENT = 500;
    private static final int A_TRANSACTION = 20;
    private static final String BODY = "处理结果：东广场，晚上八点半停，中考前减半音量。\n不同意见：有人认为应再议，已全文附后。\n办理：居委会，九月三十日前。";

    private RecordsFilling() {}

    /** Enters records until the register has so many. It must have one. */
    public static void fill(JdbcClient jdbc, TransactionTemplate transaction, CommunityId community, long records) {
        var at = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        var place = jdbc.sql("select place from records_chain where community_id = ?").param(community.toString()).query(Long.class).single();
        var serial = jdbc.sql("select serial from records_chain where community_id = ?").param(community.toString()).query(Integer.class).single();
        var year = jdbc.sql("select year from records_chain where community_id = ?").param(community.toString()).query(Integer.class).single();
        var last = jdbc.sql("select fingerprint from records_chain where community_id = ?").param(community.toString()).query(String.class).single();
        while (place < records) {
            var statements = new ArrayList<List<Object>>();
            for (var statement = 0; statement < A_TRANSACTION && place < records; statement++) {
                var values = new ArrayList<>();
                for (var row = 0; row < A_STATEMENT && place < records; row++) {
                    place++;
                    serial++;
                    var it = Register.sealed(new RecordDraft(community, "topic:" + place % 997, "第" + place + "份", BODY), new RecordNumber(year, serial), place, at, List.of(), last);
                    values.addAll(List.of(community.toString(), place, year, serial, it.subject(), it.title(), it.body(), Timestamp.from(at), last, it.fingerprint()));
                    last = it.fingerprint();
                }
                statements.add(values);
            }
            var end = place;
            var head = last;
            var number = serial;
            transaction.executeWithoutResult(_ -> {
                statements.forEach(values -> jdbc.sql("""
                        insert into records_record (community_id, place, year, serial, subject, title, body, entered_at, previous, fingerprint) values
                        """ + String.join(", ", Collections.nCopies(values.size() / 10, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))).params(values).update());
                jdbc.sql("update records_chain set place = ?, serial = ?, fingerprint = ? where community_id = ?").params(end, number, head, community.toString()).update();
            });
        }
    }
}
