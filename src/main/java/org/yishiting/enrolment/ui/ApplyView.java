package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.residency.Residences;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 我要登记: one form, filled with what is known already. */
@Route(EnrolmentPaths.APPLY)
@PermitAll
@StyleSheet("context://enrolment/enrolment.css")
class ApplyView extends Div implements BeforeEnterObserver {

    private final Elections elections;
    private final Enrolling enrolling;
    private final Memberships memberships;
    private final Residences residences;
    private final VoterRoll members;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final Clock clock;

    ApplyView(Elections elections, Enrolling enrolling, Memberships memberships, Residences residences, VoterRoll members, Communities communities, CurrentActor currentActor, Clock clock) {
        this.elections = elections;
        this.enrolling = enrolling;
        this.memberships = memberships;
        this.residences = residences;
        this.members = members;
        this.communities = communities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var election = Pages.election(event, elections);
        var actor = currentActor.get();
        var place = communities.find(election.community()).map(CommunitySummary::name).orElse("");
        var today = LocalDates.date(clock.instant());
        removeAll();
        add(new PageHeader(getTranslation("enrolment.apply.title")).crumb(EnrolmentPaths.election(election.id()), election.title(), place)
                .meta(getTranslation("enrolment.apply.meta", LocalDates.weekday(election.days().closes(), getLocale()))));
        if (!election.takesApplications(today)) {
            add(Notice.info(getTranslation("enrolment.apply.not-now")).also(new LinkButton(EnrolmentPaths.election(election.id()), getTranslation("enrolment.apply.see"))));
        } else if (!members.has(actor, election.community())) {
            add(Notice.info(getTranslation("enrolment.apply.not-member", place))
                    .also(new LinkButton(ResidentsPaths.join(election.community(), EnrolmentPaths.apply(election.id())), getTranslation("enrolment.apply.join")).main()));
        } else {
            add(form(election, actor));
        }
    }

    private Article form(Election election, Actor actor) {
        var own = enrolling.own(actor, election.id()).orElse(null);
        var belongs = memberships.of(actor).stream().filter(it -> it.community().equals(election.community())).findFirst().orElse(null);
        var form = new Article();
        form.addClassNames("ys-card", "ys-form");
        if (residences.status(actor, election.community()).confirmed()) {
            form.add(Notice.ok(getTranslation("enrolment.apply.confirmed")));
        } else {
            var code = communities.find(election.community()).map(it -> String.valueOf(it.code())).orElse("");
            form.add(Notice.info(getTranslation("enrolment.apply.unconfirmed")).also(new LinkButton(ResidencyPaths.mine(code), getTranslation("enrolment.apply.confirm")).quiet()));
        }
        var fields = new ApplicationFields(election, elections.rules(election.id()), belongs, own, LocalDates.date(clock.instant()), Pages.draft("apply", election.id(), actor));
        var why = new Paragraph(new Phrase(getTranslation("enrolment.apply.why")));
        why.addClassName("ys-why");
        form.add(fields, why, Pages.acts(Pages.main(getTranslation(own == null ? "enrolment.apply.go" : "enrolment.apply.change"), () -> {
            var id = enrolling.apply(actor, election.id(), fields.said());
            fields.forget();
            form.removeAll();
            form.add(new Slip(getTranslation("enrolment.apply.receipt", LocalDates.weekday(election.days().checked(), getLocale())),
                            getTranslation("enrolment.apply.receipt.mark", ReceiptCode.of(id.toString()), LocalDates.moment(clock.instant(), getLocale()))),
                    new Paragraph(new Phrase(getTranslation("enrolment.apply.receipt.next", LocalDates.weekday(election.days().published(), getLocale())))),
                    new LinkButton(EnrolmentPaths.election(election.id()), getTranslation("enrolment.apply.see")).main());
        })));
        return form;
    }
}
