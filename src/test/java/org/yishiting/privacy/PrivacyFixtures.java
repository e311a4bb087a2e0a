package org.yishiting.privacy;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;

public final class PrivacyFixtures {

    private PrivacyFixtures() {}

    /** A look at somebody's data that they have questioned: its line. */
    public static long questioned(ApplicationContext context, CommunityId place, Actor whose) {
        var reader = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var line = look(context, reader, whose);
        context.getBean(LookQueries.class).ask(whose, line, "那天我没去过窗口。");
        return line;
    }

    static long look(ApplicationContext context, Actor reader, Actor whose) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context.getBean(AccessLog.class).read(reader, whose.resident(), "privacy.read.phone", "privacy.why.voice"));
        return context.getBean(JdbcClient.class).sql("select max(line) from privacy_audit where subject_id = ?").param(whose.resident().toString()).query(Long.class).single();
    }
}
