package org.yishiting.hall;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a topic stops.
 *
 * @param reason why, for everybody to read
 * @param next what comes of it now: who takes it on, what one can still do
 * @param until the day it is taken up again, for {@code DEFERRED} only
 * @param into the topic it goes on in, for {@code MERGED} only
 */
public record Stop(TopicStatus status, String reason, String next, @Nullable LocalDate until, @Nullable TopicId into) {}
