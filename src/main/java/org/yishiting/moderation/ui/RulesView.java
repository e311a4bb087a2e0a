package org.yishiting.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.moderation.HallRules;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.RulesVersion;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.CurrentActor;

/** 议事公约, and what happens to what people write. */
@Route(ModerationPaths.RULES)
@AnonymousAllowed
@StyleSheet("context://moderation/moderation.css")
class RulesView extends Div implements BeforeEnterObserver {

    private final HallRules rules;
    private final Communities communities;
    private final PolicyPack policies;
    private final Offices offices;
    private final CurrentActor actor;
    private final Clock clock;

    RulesView(HallRules rules, Communities communities, PolicyPack policies, Offices offices, CurrentActor actor, Clock clock) {
        this.rules = rules;
        this.communities = communities;
        this.policies = policies;
        this.offices = offices;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var code = String.valueOf(community.code());
        var history = rules.history(community.id());
        removeAll();
        add(new PageHeader(getTranslation("moderation.rules.title")).meta(community.name() + " · " + since(history.getFirst())));
        var list = clauses(history.getFirst());
        list.addClassNames("ys-card", "ys-clauses", "ys-mt5");
        add(Still.of(list), Still.of(how(community)));
        if (history.size() > 1) {
            var earlier = new NativeDetails(getTranslation("moderation.rules.earlier", history.size() - 1));
            earlier.addClassNames("ys-more", "ys-mt4");
            var all = new Div();
            history.stream().skip(1).forEach(it -> all.add(new Paragraph(since(it)), clauses(it)));
            earlier.setContent(all);
            add(Still.of(earlier));
        }
        var acts = new Div(new LinkButton(ModerationPaths.tally(code), getTranslation("moderation.tally.link")));
        if (actor.find().filter(it -> offices.holds(it, community.id(), Office.CONVENOR)).isPresent()) {
            acts.add(new LinkButton(ModerationPaths.changeRules(code), getTranslation("moderation.rules.change")));
        }
        acts.addClassNames("ys-acts", "ys-mt5");
        add(acts);
    }

    private static OrderedList clauses(RulesVersion version) {
        var list = new OrderedList();
        version.clauses().forEach(it -> list.add(new ListItem(new Phrase(it.text()))));
        list.addClassName("ys-clauses");
        return list;
    }

    private Section how(CommunitySummary community) {
        var today = Zone.today(clock);
        var how = new Section(new H2(getTranslation("moderation.rules.how")),
                new Paragraph(new Phrase(getTranslation("moderation.rules.how.wait", policies.number(PolicyKey.HALL_MODERATION_HOURS, community.id(), today)))),
                new Paragraph(new Phrase(getTranslation("moderation.rules.how.report"))),
                new Paragraph(new Phrase(getTranslation("moderation.rules.how.appeal", policies.number(PolicyKey.HALL_APPEAL_WORKDAYS, community.id(), today)))));
        how.addClassNames("ys-card", "ys-stack", "ys-mt5");
        return how;
    }

    private String since(RulesVersion version) {
        return version.from() == null ? getTranslation("moderation.rules.shipped")
                : getTranslation("moderation.rules.since", version.version(), LocalDates.full(LocalDates.date(version.from()), getLocale()));
    }
}
