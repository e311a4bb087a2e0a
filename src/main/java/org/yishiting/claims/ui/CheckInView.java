package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Slip;
import org.yishiting.claims.Activities;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 签到: where the QR code at the door leads. */
@Route(ClaimsPaths.CHECK_IN)
@PermitAll
class CheckInView extends Div implements BeforeEnterObserver {

    private static final int FIGURES = 7;

    private final Activities activities;
    private final VoterRoll members;
    private final CurrentActor currentActor;
    private final Clock clock;

    CheckInView(Activities activities, VoterRoll members, CurrentActor currentActor, Clock clock) {
        this.activities = activities;
        this.members = members;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElse("");
        var activity = activities.byCode(code).orElseThrow(() -> new RuleViolation("claims.activity.gone"));
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(activity.title()).meta(getTranslation("claims.checkin.meta", LocalDates.weekday(activity.heldOn(), getLocale()))).still());
        if (!members.has(actor, activity.community())) {
            add(Notice.info(getTranslation("claims.checkin.not-member"))
                    .also(new LinkButton(ResidentsPaths.join(activity.community(), ClaimsPaths.checkIn(activity.code())), getTranslation("claims.new.join")).main()));
            return;
        }
        var card = new Article(line(ClaimParts.amount(activity.rule(), 1, activity.rule().points())), soft(getTranslation("claims.checkin.why")));
        card.addClassNames("ys-card", "ys-stack");
        if (activities.signedIn(actor, activity.id())) {
            card.add(Notice.ok(getTranslation("claims.checkin.done")));
        } else if (activity.closed() || !activity.heldOn().equals(Zone.today(clock))) {
            card.add(Notice.info(getTranslation("claims.activity.not-now")));
        } else {
            var figures = new TextField(getTranslation("claims.checkin.figures"));
            figures.setHelperText(getTranslation("claims.checkin.figures-help"));
            figures.setMaxLength(FIGURES);
            figures.getElement().setAttribute("inputmode", "numeric").setAttribute("autocomplete", "off");
            figures.setValue(event.getLocation().getQueryParameters().getSingleParameter("now").filter(it -> it.matches("\\d{6}")).orElse(""));
            card.addClassName("ys-form");
            card.add(figures, acts(PageParts.main("claims.checkin.go", () -> {
                activities.signIn(actor, code, figures.getValue());
                card.removeAll();
                card.add(new Slip(getTranslation("claims.checkin.receipt", LocalDates.time(clock.instant())), LocalDates.moment(clock.instant(), getLocale())));
            })));
        }
        add(card);
    }
}
