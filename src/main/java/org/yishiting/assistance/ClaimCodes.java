package org.yishiting.assistance;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.SecretHash;

/**
 * The code on a receipt: ten signs in three groups, easy to read out, of an alphabet without signs that look alike. Too many to be guessed (some
 * 590 million millions), and only a keyed hash is kept.
 */
@Component
class ClaimCodes {

    static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXY";
    private static final int LENGTH = 10;
    private static final String USE = "assistance-claim";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final SecretHash hash;
    private final Clock clock;

    ClaimCodes(JdbcClient jdbc, SecretHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /** A fresh one, as it is printed: K7QM-3XD-W9P. This is the only time it is known. */
    String issue(VisitId visit, ResidentId resident, Instant goodUntil) {
        var code = random.ints(LENGTH, 0, SIGNS.length()).mapToObj(it -> SIGNS.substring(it, it + 1)).collect(Collectors.joining());
        keep(code, visit, resident, goodUntil);
        return code.substring(0, 4) + "-" + code.substring(4, 7) + "-" + code.substring(7);
    }

    void keep(String code, VisitId visit, ResidentId resident, Instant goodUntil) {
        jdbc.sql("insert into assistance_code (code_hash, visit_id, resident_id, good_until) values (?, ?, ?, ?)")
                .params(hashed(code), visit.toString(), resident.toString(), Timestamp.from(goodUntil)).update();
    }

    /** Whose receipt it is, while it is good. Refuses what is not ten signs ({@code assistance.code.ten}). */
    Optional<ResidentId> find(String typed) {
        return jdbc.sql("select resident_id from assistance_code where code_hash = ? and good_until > ?").params(hashed(typed), Timestamp.from(clock.instant()))
                .query(String.class).optional().map(ResidentId::parse);
    }

    /** As {@link #find}, and holds the record until the end of the act. Empty also where there is a code but no record of the desk. */
    Optional<Held> hold(String typed) {
        return jdbc.sql("""
                select r.resident_id, r.claimed_at from assistance_record r join assistance_code c on c.resident_id = r.resident_id
                where c.code_hash = ? and c.good_until > ? for update""").params(hashed(typed), Timestamp.from(clock.instant()))
                .query((row, _) -> new Held(ResidentId.parse(row.getString(1)), row.getTimestamp(2) != null)).optional();
    }

    record Held(ResidentId resident, boolean claimed) {}

    private String hashed(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        RuleViolation.require(plain.length() == LENGTH, "assistance.code.ten");
        return hash.of(USE, plain);
    }
}
