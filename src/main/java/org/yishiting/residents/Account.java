package org.yishiting.residents;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/** All that is kept of a person: what to call them, and how to know them again. */
@Entity
@Table(name = "residents_account")
class Account {

    @EmbeddedId
    private ResidentId id;

    private String nickname;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String phoneKey;

    private byte @Nullable [] phoneSealed;
    private @Nullable String password;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable AgeGroup ageGroup;

    private @Nullable LocalDate ageGroupEnds;

    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    Account(ResidentId id, String nickname, Instant createdAt) {
        this.id = id;
        this.nickname = nickname;
        this.createdAt = createdAt;
    }

    @NullUnmarked
    protected Account() {}

    void reachableBy(String key, byte[] sealed) {
        phoneKey = key;
        phoneSealed = sealed;
    }

    void lockedBy(String encodedPassword) {
        password = encodedPassword;
    }

    void callMe(String name) {
        nickname = name;
    }

    /** Grown-ups leave nothing behind. */
    void say(AgeGroup group, @Nullable LocalDate ends) {
        ageGroup = group == AgeGroup.ADULT ? null : group;
        ageGroupEnds = ends;
    }

    /** Nothing of the person stays but the id, and what others rely on that points to it. */
    void close(String calledNow, Instant when) {
        nickname = calledNow;
        phoneKey = null;
        phoneSealed = null;
        password = null;
        ageGroup = null;
        ageGroupEnds = null;
        closedAt = when;
    }

    boolean closed() {
        return closedAt != null;
    }

    @Nullable String phoneKey() {
        return phoneKey;
    }

    ResidentId id() {
        return id;
    }

    String nickname() {
        return nickname;
    }

    @Nullable String password() {
        return password;
    }

    byte @Nullable [] phoneSealed() {
        return phoneSealed;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable AgeGroup ageGroup() {
        return ageGroup;
    }

    @Nullable LocalDate ageGroupEnds() {
        return ageGroupEnds;
    }
}
