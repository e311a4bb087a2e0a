package org.yishiting.points.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.ledger.PassbookDoors;
import org.yishiting.points.PointsPaths;
import org.yishiting.points.RuleState;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.Rules;

/** 怎么得分: all rules of a community, those people are asked about first, and what is never rewarded. For everybody. */
@Route(PointsPaths.RULES)
@AnonymousAllowed
@StyleSheet("context://points/points.css")
class PointRulesView extends Div implements BeforeEnterObserver {

    private final Rules rules;
    private final ObjectProvider<PassbookDoors> doors;
    private final Communities communities;
    private final Clock clock;

    PointRulesView(Rules rules, ObjectProvider<PassbookDoors> doors, Communities communities, Clock clock) {
        this.rules = rules;
        this.doors = doors;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = event.getRouteParameters().get("community").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var today = Zone.today(clock);
        var coming = rules.coming(place.id()).stream().filter(it -> it.stored() != RuleState.PROPOSED).toList();
        var inForce = rules.inForce(place.id(), today);
        removeAll();
        add(new PageHeader(getTranslation("points.rules.title")).meta(getTranslation("points.rules.meta", place.name())).still(),
                Still.of(Notice.info(getTranslation("points.rules.promise")).also(PageParts.soft(getTranslation("points.rules.never")))));
        if (!coming.isEmpty()) {
            add(Still.of(section("points.rules.coming", coming)));
        }
        add(Still.of(section("points.rules.active", inForce)));
        var open = doors.orderedStream().flatMap(it -> it.doors(String.valueOf(place.code())).stream()).map(it -> new LinkButton(it.path(), getTranslation(it.label()))).toList();
        var acts = new Div();
        acts.addClassNames("ys-acts", "ys-mt5");
        open.forEach(acts::add);
        acts.add(new LinkButton(PointsPaths.PASSBOOK, getTranslation("points.rules.book")));
        add(Still.of(acts));
    }

    private Section section(String title, List<RuleVersion> some) {
        var rows = new RowList(some.stream().map(this::row).toList());
        return new Section(new SectionHeader(getTranslation(title)).count(getTranslation("points.rules.count", some.size())), rows);
    }

    private ListRow row(RuleVersion rule) {
        var today = Zone.today(clock);
        var row = new ListRow(PointsPaths.rule(rule.rule()), new Seal(getTranslation("points.about.mark." + rule.about().key())), rule.title())
                .text(getTranslation("points.rules.row", PointsParts.worth(rule), rule.evidenceNote()));
        var until = rule.consultUntil();
        if (rule.consulting(today) && until != null) {
            row.foot(PointsParts.state(rule.state(today)), DueChip.until(today, until));
        } else if (rule.state(today) != RuleState.ACTIVE) {
            row.foot(PointsParts.state(rule.state(today)));
        } else {
            row.foot(new Span(PointsParts.ruleName(rule.label())));
        }
        return row;
    }
}
