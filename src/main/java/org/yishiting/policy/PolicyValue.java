package org.yishiting.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * One dated number with where it comes from and what it means in plain words. It holds for the place and all below it, from
 * and to these days inclusive; {@code to} is null while no end is known. {@code expired} says that the day asked about lies
 * behind {@code to}: pages warn, and self-assessments give no result.
 */
public record PolicyValue(PolicyKey key, int amount, CommunityId place, String placeName, String source, Basis basis, String words,
        LocalDate from, @Nullable LocalDate to, boolean expired) {}
