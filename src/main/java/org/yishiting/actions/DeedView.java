package org.yishiting.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicId;

/**
 * A deed as pages show it.
 *
 * @param workdays left until it is due, negative when overdue; of a deed that is done, how many it was early or, negative, late
 * @param next what comes next, in words, where no step says it
 * @param notes the newest first
 * @param steps in order, also those done and those struck out
 */
public record DeedView(DeedId id, TopicId topic, CommunityId community, int position, int round, String promise, @Nullable Owner owner,
        @Nullable String helpers, DeedStatus status, @Nullable LocalDate firstDue, @Nullable LocalDate due, int workdays, int extensions,
        @Nullable String next, @Nullable LocalDate pausedSince, @Nullable LocalDate pausedUntil, @Nullable String result, @Nullable LocalDate endedOn,
        @Nullable String escalatedTo, List<NoteView> notes, List<StepView> steps) {

    public boolean late() {
        return status == DeedStatus.RUNNING && workdays < 0;
    }

    /** The first step that is open: what comes next. */
    public Optional<StepView> nextStep() {
        return status.ended() ? Optional.empty() : steps.stream().filter(StepView::open).findFirst();
    }
}
