package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.say;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.points.Passbook;
import org.yishiting.points.PassbookLine;
import org.yishiting.points.PointsPaths;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** What somebody was thanked for, once they open it: until then the page reads the same whatever anybody has, and a glance at it tells nobody. */
@Component
@Order(90)
class MyPoints implements MineSections {

    private static final int LINES = 3;

    private final Passbook passbook;
    private final Memberships memberships;
    private final Communities communities;

    MyPoints(Passbook passbook, Memberships memberships, Communities communities) {
        this.passbook = passbook;
        this.memberships = memberships;
        this.communities = communities;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        if (memberships.of(actor).isEmpty()) {
            return List.of();
        }
        var book = new NativeDetails("");
        book.setSummaryText(say("points.mine.open"));
        book.addClassName("ys-more");
        book.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                book.setContent(Still.of(inside(actor)));
            }
        });
        var section = new Section(new SectionHeader(say("points.mine.title")).more(PointsPaths.PASSBOOK, say("points.me.title")), book);
        section.addClassName("ys-mt8");
        return List.of(new MineSection(Place.ALWAYS, section));
    }

    private Div inside(Actor actor) {
        var books = new Div();
        passbook.of(actor).stream().flatMap(it -> communities.find(it).stream()).forEach(it -> book(actor, it, books));
        if (books.getChildren().findAny().isEmpty()) {
            books.add(soft(say("points.book.empty")));
        }
        return books;
    }

    private void book(Actor actor, CommunitySummary place, Div into) {
        var page = passbook.page(actor, place.id(), 0, LINES);
        var path = PointsPaths.passbook(String.valueOf(place.code()));
        into.add(soft(say("points.mine.balance", place.name(), page.balance())), new RowList(page.lines().stream().map(it -> row(it, path)).toList()));
    }

    private static ListRow row(PassbookLine line, String path) {
        return new ListRow(path, new Seal(say("points.me.mark")), line.why())
                .foot(Badge.plain(Icon.INFO, say("points.mine.change", EntryLines.change(line))), new Phrase(LocalDates.day(LocalDates.date(line.at()), UI.getCurrent().getLocale())));
    }
}
