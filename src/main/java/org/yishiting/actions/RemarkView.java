package org.yishiting.actions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;
import org.yishiting.photos.PhotoId;

/** What somebody said about how a deed is done, for those who do it and for who said it. */
public record RemarkView(RemarkId id, DeedId deed, TopicId topic, String promise, String text, Instant at, @Nullable String answer, List<PhotoId> photos) {}
