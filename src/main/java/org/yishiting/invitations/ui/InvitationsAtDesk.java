package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.invitations.Drawing;
import org.yishiting.invitations.Invitations;
import org.yishiting.invitations.Registrations;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.CurrentActor;

/** What waits of invitations: seats to be drawn once registration is over, and people who must be phoned. */
@org.springframework.stereotype.Component
@Order(41)
class InvitationsAtDesk extends RowsForOffices {

    private final Meetings meetings;
    private final Registrations registrations;
    private final Drawing drawing;
    private final Invitations invitations;

    InvitationsAtDesk(Meetings meetings, Registrations registrations, Drawing drawing, Invitations invitations, Communities communities, Offices offices, CurrentActor current) {
        super(communities, offices, current, Office.CONVENOR, Office.COMMITTEE_STAFF);
        this.meetings = meetings;
        this.registrations = registrations;
        this.drawing = drawing;
        this.invitations = invitations;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var rows = new ArrayList<DeskRow>();
        for (var meeting : meetings.list(community, MeetingQuery.before(false, most)).items()) {
            if (meeting.status() == MeetingStatus.REGISTRATION && !registrations.open(meeting) && !drawing.isDrawn(meeting.id())) {
                rows.add(new DeskRow("invitations.desk.draw", meeting.matter(), say("invitations.desk.draw-text", registrations.counts(meeting.id()).asked()), Zone.endOf(meeting.registersUntil()), () -> inside(meeting)));
            }
            var open = invitations.toPhone(actor, meeting.id()).size();
            if (open > 0 && meeting.status() != MeetingStatus.POSTPONED) {
                rows.add(new DeskRow("invitations.desk.phone", meeting.matter(), say("invitations.desk.phone-text", open), meeting.begins(), () -> inside(meeting)));
            }
        }
        return rows;
    }

    private static Component inside(MeetingView meeting) {
        return new Div(new Anchor(MeetingsPaths.prepare(meeting.id()), say("invitations.desk.page")));
    }
}
