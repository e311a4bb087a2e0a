package org.yishiting.debate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.photos.PhotoId;

/**
 * An argument as everybody reads it. Where {@code clause} is set it was removed: title, text, author and photos are empty and the clause stands
 * in their place.
 *
 * @param typedByStaff whether somebody at the desk typed it for its author
 */
public record Argument(ArgumentId id, Side side, @Nullable String title, String text, String author, Instant at, int replies, List<PhotoId> photos,
        boolean typedByStaff, @Nullable Integer clause, @Nullable String clauseText) {

    public boolean removed() {
        return clause != null;
    }
}
