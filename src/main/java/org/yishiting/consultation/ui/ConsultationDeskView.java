package org.yishiting.consultation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.CommunityPage;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.Consultations;
import org.yishiting.consultation.Lateness;
import org.yishiting.residents.CurrentActor;

/** The desk of the CPPCC secretary: the plan of this year, what is late, and new topics. */
@Route(ConsultationPaths.DESK)
@RolesAllowed({"CPPCC_SECRETARY", "CPPCC_MEMBER"})
@Menu(title = "consultation.desk.menu", icon = "PEOPLE", order = 73)
@StyleSheet("context://consultation/consultation.css")
class ConsultationDeskView extends CommunityPage {

    private final Consultations consultations;
    private final Lateness lateness;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    ConsultationDeskView(Consultations consultations, Lateness lateness, CurrentCommunity current, Offices offices, CurrentActor currentActor, Clock clock) {
        super(current);
        this.consultations = consultations;
        this.lateness = lateness;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    protected void show(CommunitySummary community) {
        var actor = currentActor.get();
        offices.require(actor, community.id(), Office.CPPCC_SECRETARY, Office.CPPCC_MEMBER);
        var today = Zone.today(clock);
        var plan = consultations.plan(community.id(), today.getYear());
        removeAll();
        add(new PageHeader(getTranslation("consultation.desk.menu")).meta(getTranslation("consultation.plan.meta", community.name(), plan.size(),
                plan.stream().filter(it -> !lateness.of(it).isEmpty()).count())));
        add(plan.isEmpty() ? new EmptyState(getTranslation("consultation.plan.empty"), getTranslation("consultation.plan.empty-text"))
                : Still.of(new RowList(plan.stream().map(it -> ConsultationParts.row(it, ConsultationPaths.work(it.id()), !lateness.of(it).isEmpty(), today)).toList())));
        add(new LinkButton(ConsultationPaths.plan(String.valueOf(community.code())), getTranslation("consultation.desk.public")).quiet());
        if (offices.holds(actor, community.id(), Office.CPPCC_SECRETARY)) {
            var place = new Div();
            place.add(PageParts.act("consultation.desk.new", () -> {
                place.removeAll();
                place.add(new TopicForm(null, "consultation.desk.add", draft -> UI.getCurrent().navigate(ConsultationPaths.work(consultations.plan(actor, community.id(), draft)))));
            }));
            add(new SectionHeader(getTranslation("consultation.desk.new-title")), place);
        }
    }
}
