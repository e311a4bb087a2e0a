package org.yishiting.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.photos.PhotoId;

/** Something that happened to a deed. {@code by} is what the person is called, null where a rule did it. */
public record NoteView(DeedId deed, Instant at, NoteKind kind, String text, @Nullable LocalDate until, @Nullable String by, List<Photo> photos) {

    public record Photo(PhotoId id, String words) {}
}
