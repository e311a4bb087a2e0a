package org.yishiting.consultation;

import org.jspecify.annotations.Nullable;

/**
 * One opinion and what was answered.
 *
 * @param speaker as they agreed to be named; null where nobody is
 * @param kind as what they were invited; null where it came in writing
 */
public record ConsultationOpinion(int number, @Nullable String speaker, @Nullable InviteeKind kind, String text, @Nullable OpinionFate fate, @Nullable String reply, @Nullable String unit) {}
