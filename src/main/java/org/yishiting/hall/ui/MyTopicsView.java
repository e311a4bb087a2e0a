package org.yishiting.hall.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.hall.Following;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.MyTopic;
import org.yishiting.residents.CurrentActor;

/** The topics one takes part in or follows: those that changed since last time first. */
@Route(HallPaths.MINE)
@PermitAll
class MyTopicsView extends Div implements BeforeEnterObserver {

    private static final int LINES = 2;

    private final Following following;
    private final CurrentActor actor;
    private final Clock clock;

    MyTopicsView(Following following, CurrentActor actor, Clock clock) {
        this.following = following;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = following.mine(actor.get());
        removeAll();
        add(new PageHeader(getTranslation("hall.mine.title")).meta(getTranslation("hall.mine.meta")));
        if (mine.isEmpty()) {
            add(new EmptyState(getTranslation("hall.mine.empty.title"), getTranslation("hall.mine.empty.text"),
                    new LinkButton(HallPaths.TOPICS, getTranslation("hall.mine.empty.go")).main()));
            return;
        }
        section("hall.mine.changed", mine.stream().filter(MyTopic::changed).toList());
        section("hall.mine.others", mine.stream().filter(it -> !it.changed()).toList());
    }

    private void section(String title, List<MyTopic> topics) {
        if (!topics.isEmpty()) {
            var today = LocalDates.date(clock.instant());
            add(new SectionHeader(getTranslation(title)), Still.of(new RowList(topics.stream().map(it -> row(it, today)).toList())));
        }
    }

    /** What changed says what happened; the last two lines of it, for the rest is on the page. */
    private ListRow row(MyTopic mine, LocalDate today) {
        return mine.since().isEmpty() ? TopicRow.of(mine.topic(), today)
                : TopicRow.of(mine.topic(), today, mine.since().stream().skip(Math.max(0, mine.since().size() - LINES))
                    .map(it -> LocalDates.day(LocalDates.date(it.at()), getLocale()) + " " + TopicCourse.text(it)).collect(Collectors.joining(getTranslation("hall.mine.and"))));
    }
}
