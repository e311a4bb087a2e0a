package org.yishiting.base.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** One of a few answers, each a box to press. */
public final class ChoiceBox<T> extends RadioButtonGroup<T> {

    @SafeVarargs
    public ChoiceBox(String label, T... items) {
        setLabel(label);
        setItems(items);
        addClassName("ys-choice");
    }
}
