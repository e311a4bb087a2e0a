package org.yishiting.invitations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import org.yishiting.base.ui.Phrase;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingsPaths;

/** What the parts of this module do alike. */
final class Say {

    private Say() {}

    static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static Paragraph soft(String text) {
        var line = new Paragraph(new Phrase(text));
        line.addClassName("ys-soft");
        return line;
    }

    static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("ys-form");
        return form;
    }

    static Div stack(Component... parts) {
        var box = new Div(parts);
        box.addClassName("ys-stack");
        return box;
    }

    /** A form behind a line that opens it, made when somebody presses. */
    static NativeDetails folded(String title, SerializableSupplier<Component> inside) {
        var details = new NativeDetails("");
        details.setSummaryText(title);
        details.addClassName("ys-more");
        details.addToggleListener(toggle -> details.setContent(toggle.isOpened() ? inside.get() : new Div()));
        return details;
    }

    static void again(MeetingId meeting) {
        UI.getCurrent().navigate(MeetingsPaths.meeting(meeting));
    }

    static void prepare(MeetingId meeting) {
        UI.getCurrent().navigate(MeetingsPaths.prepare(meeting));
    }
}
