package org.yishiting.actions;

import java.time.LocalDate;
import org.yishiting.hall.TopicId;

/** A step whose day has come or is over, of a deed that runs. {@code workdays} is negative when overdue. */
public record DueStep(StepId id, DeedId deed, TopicId topic, String promise, String what, LocalDate due, int workdays) {}
