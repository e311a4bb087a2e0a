package org.yishiting.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.HallRules;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.PublishedText;
import org.yishiting.moderation.Reports;
import org.yishiting.residents.CurrentActor;

/** Where somebody tells the committee which rule a text breaks. */
@Route(ModerationPaths.REPORT)
@PermitAll
@StyleSheet("context://moderation/moderation.css")
class ReportView extends Div implements BeforeEnterObserver {

    private final Reports reports;
    private final HallRules rules;
    private final CurrentActor actor;
    private final Clock clock;

    ReportView(Reports reports, HallRules rules, CurrentActor actor, Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get("kind").flatMap(kind -> event.getRouteParameters().get("subject").flatMap(it -> reports.find(kind, it)))
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(new PageHeader(getTranslation("moderation.report.title")).meta(getTranslation("moderation.report.meta")), form(text));
    }

    private Article form(PublishedText text) {
        var clause = new ChoiceBox<Clause>(getTranslation("moderation.report.which"), rules.current(text.community()).clauses().toArray(Clause[]::new));
        clause.setItemLabelGenerator(Words::clause);
        var words = new TextArea(getTranslation("moderation.report.words"));
        words.setMaxLength(Reports.MAX_WORDS);
        words.setWidthFull();
        var key = "moderation.report." + text.subject().kind() + "." + text.subject().id();
        Draft.keep(words, key);
        var form = new Article();
        var send = new Button(getTranslation("moderation.report.send"), _ -> {
            reports.report(actor.get(), text.subject().kind(), text.subject().id(), clause.getValue() == null ? 0 : clause.getValue().number(), words.getValue());
            Draft.forget(key);
            var back = new Anchor("/" + text.subject().path(), getTranslation("moderation.report.back"));
            back.addClassName("ys-link");
            form.removeAll();
            form.add(new Slip(getTranslation("moderation.report.done"), LocalDates.moment(clock.instant(), getLocale())).act(back));
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(Words.labelled(text.subject().title(), Words.quote(text.words())), clause, words, new Div(send));
        form.addClassNames("ys-card", "ys-form", "ys-mt5");
        return form;
    }
}
