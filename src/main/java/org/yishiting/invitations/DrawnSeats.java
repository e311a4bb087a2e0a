package org.yishiting.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a draw.
 *
 * @param commitment the hash that bound the seed when the meeting was announced
 * @param seed null before the draw
 * @param spoken what a witness said at the draw
 * @param file all that went in and came out, as JSON, for {@code ./yishiting draw FILE}; null before the draw
 */
public record DrawnSeats(String commitment, Instant boundAt, @Nullable String seed, @Nullable String spoken, @Nullable String witness, @Nullable Instant drawnAt,
        @Nullable String file) {}
