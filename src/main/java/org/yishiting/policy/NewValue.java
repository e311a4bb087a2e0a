package org.yishiting.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** A number that an administrator enters. */
public record NewValue(PolicyKey key, CommunityId place, int amount, String source, Basis basis, String words, LocalDate from, @Nullable LocalDate to) {}
