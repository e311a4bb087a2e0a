package org.yishiting.residency;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.PlainText;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.photos.PhotoId;

/** One try to show that one lives here. Once it is decided, only how and when stay. */
@Entity
@Table(name = "residency_proof")
class Proof {

    static final int MAX_REASON = 500;
    static final int MAX_WANTED = 300;
    static final int MAX_NOTE = 200;

    @EmbeddedId
    private ProofId id;

    @Embedded
    private ResidentId resident;

    @Embedded
    private CommunityId community;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Rung method;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProofState state = ProofState.WAITING;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Lane lane;

    private Instant waitingSince;
    private @Nullable Instant dueAt;

    @Embedded
    private @Nullable PhotoId photo;

    private @Nullable Instant photoAt;
    private @Nullable Instant viewedAt;
    private @Nullable String visitNote;
    private @Nullable LocalDate validUntil;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String code;

    private @Nullable LocalDate codeUntil;
    private @Nullable String wanted;
    private @Nullable String bringTo;
    private @Nullable String reason;

    @AttributeOverride(name = "residentId", column = @Column(name = "decided_by"))
    private @Nullable ResidentId decidedBy;

    private @Nullable Instant decidedAt;
    private @Nullable String appeal;
    private @Nullable String answer;

    @AttributeOverride(name = "residentId", column = @Column(name = "answered_by"))
    private @Nullable ResidentId answeredBy;

    @Version
    private @Nullable Integer version;

    Proof(ResidentId resident, CommunityId community, Rung method, Instant now) {
        this.id = ProofId.next();
        this.resident = resident;
        this.community = community;
        this.method = method;
        this.waitingSince = now;
    }

    @NullUnmarked
    protected Proof() {}

    /** Shows it, or shows it better after something was missing: it keeps its place in the queue. */
    void show(@Nullable PhotoId picture, @Nullable LocalDate paperEnds, Instant now, Instant due) {
        validUntil = paperEnds;
        picture(picture, now);
        waits(Objects.requireNonNull(method.lane()), due);
    }

    void askToCome(String note, Instant due) {
        visitNote = text(note, MAX_NOTE, "residency.visit.note-missing");
        waits(Lane.VISITS, due);
    }

    void askNeighbours(String secret, LocalDate until) {
        code = secret;
        codeUntil = until;
    }

    /** Answers whether this was the first look. */
    boolean look(Instant now) {
        if (photo == null || viewedAt != null) {
            return false;
        }
        viewedAt = now;
        return true;
    }

    void accept(@Nullable ResidentId by, Instant now) {
        decide(ProofState.ACCEPTED, by, now);
    }

    void askMore(ResidentId by, String what, String where, Instant now) {
        wanted = text(what, MAX_WANTED, "residency.review.wanted-missing");
        bringTo = text(where, MAX_NOTE, "residency.review.where-missing");
        state = ProofState.MORE;
        decidedBy = by;
        decidedAt = now;
        lane = null;
        dueAt = null;
    }

    void refuse(ResidentId by, String why, Instant now) {
        reason = text(why, MAX_REASON, "residency.review.reason-missing");
        decide(ProofState.REFUSED, by, now);
    }

    void appeal(String why, @Nullable PhotoId picture, Instant now, Instant due) {
        require(state == ProofState.REFUSED && appeal == null, "residency.appeal.not-now");
        appeal = text(why, MAX_REASON, "residency.appeal.missing");
        picture(picture, now);
        state = ProofState.APPEALED;
        waits(Lane.APPEALS, due);
        waitingSince = now;
    }

    /** By somebody else than who refused. */
    void answer(ResidentId by, boolean granted, String why, Instant now) {
        require(!by.equals(decidedBy), "residency.appeal.same-person");
        answer = text(why, MAX_REASON, "residency.review.reason-missing");
        answeredBy = by;
        decide(granted ? ProofState.ACCEPTED : ProofState.UPHELD, decidedBy, now);
    }

    void withdraw(Instant now) {
        decide(ProofState.WITHDRAWN, null, now);
        reason = null;
        appeal = null;
    }

    /** The picture is gone, before anybody decided: the paper is to be brought or shown again. */
    void pictureDeleted() {
        photo = null;
        photoAt = null;
        viewedAt = null;
    }

    boolean codeHolds(LocalDate today) {
        return state == ProofState.WAITING && codeUntil != null && !today.isAfter(codeUntil);
    }

    private void picture(@Nullable PhotoId picture, Instant now) {
        photo = picture;
        photoAt = picture == null ? null : now;
        viewedAt = null;
    }

    private void waits(Lane where, Instant due) {
        if (where != Lane.APPEALS) {
            state = ProofState.WAITING;
        }
        lane = where;
        dueAt = due;
    }

    private void decide(ProofState end, @Nullable ResidentId by, Instant now) {
        state = end;
        decidedBy = by;
        decidedAt = now;
        lane = null;
        dueAt = null;
        visitNote = null;
        code = null;
        codeUntil = null;
        wanted = null;
        bringTo = null;
    }

    private static String text(String typed, int most, String missing) {
        var plain = PlainText.lines(typed);
        require(!plain.isEmpty(), missing);
        require(plain.length() <= most, "residency.text-long", most);
        return plain;
    }

    ProofView view(int vouched) {
        return new ProofView(id, community, method, state, waitingSince, dueAt, photo, viewedAt != null, said(visitNote), code, codeUntil, vouched, said(wanted),
                said(bringTo), said(reason), said(appeal), said(answer), decidedAt, state == ProofState.REFUSED && appeal == null);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    ProofId id() {
        return id;
    }

    ResidentId resident() {
        return resident;
    }

    CommunityId community() {
        return community;
    }

    Rung method() {
        return method;
    }

    ProofState state() {
        return state;
    }

    @Nullable Lane lane() {
        return lane;
    }

    @Nullable PhotoId photo() {
        return photo;
    }

    @Nullable LocalDate validUntil() {
        return validUntil;
    }

    @Nullable String code() {
        return code;
    }

    int version() {
        return Objects.requireNonNullElse(version, 0);
    }
}
