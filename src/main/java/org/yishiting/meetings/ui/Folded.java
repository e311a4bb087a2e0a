package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.function.SerializableSupplier;

/** A form behind a line that opens it: made when somebody presses, not before. */
class Folded extends NativeDetails {

    private boolean made;

    Folded(String title, SerializableSupplier<Component> inside) {
        super("");
        setSummaryText(title);
        addClassName("ys-more");
        addToggleListener(toggle -> {
            if (toggle.isOpened() && !made) {
                made = true;
                setContent(inside.get());
            }
        });
    }
}
