package org.yishiting.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.photos.DocumentId;

/** A paper as somebody adds it: with a file or a text, or promised for a day. */
public record PaperDraft(String title, @Nullable String note, @Nullable String text, @Nullable DocumentId file, @Nullable LocalDate expectedOn) {}
