package org.yishiting.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.photos.PhotoId;
import org.yishiting.points.RuleVersion;

/**
 * A claim as its owner and its reviewers read it.
 *
 * @param code for the second person, while one is needed
 * @param given what was posted; less than {@code points} where the cap was reached
 * @param rowVersion of what was shown: of two who decide at once the second is told
 */
public record ClaimView(ClaimId id, RuleVersion rule, int units, int points, LocalDate doneOn, String words, boolean named, ClaimState state, Instant filedAt, Instant dueAt,
        @Nullable String code, @Nullable String confirmedBy, @Nullable String reviewedBy, @Nullable String secondBy, @Nullable LocalDate publicUntil, @Nullable String reason,
        @Nullable LocalDate appealUntil, @Nullable String appeal, @Nullable String answer, @Nullable Integer given, List<PhotoId> photos, String nickname, int rowVersion) {}
