package org.yishiting.hall.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.Topics;
import org.yishiting.residents.CurrentActor;

/** Where convenors and staff put a topic before the hall. */
@Route(HallPaths.NEW_TOPIC)
@PermitAll
class NewTopicView extends Div implements BeforeEnterObserver {

    private final Topics topics;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor actor;
    private final Clock clock;

    NewTopicView(Topics topics, Communities communities, Offices offices, CurrentActor actor, Clock clock) {
        this.topics = topics;
        this.communities = communities;
        this.offices = offices;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open)
                .orElseThrow(NotFoundException::new);
        offices.require(actor.get(), community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        removeAll();
        add(new PageHeader(getTranslation("hall.new.title")).meta(getTranslation("hall.new.meta")), form(community));
    }

    private Article form(CommunitySummary community) {
        var title = new TextField(getTranslation("hall.new.field.title"));
        title.setHelperText(getTranslation("hall.new.field.title-help", Topics.MAX_TITLE));
        var problem = new TextArea(getTranslation("hall.new.field.problem"));
        problem.setHelperText(getTranslation("hall.new.field.problem-help"));
        problem.setMinRows(4);
        var from = new TextField(getTranslation("hall.new.field.from"));
        var until = new DatePicker(getTranslation("hall.new.field.until"));
        until.setValue(LocalDates.date(clock.instant()).plusDays(Topics.USUAL_DAYS_TO_SPEAK));
        var next = new TextField(getTranslation("hall.new.field.next"));
        next.setHelperText(getTranslation("hall.new.field.next-help"));
        Draft.keep(title, "hall.new.title");
        Draft.keep(problem, "hall.new.problem");
        var save = new Button(getTranslation("hall.new.save"), _ -> {
            var draft = new TopicDraft(title.getValue(), problem.getValue(), from.getValue().isBlank() ? null : from.getValue().strip(),
                    until.getValue(), next.getValue().isBlank() ? null : next.getValue().strip());
            var opened = topics.open(actor.get(), community.id(), draft);
            Draft.forget("hall.new.title");
            Draft.forget("hall.new.problem");
            UI.getCurrent().navigate(HallPaths.topic(opened));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Article(title, problem, from, until, next, save);
        form.addClassNames("ys-card", "ys-form");
        return form;
    }
}
