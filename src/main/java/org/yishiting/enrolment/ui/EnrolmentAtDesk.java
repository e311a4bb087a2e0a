package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.enrolment.Associates;
import org.yishiting.enrolment.AssociatesDesk;
import org.yishiting.enrolment.Checking;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.NominationStanding;
import org.yishiting.enrolment.NomineeObjections;
import org.yishiting.enrolment.Phase;
import org.yishiting.enrolment.RollObjections;
import org.yishiting.enrolment.Rolls;
import org.yishiting.residents.CurrentActor;

/** Applications to check, objections to decide, rolls to publish or make final, nominations to look at: on today's desk. */
@org.springframework.stereotype.Component
@Order(50)
class EnrolmentAtDesk implements DeskRows {

    private final Elections elections;
    private final Checking checking;
    private final Rolls rolls;
    private final RollObjections objections;
    private final Associates associates;
    private final AssociatesDesk desk;
    private final NomineeObjections nominees;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    EnrolmentAtDesk(Elections elections, Checking checking, Rolls rolls, RollObjections objections, Associates associates, AssociatesDesk desk, NomineeObjections nominees,
            Communities communities, Offices offices, CurrentActor currentActor, Clock clock) {
        this.elections = elections;
        this.checking = checking;
        this.rolls = rolls;
        this.objections = objections;
        this.associates = associates;
        this.desk = desk;
        this.nominees = nominees;
        this.communities = communities;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).orElseThrow().id();
        var actor = currentActor.get();
        var rows = new ArrayList<DeskRow>();
        if (offices.holds(actor, community, Office.COMMITTEE_STAFF)) {
            staff(rows, actor, community, most);
        }
        if (offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE)) {
            desk.appeals(actor, community).forEach(it -> rows.add(new DeskRow("enrolment.desk.kind.appeal", it.name(), String.valueOf(it.appeal()), null,
                    () -> NominationPanel.appeal(desk, it, actor, DeskDone::tell))));
        }
        return rows.stream().limit(most).toList();
    }

    private void staff(List<DeskRow> rows, Actor actor, CommunityId community, int most) {
        var ui = UI.getCurrent();
        var today = LocalDates.date(clock.instant());
        objections.waiting(actor, community, most).forEach(it -> rows.add(new DeskRow("enrolment.desk.kind.objection",
                ui.getTranslation("enrolment.objection.kind." + it.kind().key()), it.words(), end(it.due()), () -> new DecidePanel(objections, actor, it, DeskDone::tell))));
        nominees.waiting(actor, community, most).forEach(it -> rows.add(new DeskRow("enrolment.desk.kind.nominee", it.name(), it.words(), null,
                () -> new NomineePanel(nominees, actor, it, DeskDone::tell))));
        for (var it : elections.of(community)) {
            if (it.phase() == Phase.OPEN && today.isAfter(it.days().closes()) && checking.counts(actor, it.id()).waiting() == 0) {
                rows.add(new DeskRow("enrolment.desk.kind.publish", it.title(), ui.getTranslation("enrolment.desk.can-publish"), end(it.days().published()),
                        () -> step(it, "enrolment.desk.publish-text", "enrolment.desk.publish", "enrolment.desk.published", () -> rolls.publish(actor, it.id()))));
            } else if (it.phase() == Phase.LISTED && today.isAfter(it.days().objections()) && objections.of(actor, it.id()).stream().allMatch(one -> one.upheld() != null)) {
                rows.add(new DeskRow("enrolment.desk.kind.final", it.title(), ui.getTranslation("enrolment.desk.can-final"), end(it.days().decided()),
                        () -> step(it, "enrolment.desk.final-text", "enrolment.desk.final", "enrolment.desk.finalised", () -> rolls.finalise(actor, it.id()))));
            }
        }
        associates.calls(community).stream().limit(3).flatMap(call -> desk.of(actor, call.id()).stream()).filter(it -> it.standing() == NominationStanding.NOMINATED)
                .forEach(it -> rows.add(new DeskRow("enrolment.desk.kind.nomination", it.name(), it.words(), null, () -> NominationPanel.screening(desk, it, actor, DeskDone::tell))));
        checking.waiting(actor, community, most).forEach(it -> rows.add(new DeskRow("enrolment.desk.kind.check",
                ui.getTranslation("enrolment.desk.application", ReceiptCode.of(it.id().toString())), it.electionTitle(), end(it.due()),
                () -> new CheckPanel(checking, actor, it.id(), DeskDone::tell))));
    }

    /** Done here; whoever wants to see the whole of it first goes to its page. */
    private static Component step(Election election, String text, String label, String said, Command act) {
        var ui = UI.getCurrent();
        return new Div(new Paragraph(new Phrase(ui.getTranslation(text))), Pages.acts(Pages.main(ui.getTranslation(label), () -> {
            act.execute();
            DeskDone.tell(ui.getTranslation(said));
        }), new LinkButton(EnrolmentPaths.desk(election.id()), ui.getTranslation("enrolment.desk.go"))));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LocalDates.ZONE).toInstant();
    }
}
