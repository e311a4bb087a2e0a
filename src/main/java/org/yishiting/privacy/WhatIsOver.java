package org.yishiting.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.AccountClosing;

/** What ends by itself in this module and in those below it. */
@Configuration(proxyBeanMethods = false)
class WhatIsOver {

    private static final int LEFT_YEARS = 1;

    @Bean
    Expiring codesNotUsed(AccountClosing accounts) {
        return kind("privacy.over.codes", _ -> accounts.forgetCodes());
    }

    @Bean
    Expiring membershipsLeft(AccountClosing accounts) {
        return kind("privacy.over.memberships", today -> accounts.forgetLeft(start(today.minusYears(LEFT_YEARS))));
    }

    @Bean
    Expiring linesOfTheAuditLog(AuditLog audit, JdbcClient jdbc, PolicyPack policies) {
        return kind("privacy.over.log", today -> {
            var gone = audit.removeBefore(start(today.minusMonths(months(policies, today))));
            jdbc.sql("delete from privacy_query where line not in (select line from privacy_audit)").update();
            return gone;
        });
    }

    @Bean
    Expiring consentsTakenBack(JdbcClient jdbc, PolicyPack policies) {
        return kind("privacy.over.consents", today -> jdbc.sql("delete from privacy_consent where withdrawn_at < ?")
                .param(Timestamp.from(start(today.minusMonths(months(policies, today))))).update());
    }

    private static long months(PolicyPack policies, LocalDate today) {
        return policies.number(PolicyKey.DATA_LOG_MONTHS, CommunityId.NATION, today);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zone.PORTAL).toInstant();
    }

    private static Expiring kind(String what, ToIntFunction<LocalDate> remove) {
        return new Expiring() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public int removeExpired(LocalDate today) {
                return remove.applyAsInt(today);
            }
        };
    }
}
