package org.yishiting.points.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.ledger.EntryKind;
import org.yishiting.points.EntryQuery;
import org.yishiting.points.PassbookLine;

/** Entries of a passbook, a line each, with what its owner finds wrong and the answer. A line that was not questioned has a button that presses with its place. */
final class EntryLines extends UnorderedList {

    EntryLines(List<PassbookLine> lines) {
        addClassNames("ys-card", "ys-card-flush", "ys-ledger", "ys-pt-lines");
        lines.forEach(it -> add(line(it)));
    }

    private ListItem line(PassbookLine it) {
        var what = new Span(new Span(it.why() + " "));
        if (it.kind() != EntryKind.ISSUE) {
            what.add(Badge.plain(Icon.INFO, getTranslation("points.kind." + it.kind().name().toLowerCase(Locale.ROOT))));
        }
        var said = new ArrayList<String>();
        said.add(LocalDates.day(LocalDates.date(it.at()), getLocale()));
        if (it.rule() != null) {
            said.add(PointsParts.ruleName(it.rule()));
        }
        var reviewer = it.reviewer();
        if (reviewer != null) {
            said.add(reviewer.isEmpty() ? getTranslation("points.book.reviewed-left") : getTranslation("points.book.reviewed", reviewer));
        } else if (it.rule() != null) {
            said.add(getTranslation("points.book.automatic"));
        }
        said.add(getTranslation("points.book.entry", it.place(), it.balance()));
        var row = row(what, change(it), String.join(" · ", said));
        var query = it.query();
        row.add(query == null ? button(it) : said(query));
        return row;
    }

    private NativeButton button(PassbookLine line) {
        var wrong = new NativeButton(getTranslation("points.query.open"));
        wrong.addClassName("ys-link");
        wrong.getElement().setAttribute("type", "button").setAttribute(Still.PRESS, String.valueOf(line.place()))
                .setAttribute("aria-label", getTranslation("points.query.spoken", line.place(), line.why()));
        return wrong;
    }

    private Div said(EntryQuery query) {
        var box = new Div();
        box.addClassNames("ys-stack", "ys-pt-said");
        if (query.upheld() == null) {
            box.add(Badge.soon(getTranslation("points.query.waiting")),
                    new Paragraph(new Phrase(getTranslation("points.query.until", LocalDates.weekday(LocalDates.date(query.due().minusMillis(1)), getLocale())))));
        } else {
            box.add(query.upheld() ? Badge.ok(getTranslation("points.query.upheld")) : Badge.plain(Icon.INFO, getTranslation("points.query.kept")),
                    new Paragraph(getTranslation("points.query.answered-by", String.valueOf(query.answeredBy()), String.valueOf(query.answer()))));
        }
        return box;
    }

    static String change(PassbookLine line) {
        return (line.change() < 0 ? "−" : "+") + Math.abs(line.change());
    }

    static ListItem row(Span what, String change, String small) {
        var note = new HtmlContainer("small");
        note.add(new Phrase(small));
        return new ListItem(what, bold(change), note);
    }

    static Component bold(String text) {
        var bold = new HtmlContainer("b");
        bold.setText(text);
        return bold;
    }
}
