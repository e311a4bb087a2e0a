package org.yishiting.actions.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.StepView;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;

/** The steps of a deed in order: done with the day, open with who and by when, struck out with why. Nothing in it listens. */
class StepList extends OrderedList {

    StepList(DeedView deed) {
        addClassName("ys-deed-steps");
        deed.steps().forEach(it -> add(line(it, deed.status())));
    }

    /** So many of so many; never a share. */
    static String count(List<StepView> steps) {
        var all = steps.stream().filter(it -> !it.dropped()).count();
        return say("actions.steps.count", all, steps.stream().filter(it -> it.doneOn() != null).count());
    }

    static String whoAndWhen(StepView step) {
        var who = step.who() == null ? "" : say("actions.step.who", step.who());
        return step.due() == null ? who : who + say("actions.step.due", day(step.due()));
    }

    private static ListItem line(StepView step, DeedStatus deed) {
        var what = new Span(new Phrase(step.what()));
        what.addClassName("ys-step-what");
        var text = new Span(what);
        var more = step.dropped() ? say("actions.step.dropped", step.droppedWhy() == null ? "" : step.droppedWhy())
                : step.doneOn() != null ? below(step.who(), say("actions.step.done", day(step.doneOn())))
                : deed.ended() ? say("actions.step.left") : below(step.who(), step.due() == null ? null : say("actions.step.by-day", day(step.due())));
        if (!more.isEmpty()) {
            var meta = new Span(new Phrase(more));
            meta.addClassName("ys-meta");
            text.add(meta);
        }
        if (step.late() && deed == DeedStatus.RUNNING) {
            var late = new Span(say("actions.due.late", -step.workdays()));
            late.addClassName("ys-step-late");
            text.add(late);
        }
        var item = new ListItem((step.dropped() ? Icon.CROSS : step.doneOn() != null ? Icon.CHECK : Icon.CIRCLE).draw(), text);
        item.addClassName(step.dropped() ? "is-dropped" : step.doneOn() != null ? "is-done" : "is-open");
        return item;
    }

    private static String below(@Nullable String who, @Nullable String when) {
        return Stream.of(who, when).filter(Objects::nonNull).collect(Collectors.joining(say("actions.verdict.comma")));
    }

    private static String day(LocalDate day) {
        return LocalDates.day(day, UI.getCurrent().getLocale());
    }
}
