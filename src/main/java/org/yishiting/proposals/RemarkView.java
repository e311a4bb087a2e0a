package org.yishiting.proposals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.VoiceId;

/** A line of the log as pages show it. {@code place} is the name of the grid or building, empty where none is named. */
public record RemarkView(
        RemarkId id,
        RemarkKind kind,
        LocalDate on,
        String place,
        String spot,
        String text,
        int people,
        @Nullable ResidentId raisedBy,
        ResidentId enteredBy,
        @Nullable TopicId topic,
        List<PhotoId> photos,
        @Nullable VoiceId voice) {}
