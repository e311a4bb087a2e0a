package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.community.Communities;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.ProposalState;
import org.yishiting.proposals.Screening;
import org.yishiting.residents.CurrentActor;

/** Proposals to answer, and appeals, for today's desk. */
@Component
@Order(20)
class ProposalsAtDesk implements DeskRows {

    private final Screening screening;
    private final ScreeningForms forms;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor currentActor;

    ProposalsAtDesk(Screening screening, ScreeningForms forms, Communities communities, Offices offices, CurrentActor currentActor) {
        this.screening = screening;
        this.forms = forms;
        this.communities = communities;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).orElseThrow().id();
        var actor = currentActor.get();
        var rows = new ArrayList<DeskRow>();
        if (offices.holds(actor, community, Office.CONVENOR, Office.COMMITTEE_STAFF)) {
            screening.waiting(actor, community, most).forEach(it -> rows.add(new DeskRow("proposals.desk.screen", it.title(), text(it), it.dueAt(),
                    () -> forms.answer(actor, it, () -> done(it)))));
        }
        if (offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE)) {
            screening.appeals(actor, community, most).forEach(it -> rows.add(new DeskRow("proposals.desk.appeal", it.title(), text(it), it.appealDueAt(),
                    () -> forms.appeal(actor, it, () -> done(it)))));
        }
        return rows.stream().limit(most).toList();
    }

    private static String text(ProposalDetails proposal) {
        var ui = UI.getCurrent();
        return proposal.number() + " · " + (proposal.state() == ProposalState.SUBMITTED ? ui.getTranslation("proposals.desk.untaken")
                : ui.getTranslation("proposals.state." + States.key(proposal.state())));
    }

    private static void done(ProposalDetails proposal) {
        DeskDone.tell(UI.getCurrent().getTranslation("proposals.desk.done", proposal.number(), proposal.title()));
    }
}
