package org.yishiting.debate.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.debate.Argument;
import org.yishiting.debate.Debate;
import org.yishiting.debate.Side;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.photos.ui.PhotoStrip;

/** One argument in the list. Only read: what can be pressed in it the list hears. */
final class ArgumentItem {

    private ArgumentItem() {}

    static String word(Side side) {
        return switch (side) {
            case FOR -> "debate.side.for";
            case AGAINST -> "debate.side.against";
            case INFO -> "debate.side.info";
        };
    }

    static Icon icon(Side side) {
        return switch (side) {
            case FOR -> Icon.CIRCLE;
            case AGAINST -> Icon.CROSS;
            case INFO -> Icon.INFO;
        };
    }

    static OrderedList list(List<Argument> all, boolean canAnswer) {
        var list = new OrderedList();
        list.addClassName("ys-args");
        all.forEach(it -> list.add(of(it, canAnswer)));
        return list;
    }

    private static ListItem of(Argument it, boolean canAnswer) {
        var ui = UI.getCurrent();
        var day = LocalDates.day(LocalDates.date(it.at()), ui.getLocale());
        var by = new Span(new Phrase(it.removed() ? day : it.author() + " · " + day));
        by.addClassName("ys-meta");
        var head = new Div(Badge.plain(icon(it.side()), ui.getTranslation(word(it.side()))), by);
        head.addClassName("ys-arg-head");
        if (it.typedByStaff()) {
            head.add(Badge.plain(Icon.WRITE, ui.getTranslation("debate.typed-by-staff")));
        }
        var item = new ListItem(head);
        item.setId("argument-" + it.id());
        if (it.removed()) {
            var gone = new Paragraph(new Phrase(ui.getTranslation("moderation.placeholder", it.clause(), it.clauseText())));
            gone.addClassName("ys-soft");
            item.add(gone);
            return item;
        }
        if (it.title() != null) {
            item.add(new H3(it.title()));
        }
        var text = new Paragraph(it.text());
        text.addClassName("ys-arg-text");
        item.add(text);
        if (!it.photos().isEmpty()) {
            item.add(new PhotoStrip(it.photos().stream().map(photo -> new PhotoStrip.Shot(photo, ui.getTranslation("debate.photo"), null)).toList()));
        }
        item.add(foot(it, canAnswer, ui));
        return item;
    }

    private static Div foot(Argument it, boolean canAnswer, UI ui) {
        var foot = new Div();
        foot.addClassName("ys-arg-foot");
        if (it.replies() > 0) {
            var summary = new Element("summary").setText(ui.getTranslation("debate.replies", it.replies()));
            var replies = new Element("details").setAttribute("class", "ys-replies").setAttribute("data-replies",
                    "/open/arguments/" + it.id() + "/replies?language=" + ui.getLocale().getLanguage());
            replies.appendChild(summary, new Element("div").setAttribute("aria-live", "polite"));
            foot.getElement().appendChild(replies);
        }
        if (canAnswer) {
            foot.getElement().appendChild(new Element("button").setAttribute("type", "button").setAttribute("class", "ys-link")
                    .setAttribute(Still.PRESS, it.id().toString()).setText(ui.getTranslation("debate.reply")));
        }
        var report = new Anchor("/" + ModerationPaths.report(Debate.ARGUMENT, it.id().toString()), ui.getTranslation("debate.report"));
        report.addClassNames("ys-link", "ys-arg-report");
        foot.add(report);
        return foot;
    }
}
