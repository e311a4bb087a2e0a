package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;

/** Says first what happens: now, next, what you can do. It takes the hue of its step. */
public final class NowCard extends Section {

    private final DescriptionList lines = new DescriptionList();

    public NowCard() {
        addClassNames("ys-now", "ys-first");
        getElement().setAttribute("aria-label", getTranslation("base.now.label"));
        add(lines);
    }

    public NowCard(StepName step) {
        this();
        getElement().setAttribute("data-step", step.key());
    }

    public NowCard now(String text) {
        return line("base.now.now", text);
    }

    public NowCard next(String text) {
        return line("base.now.next", text);
    }

    public NowCard youCan(String text) {
        return line("base.now.you-can", text);
    }

    /** The one act this page is for, below the lines. */
    public NowCard act(Component... acts) {
        add(acts);
        return this;
    }

    private NowCard line(String key, String text) {
        lines.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Phrase(text)));
        return this;
    }
}
