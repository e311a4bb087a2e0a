package org.yishiting.residents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A code on its way to a phone: only its hash is kept, it is good for ten minutes and five tries. */
@Entity
@Table(name = "residents_code")
class Code {

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String phoneKey;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String codeHash;

    private Instant expiresAt;
    private int triesLeft = TRIES;

    Code(String phoneKey, String codeHash, Instant now) {
        this.phoneKey = phoneKey;
        this.codeHash = codeHash;
        this.expiresAt = now.plus(LIFE);
    }

    @NullUnmarked
    protected Code() {}

    boolean usable(Instant now) {
        return triesLeft > 0 && now.isBefore(expiresAt);
    }

    boolean matches(String hash) {
        triesLeft--;
        return MessageDigest.isEqual(
                codeHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    int triesLeft() {
        return triesLeft;
    }
}
