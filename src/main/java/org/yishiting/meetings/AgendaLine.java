package org.yishiting.meetings;

import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;

/** A point of an agenda as somebody writes it. {@code below} counts from 0: how deep it stands under the line before. */
public record AgendaLine(int below, String title, int minutes, @Nullable TopicId topic) {

    public AgendaLine(int below, String title, int minutes) {
        this(below, title, minutes, null);
    }
}
