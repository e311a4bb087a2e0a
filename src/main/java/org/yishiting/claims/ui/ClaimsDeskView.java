package org.yishiting.claims.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Slip;
import org.yishiting.claims.ClaimReview;
import org.yishiting.claims.ClaimView;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.claims.Publicity;
import org.yishiting.community.Actor;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;

/** Claims that wait, who came first first. Opened one by one; what one may not decide is not in the list. */
@Route(ClaimsPaths.REVIEW)
@Menu(title = "claims.desk.menu", icon = "CHECK", order = 68)
@RolesAllowed({"COMMITTEE_STAFF", "SUPERVISORY_COMMITTEE"})
class ClaimsDeskView extends Div implements BeforeEnterObserver {

    private static final int ROWS = 20;

    private final ClaimReview review;
    private final Publicity publicity;
    private final Offices offices;
    private final CurrentCommunity currentCommunity;
    private final CurrentActor currentActor;
    private final Clock clock;

    ClaimsDeskView(ClaimReview review, Publicity publicity, Offices offices, CurrentCommunity currentCommunity, CurrentActor currentActor, Clock clock) {
        this.review = review;
        this.publicity = publicity;
        this.offices = offices;
        this.currentCommunity = currentCommunity;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(null);
    }

    private void show(@Nullable String done) {
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("claims.desk.title")).meta(getTranslation("claims.desk.meta")).still());
        var place = currentCommunity.find().orElse(null);
        if (place == null || !offices.holds(actor, place.id(), Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE)) {
            add(new EmptyState(getTranslation("points.admin.nowhere"), getTranslation("points.admin.nowhere-text"), new LinkButton(CurrentCommunity.CHOOSE, getTranslation("points.admin.choose"))));
            return;
        }
        if (done != null) {
            add(new Slip(done, LocalDates.moment(clock.instant(), getLocale())));
        }
        var objections = publicity.waiting(actor, place.id(), ROWS);
        var claims = review.waiting(actor, place.id(), ROWS);
        if (objections.isEmpty() && claims.isEmpty()) {
            add(new EmptyState(getTranslation("claims.desk.none"), getTranslation("claims.desk.none-text")));
        }
        objections.forEach(it -> add(card(getTranslation("claims.desk.kind.objection"), new ObjectionPanel(publicity, actor, it, this::show))));
        claims.forEach(it -> add(claim(actor, it)));
    }

    private Article claim(Actor actor, ClaimView claim) {
        var box = new Div();
        var card = card(getTranslation("claims.desk.kind." + claim.state().key()), box);
        box.add(PageParts.line(getTranslation("claims.desk.row", claim.rule().title(), claim.points())), PageParts.acts(PageParts.quiet("claims.desk.open", () -> {
            box.removeAll();
            box.add(new ClaimPanel(review, actor, claim, this::show));
        })));
        return card;
    }

    private static Article card(String title, Div inside) {
        var card = new Article(new H2(title), inside);
        card.addClassNames("ys-card", "ys-stack", "ys-mt3");
        return card;
    }
}
