package org.yishiting.policy;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Entered once and never changed, so that what was finished under it can be explained for ever. */
@Entity
@Immutable
@Table(name = "policy_value")
class DatedValue {

    private static final int SOURCE_LENGTH = 200;
    private static final int WORDS_LENGTH = 500;

    @Id
    @Column(name = "value_id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "policy_key")
    private PolicyKey key;

    @Embedded
    @AttributeOverride(name = "communityId", column = @Column(name = "place_id"))
    private CommunityId place;

    private int amount;
    private String source;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String words;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    @Embedded
    @AttributeOverride(name = "residentId", column = @Column(name = "entered_by"))
    private @Nullable ResidentId enteredBy;

    private Instant enteredAt;

    DatedValue(NewValue value, ResidentId by, LocalDate today, Instant now) {
        require(value.from().isAfter(today), "policy.value.from-past");
        require(value.to() == null || !value.to().isBefore(value.from()), "policy.value.to-before-from");
        require(value.amount() >= 0, "policy.value.negative");
        require(!value.source().isBlank(), "policy.value.source-missing");
        require(!value.words().isBlank(), "policy.value.words-missing");
        require(value.source().length() <= SOURCE_LENGTH, "policy.value.source-long", SOURCE_LENGTH);
        require(value.words().length() <= WORDS_LENGTH, "policy.value.words-long", WORDS_LENGTH);
        this.id = UUID.randomUUID();
        this.key = value.key();
        this.place = value.place();
        this.amount = value.amount();
        this.source = value.source().strip();
        this.basis = value.basis();
        this.words = value.words().strip();
        this.from = value.from();
        this.to = value.to();
        this.enteredBy = by;
        this.enteredAt = now;
    }

    boolean expired(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    PolicyValue on(LocalDate day, String placeName) {
        return new PolicyValue(key, amount, place, placeName, source, basis, words, from, to, expired(day));
    }

    PolicyKey key() {
        return key;
    }

    CommunityId place() {
        return place;
    }

    LocalDate from() {
        return from;
    }

    @NullUnmarked
    protected DatedValue() {}
}
