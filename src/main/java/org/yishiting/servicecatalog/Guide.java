package org.yishiting.servicecatalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service guide as it is read in one place.
 *
 * @param local what is different here, and {@code here} who keeps it; both null where nobody has written it yet
 * @param overdue whether it was not checked for longer than the policy of the place allows
 */
public record Guide(GuideKey key, GuideText text, Edition general, @Nullable LocalDetails local, @Nullable Edition here, boolean overdue) {

    /** The edition that was looked at last for the people here. */
    public Edition checked() {
        return here == null ? general : here;
    }

    public GuideState state() {
        if (here != null && here.state() != GuideState.PUBLISHED && general.state() != GuideState.RETIRED) {
            return here.state();
        }
        return general.state();
    }

    /** Why it is under review or retired. */
    public @Nullable String why() {
        return here != null && here.state() == state() && here.why() != null ? here.why() : general.why();
    }

    public boolean readable() {
        return state() == GuideState.PUBLISHED || state() == GuideState.UNDER_REVIEW;
    }

    static boolean overdue(@Nullable LocalDate checkedOn, int months, LocalDate today) {
        return checkedOn != null && today.isAfter(checkedOn.plusMonths(months));
    }
}
