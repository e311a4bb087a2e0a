package org.yishiting.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.HallRules;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.residents.CurrentActor;

/** Where the convenor writes the next version of the rules. */
@Route(ModerationPaths.CHANGE_RULES)
@PermitAll
class ChangeRulesView extends Div implements BeforeEnterObserver {

    private final HallRules rules;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor actor;

    ChangeRulesView(HallRules rules, Communities communities, Offices offices, CurrentActor actor) {
        this.rules = rules;
        this.communities = communities;
        this.offices = offices;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        offices.require(actor.get(), community.id(), Office.CONVENOR);
        removeAll();
        add(new PageHeader(getTranslation("moderation.rules.change")).meta(getTranslation("moderation.rules.change.meta")), form(community));
    }

    private Article form(CommunitySummary community) {
        var now = rules.current(community.id());
        var text = new TextArea(getTranslation("moderation.rules.change.label"));
        text.setHelperText(getTranslation("moderation.rules.change.help", HallRules.MOST_CLAUSES, HallRules.LONGEST_CLAUSE));
        text.setValue(now.clauses().stream().map(Clause::text).collect(Collectors.joining("\n")));
        text.setWidthFull();
        text.setMinRows(8);
        var key = "moderation.rules." + community.code() + "." + now.version();
        Draft.keep(text, key);
        var save = new Button(getTranslation("moderation.rules.change.save"), _ -> {
            rules.change(actor.get(), community.id(), now.version(), text.getValue());
            Draft.forget(key);
            UI.getCurrent().navigate(ModerationPaths.rules(String.valueOf(community.code())));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Article(text, new Div(save));
        form.addClassNames("ys-card", "ys-form", "ys-mt5");
        return form;
    }
}
