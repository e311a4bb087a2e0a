package org.yishiting.community;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "community_office")
class OfficeHolding {

    @EmbeddedId
    private HoldingId id;

    @Embedded
    private ResidentId resident;

    @Enumerated(EnumType.STRING)
    private Office office;

    @Embedded
    @AttributeOverride(name = "communityId", column = @Column(name = "place_id"))
    private CommunityId place;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "until_date")
    private LocalDate until;

    @Embedded
    @AttributeOverride(name = "residentId", column = @Column(name = "appointed_by"))
    private @Nullable ResidentId appointedBy;

    private @Nullable Instant endedAt;
    private @Nullable String endedReason;

    @Version
    private @Nullable Integer version;

    OfficeHolding(ResidentId resident, Office office, CommunityId place, LocalDate from, LocalDate until, @Nullable ResidentId appointedBy) {
        require(!until.isBefore(from), "community.office.term-over", until.toString());
        this.id = HoldingId.next();
        this.resident = resident;
        this.office = office;
        this.place = place;
        this.from = from;
        this.until = until;
        this.appointedBy = appointedBy;
    }

    void prolong(LocalDate until, ResidentId by) {
        require(until.isAfter(this.until), "community.office.held-already", this.until.toString());
        this.until = until;
        this.appointedBy = by;
    }

    void end(String reason, Instant now) {
        require(!reason.isBlank(), "community.office.reason-missing");
        this.endedAt = now;
        this.endedReason = reason.strip();
    }

    HoldingId id() {
        return id;
    }

    ResidentId resident() {
        return resident;
    }

    Office office() {
        return office;
    }

    CommunityId place() {
        return place;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    @NullUnmarked
    protected OfficeHolding() {}
}
