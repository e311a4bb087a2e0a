package org.yishiting.claims.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.claims.ClaimReview;
import org.yishiting.claims.ClaimView;
import org.yishiting.claims.Publicity;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;

/** Claims, second signatures, appeals and objections on today's desk. What one may not decide is left to colleagues. */
@Component
@Order(60)
class ClaimsAtDesk implements DeskRows {

    private final ClaimReview review;
    private final Publicity publicity;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor currentActor;

    ClaimsAtDesk(ClaimReview review, Publicity publicity, Communities communities, Offices offices, CurrentActor currentActor) {
        this.review = review;
        this.publicity = publicity;
        this.communities = communities;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).orElseThrow().id();
        var actor = currentActor.get();
        if (!offices.holds(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE)) {
            return List.of();
        }
        var ui = UI.getCurrent();
        var rows = new ArrayList<DeskRow>();
        publicity.waiting(actor, community, most).forEach(it -> rows.add(new DeskRow("claims.desk.kind.objection", it.title(), it.words(), null,
                () -> new ObjectionPanel(publicity, actor, it, DeskDone::tell))));
        review.waiting(actor, community, most).forEach(it -> rows.add(row(ui, actor, it)));
        return rows.stream().limit(most).toList();
    }

    private DeskRow row(UI ui, Actor actor, ClaimView claim) {
        return new DeskRow("claims.desk.kind." + claim.state().key(), claim.nickname(), ui.getTranslation("claims.desk.row", claim.rule().title(), claim.points()), claim.dueAt(),
                () -> new ClaimPanel(review, actor, claim, DeskDone::tell));
    }
}
