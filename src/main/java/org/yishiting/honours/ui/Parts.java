package org.yishiting.honours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.honours.HonourStanding;

/** Small pieces the pages of honours share. */
final class Parts {

    static final int MAX_NAME = 30;
    static final int MAX_WORDS = 300;

    private Parts() {}

    static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static Paragraph line(String words) {
        return new Paragraph(new Phrase(words));
    }

    /** What people wrote keeps its lines. */
    static Paragraph written(String words) {
        var text = new Paragraph(words);
        text.addClassName("ys-hn-words");
        return text;
    }

    /** Pressed once at a time. */
    static Button button(String label, Command act) {
        var button = new Button(label);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                act.execute();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    static Button main(String label, Command act) {
        var button = button(label, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Div acts(Component... acts) {
        var row = new Div(acts);
        row.addClassName("ys-acts");
        return row;
    }

    static TextField name(String draft) {
        var name = new TextField(say("honours.name"));
        name.setHelperText(say("honours.name.help"));
        name.setMaxLength(MAX_NAME);
        name.setWidthFull();
        Draft.keep(name, draft + ".name");
        return name;
    }

    static TextArea words(String label, String help, String draft) {
        var words = new TextArea(label);
        words.setHelperText(help);
        words.setMaxLength(MAX_WORDS);
        words.setMinRows(3);
        words.setWidthFull();
        Draft.keep(words, draft);
        return words;
    }

    /** Keeps what is typed apart for people who share a device. */
    static String draft(String what, Object id, Actor actor) {
        return "honours." + what + "." + id + "." + Integer.toHexString(actor.hashCode());
    }

    static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    static Span badge(HonourStanding standing, boolean shown) {
        if (standing == HonourStanding.AWARDED && !shown) {
            return Badge.plain(Icon.LOCK, say("honours.standing.hidden"));
        }
        var words = say("honours.standing." + standing.key());
        return switch (standing) {
            case AWARDED -> Badge.ok(words);
            case REFUSED -> Badge.refused(words);
            case PROPOSED, AGREED -> Badge.soon(words);
            case DECLINED -> Badge.plain(Icon.UNDO, words);
        };
    }
}
