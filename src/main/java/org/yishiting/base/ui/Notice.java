package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something to know, at the place it is about. */
public final class Notice extends Div {

    private final Div words = new Div();

    private Notice(Icon icon, String variant, String text) {
        addClassNames("ys-note", variant);
        words.add(new Paragraph(new Phrase(text)));
        add(icon.draw(), words);
    }

    public static Notice info(String text) {
        return new Notice(Icon.INFO, "ys-note-info", text);
    }

    public static Notice soon(String text) {
        return new Notice(Icon.CLOCK, "ys-note-soon", text);
    }

    public static Notice late(String text) {
        return new Notice(Icon.WARNING, "ys-note-late", text);
    }

    public static Notice ok(String text) {
        return new Notice(Icon.CHECK, "ys-note-ok", text);
    }

    /** A second sentence below, or something to press. */
    public Notice also(Component... more) {
        words.add(more);
        return this;
    }
}
