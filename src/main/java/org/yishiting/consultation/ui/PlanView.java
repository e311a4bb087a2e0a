package org.yishiting.consultation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.Consultations;
import org.yishiting.consultation.Lateness;
import org.yishiting.residents.CurrentActor;

/** The plan of a year (年度协商计划): every topic, how far it is and what is late. */
@Route(ConsultationPaths.PLAN)
@AnonymousAllowed
class PlanView extends Div implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Lateness lateness;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    PlanView(Consultations consultations, Lateness lateness, Communities communities, Offices offices, CurrentActor currentActor, Clock clock) {
        this.consultations = consultations;
        this.lateness = lateness;
        this.communities = communities;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var today = Zone.today(clock);
        var year = event.getLocation().getQueryParameters().getSingleParameter("year").filter(it -> it.matches("\\d{4}")).map(Integer::parseInt).orElse(today.getYear());
        var plan = consultations.plan(community.id(), year);
        var late = plan.stream().filter(it -> !lateness.of(it).isEmpty()).map(it -> it.id()).toList();
        removeAll();
        add(new PageHeader(getTranslation("consultation.plan.title", String.valueOf(year))).meta(getTranslation("consultation.plan.meta", community.name(), plan.size(), late.size())));
        var years = consultations.years(community.id());
        if (years.size() > 1) {
            var nav = new Nav();
            nav.addClassName("ys-filters");
            years.forEach(it -> {
                var link = new Anchor(ConsultationPaths.plan(String.valueOf(community.code())) + "?year=" + it, getTranslation("consultation.plan.year", String.valueOf(it)));
                link.addClassName("ys-filter");
                if (it == year) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                nav.add(link);
            });
            add(Still.of(nav));
        }
        if (plan.isEmpty()) {
            add(new EmptyState(getTranslation("consultation.plan.empty"), getTranslation("consultation.plan.empty-text")));
        } else {
            var list = new Div(PageParts.soft(getTranslation("consultation.plan.text")),
                    new RowList(plan.stream().map(it -> ConsultationParts.row(it, ConsultationParts.link(it), late.contains(it.id()), today)).toList()));
            list.addClassName("ys-stack");
            add(Still.of(list));
        }
        if (currentActor.find().filter(it -> offices.holds(it, community.id(), Office.CPPCC_SECRETARY)).isPresent()) {
            add(new LinkButton(ConsultationPaths.DESK, getTranslation("consultation.desk.menu")));
        }
    }
}
