package org.yishiting.residents;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** 居民身份: who lives or works in which community, as they declared it. */
@Entity
@Table(name = "residents_membership")
class Membership {

    @EmbeddedId
    private Key key;

    private @Nullable LocalDate sinceMonth;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HukouStatus hukou = HukouStatus.UNDISCLOSED;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MembershipStatus status = MembershipStatus.PROVISIONAL;

    private Instant joinedAt;
    private @Nullable Instant leftAt;

    @Version
    private @Nullable Integer version;

    Membership(ResidentId resident, CommunityId community, Instant joinedAt) {
        this.key = new Key(resident, community);
        this.joinedAt = joinedAt;
    }

    @NullUnmarked
    protected Membership() {}

    void describe(@Nullable YearMonth since, HukouStatus declared) {
        sinceMonth = since == null ? null : since.atDay(1);
        hukou = declared;
    }

    void confirm() {
        status = MembershipStatus.CONFIRMED;
    }

    void unconfirm() {
        status = MembershipStatus.PROVISIONAL;
    }

    void leave(Instant when) {
        leftAt = when;
    }

    /** Who was away is known again from scratch; who never left loses nothing. */
    void comeBack() {
        if (leftAt != null) {
            leftAt = null;
            status = MembershipStatus.PROVISIONAL;
        }
    }

    /** What the same person said of themselves elsewhere counts where they said nothing here. */
    void takeFrom(Membership same) {
        leftAt = null;
        if (sinceMonth == null) {
            sinceMonth = same.sinceMonth;
        }
        if (hukou == HukouStatus.UNDISCLOSED) {
            hukou = same.hukou;
        }
        if (same.status == MembershipStatus.CONFIRMED) {
            confirm();
        }
    }

    boolean current() {
        return leftAt == null;
    }

    MembershipSummary summary() {
        var since = sinceMonth == null ? null : YearMonth.from(sinceMonth);
        return new MembershipSummary(key.community(), since, hukou, status, joinedAt);
    }

    record Key(ResidentId resident, CommunityId community) implements Serializable {}
}
