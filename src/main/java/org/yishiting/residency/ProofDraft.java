package org.yishiting.residency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.photos.PhotoId;

/**
 * A paper somebody has at hand.
 *
 * @param photo of it; null for who brings it to the desk
 * @param validUntil as it says on the paper, where it does
 */
public record ProofDraft(Rung rung, @Nullable PhotoId photo, @Nullable LocalDate validUntil) {}
