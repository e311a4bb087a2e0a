package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Span;

/** A square stamp with one character: filled now, soft when done, dashed when still to come. Decorative, words say the same beside it. */
public final class Seal extends Span {

    public Seal(String character) {
        super(character);
        addClassName("ys-seal");
        getElement().setAttribute("aria-hidden", "true");
    }

    public Seal(StepName step) {
        this("");
        setText(getTranslation("base.step.seal." + step.key()));
        getElement().setAttribute("data-step", step.key());
    }

    public Seal done() {
        addClassName("ys-seal-line");
        return this;
    }

    public Seal next() {
        addClassName("ys-seal-next");
        return this;
    }

    public Seal large() {
        addClassName("ys-seal-l");
        return this;
    }
}
