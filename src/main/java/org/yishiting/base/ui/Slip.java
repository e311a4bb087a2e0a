package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The receipt of an act: what was counted, when, and how to change it. It stays on the page. */
public final class Slip extends Div {

    private final Div foot;

    /** @param said what was counted; @param mark number and time of the receipt */
    public Slip(String said, String mark) {
        addClassName("ys-slip");
        getElement().setAttribute("role", "status");
        var top = new Div(Icon.CHECK.draw(), new Paragraph(new Phrase(said)));
        top.addClassName("ys-slip-t");
        foot = new Div(new Phrase(mark));
        foot.addClassName("ys-slip-f");
        add(top, foot);
    }

    /** A link or quiet button to change or undo it. */
    public Slip act(Component act) {
        foot.add(act);
        return this;
    }
}
