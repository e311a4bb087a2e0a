package org.yishiting.notifications.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.notifications.Notice;
import org.yishiting.notifications.Notices;
import org.yishiting.notifications.NotificationsPaths;
import org.yishiting.residents.CurrentActor;

/** What happened to the things one takes part in, day by day. */
@Route(NotificationsPaths.NOTICES)
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver {

    private final Notices notices;
    private final CurrentActor actor;

    NoticesView(Notices notices, CurrentActor actor) {
        this.notices = notices;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("notifications.title")).meta(getTranslation("notifications.meta")));
        var found = notices.of(actor.get());
        if (found.isEmpty()) {
            add(new EmptyState(getTranslation("notifications.empty.title"), getTranslation("notifications.empty.text")));
        }
        var days = found.stream().collect(Collectors.groupingBy(it -> LocalDates.date(it.at()), LinkedHashMap::new, Collectors.toList()));
        days.forEach((day, told) -> add(Still.of(section(day, told))));
        notices.read(actor.get());
    }

    private Section section(LocalDate day, List<Notice> told) {
        return new Section(new SectionHeader(LocalDates.weekday(day, getLocale())), new RowList(told.stream().map(this::row).toList()));
    }

    private ListItem row(Notice notice) {
        var text = new Paragraph(new Phrase(getTranslation(notice.key(), notice.args().toArray())));
        text.addClassName("ys-row-t");
        var when = new Span(LocalDates.moment(notice.at(), getLocale()));
        when.addClassName("ys-soft");
        var foot = new Div(when);
        foot.addClassName("ys-row-foot");
        if (notice.unread()) {
            foot.addComponentAsFirst(Badge.info(Icon.BELL, getTranslation("notifications.new")));
        }
        var body = new Div(text, foot);
        body.addClassName("ys-row-b");
        var link = new Anchor(notice.path());
        link.addClassName("ys-row");
        link.add(body, Icon.OPEN.draw());
        return new ListItem(link);
    }
}
