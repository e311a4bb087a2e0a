package org.yishiting.community;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a place at any level: county, town, community, grid, building. */
@Embeddable
public record CommunityId(UUID communityId) implements Serializable {

    /** The one place above all others. */
    public static final CommunityId NATION = of("0".repeat(DivisionCode.LENGTH), Level.NATION);

    public static CommunityId parse(String text) {
        return new CommunityId(UUID.fromString(text));
    }

    /**
     * The same division has the same id in every database. The digits come first in what looks like a version 7 UUID, which
     * MariaDB stores as it reads, so rows lie in the order of their codes. (It refuses version 8.)
     */
    static CommunityId of(String fullCode, Level level) {
        var digits = Long.parseLong(fullCode, 16);
        return new CommunityId(new UUID(digits << 16 | 0x7000 | level.ordinal(), Long.MIN_VALUE));
    }

    static CommunityId next() {
        return new CommunityId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return communityId.toString();
    }
}
