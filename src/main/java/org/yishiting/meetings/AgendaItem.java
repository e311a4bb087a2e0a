package org.yishiting.meetings;

import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;

/**
 * A point of an agenda.
 *
 * @param parent null for what stands at the top
 * @param number as people say it: 2, 2.1
 * @param minutes how long it may take; of a point with points below, what they take together
 * @param topic what it deals with, where that is a topic of the hall
 */
public record AgendaItem(AgendaItemId id, @Nullable AgendaItemId parent, String number, String title, int minutes, @Nullable TopicId topic) {}
