package org.yishiting.hall.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.hall.Following;
import org.yishiting.hall.MyTopic;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** The topics one takes part in or follows: those that changed since last time first. */
@Component
@Order(30)
class MyTopics implements MineSections {

    private static final int LINES = 2;

    private final Following following;
    private final Clock clock;

    MyTopics(Following following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        var mine = following.mine(actor).stream().collect(Collectors.partitioningBy(MyTopic::changed));
        var today = LocalDates.date(clock.instant());
        return Stream.of(MineSection.of(Place.WAITING, new SectionHeader(say("hall.mine.changed")), rows(mine.getOrDefault(true, List.of()), today)),
                MineSection.of(Place.KEPT, new SectionHeader(say("hall.mine.others")), rows(mine.getOrDefault(false, List.of()), today))).flatMap(List::stream).toList();
    }

    private static List<ListRow> rows(List<MyTopic> topics, LocalDate today) {
        return topics.stream().map(it -> row(it, today)).toList();
    }

    /** What changed says what happened; the last two lines of it, for the rest is on the page. */
    private static ListRow row(MyTopic mine, LocalDate today) {
        return mine.since().isEmpty() ? TopicRow.of(mine.topic(), today)
                : TopicRow.of(mine.topic(), today, mine.since().stream().skip(Math.max(0, mine.since().size() - LINES))
                    .map(it -> LocalDates.day(LocalDates.date(it.at()), UI.getCurrent().getLocale()) + " " + TopicCourse.text(it)).collect(Collectors.joining(say("hall.mine.and"))));
    }
}
