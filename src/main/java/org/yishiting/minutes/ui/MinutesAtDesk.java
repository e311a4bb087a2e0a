package org.yishiting.minutes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.MinutesWaiting;
import org.yishiting.minutes.Minutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.MinutesState;
import org.yishiting.minutes.Opinions;
import org.yishiting.residents.CurrentActor;

/** Minutes that wait for corrections, signatures, a report, or a reply, on today's desk. */
@Component
@Order(70)
class MinutesAtDesk extends RowsForOffices {

    private final MinutesWaiting desk;
    private final Opinions opinions;
    private final Meetings meetings;

    MinutesAtDesk(MinutesWaiting desk, Opinions opinions, Meetings meetings, Communities communities, Offices offices, CurrentActor currentActor) {
        super(communities, offices, currentActor, Office.COMMITTEE_STAFF, Office.CONVENOR);
        this.desk = desk;
        this.opinions = opinions;
        this.meetings = meetings;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var rows = new ArrayList<DeskRow>();
        desk.waiting(actor, community, most).forEach(it -> rows.addAll(rows(actor, it)));
        return rows.stream().limit(most).toList();
    }

    private List<DeskRow> rows(Actor actor, Minutes minutes) {
        var ui = UI.getCurrent();
        var matter = meetings.details(minutes.meeting()).matter();
        if (!minutes.issued()) {
            var key = minutes.state() == MinutesState.CHECKING ? "minutes.desk.kind.checking" : "minutes.desk.kind.signing";
            return List.of(new DeskRow(key, matter, ui.getTranslation("minutes.state." + minutes.state().key()), Zone.endOf(minutes.state() == MinutesState.CHECKING ? minutes.checkUntil() : null),
                    () -> new Div(new LinkButton(minutes.state() == MinutesState.CHECKING ? MinutesPaths.minutes(minutes.meeting()) : MinutesPaths.after(minutes.meeting()), ui.getTranslation("minutes.desk.open")))));
        }
        var rows = new ArrayList<DeskRow>();
        if (minutes.reportAt() == null) {
            rows.add(new DeskRow("minutes.desk.kind.report", matter, ui.getTranslation("minutes.desk.row-report"), Zone.endOf(minutes.reportDue()),
                    () -> new Div(new LinkButton(MinutesPaths.after(minutes.meeting()), ui.getTranslation("minutes.desk.open")))));
        }
        opinions.named(actor, minutes.meeting()).stream().filter(it -> it.reply() == null).forEach(it -> rows.add(new DeskRow("minutes.desk.kind.reply", matter, it.words(), Zone.endOf(minutes.replyDue()),
                () -> new ReplyPanel(opinions, actor, it, true, () -> DeskDone.tell(ui.getTranslation("minutes.desk.done-reply", it.number()))))));
        return rows;
    }
}
