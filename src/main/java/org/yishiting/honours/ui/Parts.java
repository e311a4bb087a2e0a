package org.yishiting.honours.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.community.Actor;
import org.yishiting.honours.HonourStanding;

/** Small pieces the pages of honours share. */
final class Parts {

    static final int MAX_NAME = 30;
    static final int MAX_WORDS = 300;

    private Parts() {}

    /** What people wrote keeps its lines. */
    static Paragraph written(String words) {
        var text = new Paragraph(words);
        text.addClassName("ys-hn-words");
        return text;
    }

    static TextField name(String draft) {
        var name = new TextField(say("honours.name"));
        name.setHelperText(say("honours.name.help"));
        name.setMaxLength(MAX_NAME);
        name.setWidthFull();
        Draft.keep(name, draft + ".name");
        return name;
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
