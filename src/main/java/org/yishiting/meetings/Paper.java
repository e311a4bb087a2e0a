package org.yishiting.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.photos.DocumentInfo;

/**
 * A paper that people should know before the meeting: a file, a text to read on the page, or one that is promised for a day.
 *
 * @param arrivedAt null while it is only promised
 */
public record Paper(PaperId id, MeetingId meeting, String title, @Nullable String note, @Nullable String text, @Nullable DocumentInfo file,
        @Nullable LocalDate expectedOn, @Nullable Instant arrivedAt) {}
