package org.yishiting.privacy.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.privacy.DataRead;
import org.yishiting.privacy.LookWords;

/** Who looked at what, when and why, a line each. */
final class LookList extends UnorderedList {

    LookList(List<DataRead> items, LookWords words, Locale locale) {
        addClassNames("ys-card", "ys-card-flush", "ys-ledger");
        items.forEach(it -> {
            var when = new Span(new Phrase(LocalDates.full(LocalDates.date(it.at()), locale)));
            when.addClassName("ys-meta");
            var line = new ListItem(new Span(words.who(it, locale)), when);
            line.getElement().appendChild(new Element("small").setText(words.why(it, locale)));
            add(line);
        });
    }
}
