package org.yishiting.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * A call for associate members as anybody may see it.
 *
 * @param until the last day to nominate
 * @param publicityUntil the last day to say something about those who are put up; null before
 */
public record Call(CallId id, CommunityId community, String title, String about, int seats, LocalDate until, int termMonths, @Nullable LocalDate publicityUntil) {

    public boolean takesNominations(LocalDate today) {
        return !today.isAfter(until) && publicityUntil == null;
    }
}
