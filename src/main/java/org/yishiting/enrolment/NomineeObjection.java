package org.yishiting.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a person who is put up as an associate member. Nobody reads who said it.
 *
 * @param name of whom it is about
 * @param upheld null until it is answered
 */
public record NomineeObjection(NomineeObjectionId id, NominationId nomination, String name, String words, Instant madeAt, @Nullable Boolean upheld, @Nullable String reason) {}
