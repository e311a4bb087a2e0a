package org.yishiting.debate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.photos.PhotoId;

/** What somebody wants to say; the title may be left out. */
public record ArgumentDraft(@Nullable Side side, String title, String text, List<PhotoId> photos) {}
