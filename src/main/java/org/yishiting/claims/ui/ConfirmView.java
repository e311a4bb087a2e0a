package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Slip;
import org.yishiting.claims.Claims;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.residents.CurrentActor;

/** Where a second person says that it was so. */
@Route(ClaimsPaths.CONFIRM)
@PermitAll
class ConfirmView extends Div implements BeforeEnterObserver {

    private final Claims claims;
    private final CurrentActor currentActor;
    private final Clock clock;

    ConfirmView(Claims claims, CurrentActor currentActor, Clock clock) {
        this.claims = claims;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElse("");
        var actor = currentActor.get();
        var claim = claims.asked(actor, code);
        removeAll();
        add(new PageHeader(getTranslation("claims.confirm.title")).meta(getTranslation("claims.confirm.meta")).still());
        var card = new Article(line(getTranslation("claims.confirm.who", claim.nickname(), claim.rule().title())),
                line(getTranslation("claims.page.when", LocalDates.weekday(claim.doneOn(), getLocale()), ClaimParts.amount(claim.rule(), claim.units(), claim.points()))),
                line(claim.words()), soft(getTranslation("claims.confirm.why")));
        card.addClassNames("ys-card", "ys-stack");
        card.add(acts(PageParts.main("claims.confirm.go", () -> {
            claims.confirm(actor, code);
            card.removeAll();
            card.add(new Slip(getTranslation("claims.confirm.receipt"), LocalDates.moment(clock.instant(), getLocale())));
        })));
        add(card);
    }
}
