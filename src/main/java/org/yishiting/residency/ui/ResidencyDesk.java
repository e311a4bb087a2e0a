package org.yishiting.residency.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.residency.Lane;
import org.yishiting.residency.Reviewing;
import org.yishiting.residency.WaitingProof;
import org.yishiting.residents.CurrentActor;

/** Proofs of residence, visits and appeals, at the desk. What one cannot decide on is left to colleagues. */
@Component
@Order(30)
class ResidencyDesk implements DeskRows {

    private final Reviewing reviewing;
    private final Communities communities;
    private final CurrentActor currentActor;

    ResidencyDesk(Reviewing reviewing, Communities communities, CurrentActor currentActor) {
        this.reviewing = reviewing;
        this.communities = communities;
        this.currentActor = currentActor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).orElseThrow().id();
        var actor = currentActor.get();
        var rows = new ArrayList<DeskRow>();
        reviewing.counts(actor, community).keySet().forEach(lane -> reviewing.queue(actor, community, lane, null, most).stream()
                .filter(it -> it.kept() == null).forEach(it -> rows.add(row(actor, lane, it))));
        return rows.stream().limit(most).toList();
    }

    private DeskRow row(Actor actor, Lane lane, WaitingProof proof) {
        var ui = UI.getCurrent();
        return new DeskRow("residency.lane." + lane.key(), proof.nickname(), ui.getTranslation("residency.desk.text", ui.getTranslation("residency.rung." + proof.rung().key()),
                LocalDates.day(LocalDates.date(proof.since()), ui.getLocale())), proof.dueAt(), () -> new ReviewPanel(reviewing, actor, proof, DeskDone::tell));
    }
}
