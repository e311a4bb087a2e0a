package org.yishiting.residency;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
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

/** 居住申报: how it is known that somebody lives in a community, and until when that holds. */
@Entity
@Table(name = "residency_residence")
class Residence {

    @EmbeddedId
    private Key key;

    @AttributeOverride(name = "communityId", column = @Column(name = "grid_id"))
    private @Nullable CommunityId grid;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResidenceState state = ResidenceState.DECLARED;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Rung method;

    private @Nullable LocalDate confirmedOn;
    private @Nullable LocalDate confirmedUntil;
    private boolean reminded;
    private @Nullable LocalDate countySince;
    private Instant declaredAt;

    @Version
    private @Nullable Integer version;

    Residence(ResidentId resident, CommunityId community, Instant declaredAt) {
        this.key = new Key(resident, community);
        this.declaredAt = declaredAt;
    }

    @NullUnmarked
    protected Residence() {}

    record Key(ResidentId resident, CommunityId community) implements Serializable {}

    /** What was confirmed stays so; what was withdrawn, lapsed or left begins anew. */
    void declare(@Nullable CommunityId place, Instant now) {
        grid = place;
        if (state == ResidenceState.WITHDRAWN || state == ResidenceState.MOVED_AWAY) {
            state = ResidenceState.DECLARED;
            declaredAt = now;
            countySince = null;
            forget();
        }
    }

    void evidenceSeen() {
        if (state == ResidenceState.DECLARED || state == ResidenceState.LAPSED) {
            state = ResidenceState.EVIDENCE_SEEN;
        }
    }

    void confirm(Rung rung, LocalDate on, @Nullable LocalDate until) {
        state = ResidenceState.CONFIRMED;
        method = rung;
        confirmedOn = on;
        confirmedUntil = until;
        reminded = false;
    }

    /** Answers whether there is something to say: once. */
    boolean remind(LocalDate today, int daysAhead) {
        if (state != ResidenceState.CONFIRMED || reminded || confirmedUntil == null || confirmedUntil.minusDays(daysAhead).isAfter(today)) {
            return false;
        }
        reminded = true;
        return true;
    }

    boolean lapse(LocalDate today) {
        if (!over(today)) {
            return false;
        }
        state = ResidenceState.LAPSED;
        return true;
    }

    /** Still here, says the person who was asked. */
    void stay() {
        if (state == ResidenceState.LAPSED) {
            state = ResidenceState.DECLARED;
            forget();
        }
    }

    void withdraw() {
        state = ResidenceState.WITHDRAWN;
        forget();
    }

    void moveAway() {
        state = ResidenceState.MOVED_AWAY;
        grid = null;
        forget();
    }

    void inCountySince(@Nullable YearMonth month) {
        countySince = month == null ? null : month.atDay(1);
    }

    boolean over(LocalDate today) {
        return state == ResidenceState.CONFIRMED && confirmedUntil != null && confirmedUntil.isBefore(today);
    }

    private void forget() {
        method = null;
        confirmedOn = null;
        confirmedUntil = null;
        reminded = false;
    }

    ResidentId resident() {
        return key.resident();
    }

    CommunityId community() {
        return key.community();
    }

    @Nullable CommunityId grid() {
        return grid;
    }

    ResidenceState state() {
        return state;
    }

    @Nullable Rung method() {
        return method;
    }

    @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    @Nullable LocalDate confirmedUntil() {
        return confirmedUntil;
    }

    @Nullable YearMonth countySince() {
        return countySince == null ? null : YearMonth.from(countySince);
    }
}
