package org.yishiting.community;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a place at any level: county, town, community, grid, building. */
@Embeddable
public record CommunityId(UUID communityId) implements Serializable {

    public static CommunityId parse(String text) {
        return new CommunityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return communityId.toString();
    }
}
