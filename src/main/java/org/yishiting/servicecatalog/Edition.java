package org.yishiting.servicecatalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/**
 * A guide as one place keeps it; the whole nation keeps the general text.
 *
 * @param why why it is under review or retired
 * @param published number of the version that people read, 0 where none was published
 * @param latest number of the newest version, which may be a draft
 * @param checkedOn null where nobody has checked it yet
 */
public record Edition(CommunityId place, String placeName, GuideState state, @Nullable String why, int published, int latest,
        @Nullable LocalDate checkedOn, @Nullable ResidentId checkedBy) {

    public boolean hasDraft() {
        return latest > published;
    }
}
