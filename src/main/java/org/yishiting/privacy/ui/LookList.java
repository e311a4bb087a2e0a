package org.yishiting.privacy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.privacy.DataRead;
import org.yishiting.privacy.LookQuery;
import org.yishiting.privacy.LookWords;

/** Who looked at what, when and why, a line each, and what was said and answered where somebody found one wrong. */
final class LookList extends UnorderedList {

    /** @param asking whether each line has a button to find it wrong; it presses with the number of the line */
    LookList(List<DataRead> items, LookWords words, Locale locale, boolean asking) {
        addClassNames("ys-card", "ys-card-flush", "ys-ledger");
        items.forEach(it -> {
            var when = new Span(new Phrase(LocalDates.full(LocalDates.date(it.at()), locale)));
            when.addClassName("ys-meta");
            var line = new ListItem(new Span(words.who(it, locale)), when);
            line.getElement().appendChild(new Element("small").setText(words.why(it, locale)));
            if (it.query() != null) {
                line.add(said(it.query(), locale));
            } else if (asking) {
                line.add(button(it, words.who(it, locale)));
            }
            add(line);
        });
    }

    private NativeButton button(DataRead look, String who) {
        var wrong = new NativeButton(getTranslation("privacy.query.open"));
        wrong.addClassName("ys-link");
        wrong.getElement().setAttribute("type", "button").setAttribute(Still.PRESS, String.valueOf(look.line()))
                .setAttribute("aria-label", getTranslation("privacy.query.open") + " " + who);
        return wrong;
    }

    private Div said(LookQuery query, Locale locale) {
        var box = new Div();
        box.addClassName("ys-stack");
        if (query.upheld() == null) {
            box.add(Badge.soon(getTranslation("privacy.query.waiting")),
                    new Paragraph(new Phrase(getTranslation("privacy.query.until", LocalDates.weekday(LocalDates.date(query.due().minusMillis(1)), locale)))));
        } else {
            box.add(query.upheld() ? Badge.ok(getTranslation("privacy.query.upheld")) : Badge.plain(Icon.INFO, getTranslation("privacy.query.kept")),
                    new Paragraph(getTranslation("privacy.query.answered-by", String.valueOf(query.answeredBy()), String.valueOf(query.answer()))));
        }
        return box;
    }
}
