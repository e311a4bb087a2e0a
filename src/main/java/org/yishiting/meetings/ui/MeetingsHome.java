package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.CurrentActor;

/** On the home page: the next meeting in which one has a place, and what meetings are to come. */
@org.springframework.stereotype.Component
@Order(20)
class MeetingsHome implements HomeCard {

    private static final int SHOWN = 3;

    private final Meetings meetings;
    private final Communities communities;
    private final CurrentActor actor;
    private final Clock clock;

    MeetingsHome(Meetings meetings, Communities communities, CurrentActor actor, Clock clock) {
        this.meetings = meetings;
        this.communities = communities;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Component> waiting(String code) {
        var community = community(code);
        return actor.find().stream().flatMap(it -> meetings.own(it).stream()).filter(it -> it.open() && it.community().equals(community)).limit(1).map(this::card).toList();
    }

    private Component card(MeetingView meeting) {
        var ui = UI.getCurrent();
        var head = new Div(new Seal(MeetingTexts.seal(meeting)), new Div(new H2(meeting.matter()), new Phrase(MeetingTexts.now(meeting, Zone.today(clock)))));
        head.addClassName("ys-next-head");
        var card = new Article(head, new Paragraph(new Phrase(ui.getTranslation("meetings.home.own", MeetingTexts.when(meeting, ui.getLocale()), meeting.place() == null ? "" : meeting.place()))),
                new LinkButton(MeetingsPaths.meeting(meeting.id()), ui.getTranslation("meetings.home.go")).wide());
        card.addClassNames("ys-card", "ys-stack");
        return card;
    }

    @Override
    public List<Component> sections(String code) {
        var found = meetings.list(community(code), MeetingQuery.coming(SHOWN)).items();
        return found.isEmpty() ? List.of() : List.of(new Section(new SectionHeader(MeetingTexts.say("meetings.home.title")).more(MeetingsPaths.list(code), MeetingTexts.say("meetings.home.all")),
                new RowList(found.stream().map(MeetingRow::of).toList())));
    }

    private CommunityId community(String code) {
        return communities.byCode(code).orElseThrow().id();
    }
}
