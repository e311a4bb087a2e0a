package org.yishiting.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.CurrentCommunity;

/** Everything that waits at the desk of a community today, the most urgent first. A row is opened and done in place. */
@Route(DeskRows.PAGE)
@Menu(title = "shell.menu.desk", icon = "BOARD", order = 0)
@RolesAllowed({"GRID_CONTACT", "COMMITTEE_STAFF", "CONVENOR", "SUPERVISORY_COMMITTEE", "CPPCC_SECRETARY", "ADMINISTRATOR", "STOREKEEPER"})
@JavaScript("context://base/desk.js")
class DeskView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 30;
    private static final Duration SOON = Duration.ofHours(24);
    private static final String OPEN = "is-open";

    private final ObjectProvider<DeskRows> sources;
    private final CurrentCommunity community;
    private final OneMoment moment;
    private final Clock clock;

    private final Paragraph summary = new Paragraph();
    private final Div filters = new Div();
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList done = new UnorderedList();
    private final Section doneBox = new Section();
    private final NativeButton more = new NativeButton(getTranslation("shell.desk.more"));
    private int most = SHOWN;
    private @Nullable String kind;
    private @Nullable String open;
    private @Nullable Registration listening;

    DeskView(ObjectProvider<DeskRows> sources, CurrentCommunity community, Clock clock, OneMoment moment) {
        this.moment = moment;
        this.sources = sources;
        this.community = community;
        this.clock = clock;
        summary.addClassName("ys-lead");
        summary.getElement().setAttribute("role", "status");
        filters.addClassNames("ys-filters", "ys-filters-line");
        list.addClassNames("ys-card", "ys-card-flush", "ys-desk");
        more.addClassNames("ys-b", "ys-b-quiet", "ys-mt5");
        more.getElement().setAttribute("type", "button");
        more.addClickListener(_ -> {
            most += SHOWN;
            show();
        });
        done.addClassName("ys-plain");
        doneBox.add(new H2(getTranslation("shell.desk.done")), done);
        doneBox.addClassNames("ys-card", "ys-mt5");
        doneBox.setVisible(false);
        add(new PageHeader(getTranslation("shell.desk.title")), summary, filters, list, more, doneBox);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (community.find().isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = ComponentUtil.addListener(event.getUI(), DeskDone.class, it -> {
            done.addComponentAsFirst(new ListItem(new Span(it.what())));
            doneBox.setVisible(true);
            var rows = list.getChildren().toList();
            var place = IntStream.range(0, rows.size()).filter(at -> rows.get(at).getElement().getClassList().contains(OPEN)).findFirst();
            open = null;
            show();
            place.ifPresent(at -> said(it.what(), at));
        });
    }

    /** Where the row stood it says what came of it, and the next one is at hand: nobody has to look for the place again. */
    private void said(String what, int place) {
        var words = new Span(what);
        words.getElement().setAttribute("role", "status");
        var said = new ListItem(Icon.CHECK.draw(), words);
        said.addClassName("ys-desk-said");
        list.addComponentAtIndex(Math.min(place, list.getComponentCount()), said);
        said.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.nextElementSibling?.firstElementChild.focus({preventScroll: true})");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private void show() {
        moment.read(this::draw);
    }

    private void draw() {
        var code = String.valueOf(community.find().orElseThrow().code());
        var rows = new ArrayList<DeskRow>();
        var further = false;
        for (var source : sources.orderedStream().toList()) {
            var found = source.rows(code, most);
            further |= found.size() >= most;
            rows.addAll(found);
        }
        rows.sort(Comparator.comparing(DeskRow::due, Comparator.nullsLast(Comparator.naturalOrder())));
        var late = rows.stream().filter(this::late).count();
        summary.setText(rows.isEmpty() ? getTranslation("shell.desk.nothing")
                : further ? getTranslation("shell.desk.count-first", rows.size(), late)
                : late == 0 ? getTranslation("shell.desk.count", rows.size()) : getTranslation("shell.desk.count-late", rows.size(), late));
        filter(rows);
        var shown = rows.stream().filter(it -> kind == null || it.kind().equals(kind)).toList();
        list.removeAll();
        list.setVisible(!shown.isEmpty());
        shown.stream().limit(most).forEach(it -> list.add(row(it)));
        more.setVisible(further || shown.size() > most);
        if (rows.isEmpty()) {
            filters.removeAll();
            filters.add(new EmptyState(getTranslation("shell.desk.empty.title"), getTranslation("shell.desk.empty.text")));
        }
    }

    private void filter(List<DeskRow> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        rows.forEach(it -> counts.merge(it.kind(), 1, Integer::sum));
        if (kind != null && !counts.containsKey(kind)) {
            kind = null;
        }
        filters.removeAll();
        filters.add(choice(null, getTranslation("shell.desk.all"), rows.size()));
        counts.forEach((key, count) -> filters.add(choice(key, getTranslation(key), count)));
    }

    private NativeButton choice(@Nullable String wanted, String name, int count) {
        var choice = new NativeButton(name + " " + count, _ -> {
            kind = wanted;
            show();
        });
        choice.addClassName("ys-filter");
        choice.getElement().setAttribute("type", "button").setAttribute("aria-pressed", String.valueOf(Objects.equals(wanted, kind)));
        return choice;
    }

    private ListItem row(DeskRow row) {
        var name = row.kind() + " " + row.title() + " " + row.text();
        var title = new Span(new Phrase(row.title()));
        title.addClassName("ys-row-t");
        var text = new Span(new Phrase(row.text()));
        text.addClassName("ys-soft");
        var what = new Span(title, text);
        what.addClassName("ys-desk-what");
        var press = new NativeButton();
        press.add(late(row) ? Badge.late(getTranslation(row.kind())) : Badge.plain(Icon.CLOCK, getTranslation(row.kind())), what, due(row));
        press.addClassName("ys-desk-head");
        var inside = new Div();
        inside.addClassName("ys-desk-inside");
        press.getElement().setAttribute("type", "button");
        var item = new ListItem(press, inside);
        item.addClassName("ys-desk-item");
        open(item, press, inside, row, name.equals(open));
        press.addClickListener(_ -> {
            var opening = !name.equals(open);
            open = opening ? name : null;
            list.getChildren().filter(it -> it != item).forEach(DeskView::close);
            open(item, press, inside, row, opening);
            press.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        });
        return item;
    }

    private static void open(ListItem item, NativeButton press, Div inside, DeskRow row, boolean opened) {
        inside.removeAll();
        item.setClassName(OPEN, opened);
        press.getElement().setAttribute("aria-expanded", String.valueOf(opened));
        if (opened) {
            inside.add(row.inside().get());
        }
    }

    private static void close(Component item) {
        item.getElement().getClassList().remove(OPEN);
        item.getChildren().filter(NativeButton.class::isInstance).forEach(it -> it.getElement().setAttribute("aria-expanded", "false"));
        item.getChildren().filter(Div.class::isInstance).map(Div.class::cast).forEach(Div::removeAll);
    }

    private boolean late(DeskRow row) {
        return row.due() != null && row.due().isBefore(clock.instant());
    }

    private Component due(DeskRow row) {
        var now = clock.instant();
        if (!(row.due() instanceof Instant due)) {
            return new Span();
        }
        var left = Duration.between(now, due);
        var when = getTranslation("shell.desk.when", when(due));
        if (left.isNegative()) {
            return DueChip.late(getTranslation("shell.desk.late", span(left.negated())), when);
        }
        var words = getTranslation("shell.desk.left", span(left));
        return left.compareTo(SOON) < 0 ? DueChip.soon(words, when) : DueChip.running(words, when);
    }

    /** What is due by the end of a day says that day, not the midnight after it. */
    private String when(Instant due) {
        var moment = due.atZone(LocalDates.ZONE);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? getTranslation("shell.desk.by", LocalDates.weekday(moment.toLocalDate().minusDays(1), getLocale()))
                : LocalDates.moment(due, getLocale());
    }

    private String span(Duration time) {
        return time.toDays() > 0 ? getTranslation("shell.desk.days", time.toDays())
                : time.toHours() > 0 ? getTranslation("shell.desk.hours", time.toHours())
                : getTranslation("shell.desk.minutes", Math.max(1, time.toMinutes()));
    }
}
