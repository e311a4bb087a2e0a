package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button, for the next act that is a page of its own. One main button a screen. */
public final class LinkButton extends Anchor {

    public LinkButton(String href, String label) {
        super(href, label);
        addClassName("ys-b");
    }

    public LinkButton main() {
        addClassName("ys-b-main");
        return this;
    }

    public LinkButton quiet() {
        addClassName("ys-b-quiet");
        return this;
    }

    public LinkButton wide() {
        addClassName("ys-b-wide");
        return this;
    }
}
