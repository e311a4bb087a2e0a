package org.yishiting.records.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.records.LinkType;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.SeenLink;

/** 来龙去脉: where something came from and what came of it, in one place of its page. It shows what it is given: links of which the viewer may see both ends. */
public final class Trail {

    private Trail() {}

    /** As a card of its own; none where nothing is linked. */
    public static List<Component> card(List<SeenLink> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        var card = section(List.of(), links);
        card.addClassName("ys-card");
        return List.of(Still.of(card));
    }

    /** Within the card of something else: a line a link, what was before first. */
    public static Component lines(List<SeenLink> links) {
        return list(links.stream().sorted((one, other) -> Boolean.compare(other.origin(), one.origin())).map(Trail::line).toList());
    }

    /** @param about what the thing itself says that it is about */
    static Section section(List<LinkedThing> about, List<SeenLink> links) {
        var section = new Section(new H2(PageParts.say("records.link.title")));
        section.addClassName("ys-flow");
        group(section, "records.link.before", links.stream().filter(SeenLink::origin).map(Trail::line).toList());
        group(section, "records.link.after", links.stream().filter(it -> !it.origin() && !beside(it)).map(Trail::line).toList());
        var others = new ArrayList<ListItem>();
        about.stream().filter(it -> links.stream().noneMatch(link -> Objects.equals(link.other(), it))).forEach(it -> others.add(line(PageParts.say("records.link.about"), it)));
        links.stream().filter(Trail::beside).forEach(it -> others.add(line(it)));
        group(section, "records.link.beside", others);
        return section;
    }

    private static boolean beside(SeenLink it) {
        return it.type() == LinkType.SIMILAR_TO;
    }

    private static void group(Section section, String title, List<ListItem> lines) {
        if (!lines.isEmpty()) {
            section.add(new H3(PageParts.say(title)), list(lines));
        }
    }

    private static UnorderedList list(List<ListItem> lines) {
        var list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassName("ys-plain");
        return list;
    }

    private static ListItem line(SeenLink it) {
        return line(PageParts.say("records.link.line", PageParts.say(words(it)), LocalDates.full(LocalDates.date(it.at()), UI.getCurrent().getLocale())), it.other());
    }

    private static ListItem line(String how, LinkedThing it) {
        var meta = new Div(new Phrase(how));
        meta.addClassName("ys-meta");
        return new ListItem(meta, it.path() == null ? new Span(new Phrase(it.title())) : new Anchor(it.path(), it.title()));
    }

    private static String words(SeenLink it) {
        return (it.forward() ? "records.link.to." : "records.link.back.") + it.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
