package org.yishiting.meetings.ui;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** The coming meetings in which somebody has a place. */
@Component
@Order(20)
class MyMeetings implements MineSections {

    private final Meetings meetings;

    MyMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        return MineSection.of(Place.WAITING, new SectionHeader(MeetingTexts.say("meetings.mine.title")),
                meetings.own(actor).stream().filter(MeetingView::open).map(MeetingRow::of).toList());
    }
}
