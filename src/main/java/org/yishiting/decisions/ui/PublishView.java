package org.yishiting.decisions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.decisions.DecisionsPaths;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Topics;
import org.yishiting.policy.Deadlines;
import org.yishiting.residents.CurrentActor;

/** Where staff write down what was agreed and publish it for objections. */
@Route(DecisionsPaths.PUBLISH)
@PermitAll
@StyleSheet("context://decisions/decisions.css")
class PublishView extends Div implements BeforeEnterObserver {

    private final Topics topics;
    private final Deliberated deliberated;
    private final Deadlines deadlines;
    private final Offices offices;
    private final CurrentActor currentActor;

    PublishView(Topics topics, Deliberated deliberated, Deadlines deadlines, Offices offices, CurrentActor currentActor) {
        this.topics = topics;
        this.deliberated = deliberated;
        this.deadlines = deadlines;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var topic = ReasonsView.topic(event).flatMap(topics::find).orElseThrow(NotFoundException::new);
        var actor = currentActor.get();
        offices.require(actor, topic.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(getTranslation("decisions.publish.title")).crumb(HallPaths.topic(topic.id()), topic.title(), topic.number()));
        if (deliberated.outcomes().of(topic.id()).isPresent()) {
            add(Notice.info(getTranslation("decisions.outcome-stands")).also(new LinkButton(DecisionsPaths.decide(topic.id()), getTranslation("decisions.part.lead"))));
        } else {
            add(new OutcomeForm(topic, actor, deliberated, deadlines, () -> UI.getCurrent().navigate(HallPaths.topic(topic.id()))));
        }
    }
}
