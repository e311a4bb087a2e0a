package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.NoticeTerms;
import org.yishiting.meetings.Papers;
import org.yishiting.residents.CurrentActor;

/** What waits of meetings: those to be announced in time, papers promised for a day, and the next step of those whose day is over. */
@org.springframework.stereotype.Component
@Order(40)
class MeetingsAtDesk extends RowsForOffices {

    private final Meetings meetings;
    private final NoticeTerms terms;
    private final Papers papers;
    private final Clock clock;

    MeetingsAtDesk(Meetings meetings, NoticeTerms terms, Papers papers, Communities communities, Offices offices, CurrentActor current, Clock clock) {
        super(communities, offices, current, Office.CONVENOR, Office.COMMITTEE_STAFF);
        this.meetings = meetings;
        this.terms = terms;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var rows = new ArrayList<DeskRow>();
        for (var meeting : meetings.list(community, MeetingQuery.before(true, most)).items()) {
            if (!meeting.open() || meeting.status() == MeetingStatus.POSTPONED) {
                rows.add(new DeskRow("meetings.desk.kind.announce", meeting.matter(), say("meetings.desk.announce-text", missing(meeting)), Zone.endOf(terms.announceBy(meeting)), () -> inside(actor, meeting)));
            } else {
                papers.of(meeting.id()).stream().filter(it -> it.arrivedAt() == null && it.expectedOn() != null).forEach(it -> rows.add(new DeskRow("meetings.desk.kind.paper",
                        it.title(), meeting.matter(), Zone.endOf(it.expectedOn()), () -> new Div(page(meeting)))));
                if (meeting.ends() != null && meeting.ends().isBefore(clock.instant())) {
                    rows.add(new DeskRow("meetings.desk.kind.over", meeting.matter(), say("meetings.desk.over-text"), meeting.ends(), () -> new Div(page(meeting))));
                }
            }
        }
        return rows.stream().limit(most).toList();
    }

    private long missing(MeetingView meeting) {
        return next(meeting) == null ? 0 : meetings.missing(meeting, Objects.requireNonNull(next(meeting))).size();
    }

    private static @Nullable MeetingStatus next(MeetingView meeting) {
        return meeting.kind().from(meeting.status()).stream().filter(it -> it != MeetingStatus.POSTPONED && it != MeetingStatus.TERMINATED).findFirst().orElse(null);
    }

    /** What is missing, and where nothing is, the step itself. */
    private Component inside(Actor actor, MeetingView meeting) {
        var box = new Div();
        box.addClassName("ys-stack");
        var next = next(meeting);
        if (next != null) {
            var checks = meetings.checks(meeting, next);
            box.add(Still.of(MeetingSections.checks(checks)));
            if (checks.stream().allMatch(it -> it.holds())) {
                box.add(new ActButton(say("meetings.step." + next.key()), () -> {
                    meetings.move(actor, meeting.id(), next);
                    DeskDone.tell(say("meetings.desk.done", meeting.matter()));
                }));
            }
        }
        box.add(page(meeting));
        return box;
    }

    private static Anchor page(MeetingView meeting) {
        return new Anchor(MeetingsPaths.prepare(meeting.id()), say("meetings.desk.page"));
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
