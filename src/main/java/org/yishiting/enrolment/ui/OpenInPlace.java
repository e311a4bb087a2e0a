package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import org.yishiting.base.ui.Phrase;

/** Rows that are opened and done in place, one at a time, as at the desk of today; the arrow keys go from row to row. */
@JavaScript("context://base/desk.js")
class OpenInPlace extends UnorderedList {

    OpenInPlace() {
        addClassNames("ys-card", "ys-card-flush", "ys-desk");
    }

    /** @param inside made when the row is opened */
    void row(Component badge, String title, String text, Component due, SerializableSupplier<Component> inside) {
        var name = new Span(new Phrase(title));
        name.addClassName("ys-row-t");
        var more = new Span(new Phrase(text));
        more.addClassName("ys-soft");
        var what = new Span(name, more);
        what.addClassName("ys-desk-what");
        var head = new NativeButton();
        head.add(badge, what, due);
        head.addClassName("ys-desk-head");
        head.getElement().setAttribute("type", "button").setAttribute("aria-expanded", "false");
        var body = new Div();
        body.addClassName("ys-desk-inside");
        var item = new ListItem(head, body);
        item.addClassName("ys-desk-item");
        head.addClickListener(_ -> {
            var opening = !item.hasClassName("is-open");
            getChildren().filter(ListItem.class::isInstance).map(ListItem.class::cast).forEach(OpenInPlace::close);
            if (opening) {
                body.add(inside.get());
                item.addClassName("is-open");
                head.getElement().setAttribute("aria-expanded", "true");
            }
        });
        add(item);
    }

    private static void close(ListItem item) {
        item.removeClassName("is-open");
        item.getChildren().filter(NativeButton.class::isInstance).forEach(it -> it.getElement().setAttribute("aria-expanded", "false"));
        item.getChildren().filter(Div.class::isInstance).map(Div.class::cast).forEach(Div::removeAll);
    }
}
