package org.yishiting.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;

/** What is written about a meeting by who prepares it; see {@link MeetingView}. Most of it may come later. */
public record MeetingDraft(MeetingKind kind, String matter, String purpose, @Nullable String basis, @Nullable String object, @Nullable Instant begins,
        @Nullable Instant ends, @Nullable String place, @Nullable String online, @Nullable LocalDate writtenUntil, @Nullable LocalDate registersUntil,
        int observers, List<TopicId> topics) {

    /** Nothing but what it is about. */
    public static MeetingDraft of(MeetingKind kind, String matter, String purpose) {
        return new MeetingDraft(kind, matter, purpose, null, null, null, null, null, null, null, null, 0, List.of());
    }

    public MeetingDraft at(Instant begins, Instant ends, String place) {
        return new MeetingDraft(kind, matter, purpose, basis, object, begins, ends, place, online, writtenUntil, registersUntil, observers, topics);
    }

    public MeetingDraft about(TopicId... topics) {
        return new MeetingDraft(kind, matter, purpose, basis, object, begins, ends, place, online, writtenUntil, registersUntil, observers, List.of(topics));
    }

    public MeetingDraft writtenUntil(LocalDate day) {
        return new MeetingDraft(kind, matter, purpose, basis, object, begins, ends, place, online, day, registersUntil, observers, topics);
    }
}
