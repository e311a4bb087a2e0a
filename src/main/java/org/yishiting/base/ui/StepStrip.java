package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The five steps of a topic, wide where there is room. In elder mode it becomes one line: which step of how many. */
public final class StepStrip extends Div {

    private final List<Span> notes = new ArrayList<>();

    /** @param now the step the topic is in; null once all five are done */
    public StepStrip(@Nullable StepName now) {
        var list = new OrderedList();
        list.addClassName("ys-steps");
        list.getElement().setAttribute("aria-label", getTranslation("base.steps.label"));
        for (var step : StepName.values()) {
            list.add(item(step, now == null ? -1 : step.compareTo(now)));
        }
        var box = new Div(list);
        box.addClassNames("ys-steps-box", "ys-noelder");
        add(box);
        if (now != null) {
            add(line(now));
        }
    }

    /** Says a date beside a step instead of done, now or open: a few characters on a phone, the whole where there is room. */
    public StepStrip note(StepName step, String brief, String full) {
        var few = new Span(brief);
        few.addClassName("ys-short");
        var whole = new Span(full);
        whole.addClassName("ys-long");
        var note = notes.get(step.ordinal());
        note.removeAll();
        note.add(few, whole);
        return this;
    }

    private ListItem item(StepName step, int order) {
        var state = order < 0 ? "done" : order == 0 ? "now" : "next";
        var item = new ListItem();
        item.getElement().setAttribute("data-step", step.key());
        var seal = new Seal(step);
        switch (state) {
            case "done" -> {
                item.addClassName("is-done");
                seal.done();
            }
            case "now" -> item.getElement().setAttribute("aria-current", "step");
            default -> {
                item.addClassName("is-next");
                seal.next();
            }
        }
        var note = new Span(getTranslation("base.steps." + state));
        note.addClassName("ys-steps-note");
        notes.add(note);
        var number = new Span(getTranslation("base.steps.spoken." + state, step.number()));
        number.addClassName("ys-sr");
        item.add(seal, new Span(name(step), note, number));
        return item;
    }

    private Span name(StepName step) {
        var brief = new Span(getTranslation("base.step.short." + step.key()));
        brief.addClassName("ys-short");
        var full = new Span(getTranslation("base.step.long." + step.key()));
        full.addClassName("ys-long");
        var name = new Span(brief, full);
        name.addClassName("ys-steps-name");
        return name;
    }

    private Div line(StepName now) {
        var words = new Span(getTranslation("base.steps.line", now.number(), getTranslation("base.step.short." + now.key())));
        words.addClassName("ys-step1-name");
        var line = new Div(new Seal(now).large(), words);
        line.addClassNames("ys-step1", "ys-elder");
        return line;
    }
}
