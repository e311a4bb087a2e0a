package org.yishiting.assistance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import org.yishiting.assistance.DoneAct;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Phrase;

/** 撤回: a quiet button beside something done at the desk, and in its place afterwards what was done. Nothing where it cannot be taken back. */
class TakeBack extends Div {

    /** @param undo takes it back and answers the message key of what was done */
    TakeBack(DoneAct act, SerializableSupplier<String> undo) {
        getElement().setAttribute("role", "status");
        addClassName("ys-assist-undo");
        if (act.takenBack() != null) {
            done(act.takenBack().what());
        } else if (act.undoable()) {
            var button = new NativeButton(getTranslation("assistance.undo"));
            button.addClassName("ys-link");
            button.getElement().setAttribute("type", "button").setAttribute("aria-label", getTranslation("assistance.undo") + " " + ActWords.of(act));
            button.addClickListener(_ -> done(undo.get()));
            add(button);
        }
    }

    private void done(String what) {
        removeAll();
        add(Badge.plain(Icon.BACK, getTranslation("assistance.undo.done")));
        if (!what.isEmpty()) {
            add(new Span(new Phrase(getTranslation(what))));
        }
    }
}
