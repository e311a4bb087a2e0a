package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The title of a part of a page, how many there are, and a way to all of them. */
public final class SectionHeader extends Div {

    private final Div line;

    public SectionHeader(String title) {
        line = new Div(new H2(title));
        line.addClassName("ys-h2");
        add(line);
    }

    public SectionHeader count(String text) {
        var count = new Span(new Phrase(text));
        count.addClassName("ys-meta");
        line.add(count);
        return this;
    }

    public SectionHeader more(String href, String label) {
        line.add(new Anchor(href, label));
        return this;
    }

    public SectionHeader hint(String text) {
        var hint = new Paragraph(new Phrase(text));
        hint.addClassName("ys-h2-hint");
        add(hint);
        return this;
    }
}
