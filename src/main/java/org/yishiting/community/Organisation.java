package org.yishiting.community;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "community_organisation")
class Organisation {

    @Id
    @Column(name = "organisation_id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "communityId", column = @Column(name = "place_id"))
    private CommunityId place;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 18)
    private @Nullable String creditCode;

    @Version
    private @Nullable Integer version;

    Organisation(CommunityId place, String name, OrganisationKind kind, @Nullable CreditCode creditCode) {
        require(!name.isBlank(), "community.place.nameless");
        this.id = UUID.randomUUID();
        this.place = place;
        this.name = name.strip();
        this.kind = kind;
        this.creditCode = creditCode == null ? null : creditCode.text();
    }

    OrganisationSummary summary() {
        return new OrganisationSummary(name, kind, creditCode == null ? "" : creditCode);
    }

    @NullUnmarked
    protected Organisation() {}
}
