package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Span;

/** A person with the office they act in. */
public final class PersonLine extends Span {

    public PersonLine(String name, String office) {
        addClassName("ys-who");
        var face = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
        face.addClassName("ys-face");
        face.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(office);
        title.addClassName("ys-who-office");
        add(face, new Span(new Span(name), title));
    }
}
