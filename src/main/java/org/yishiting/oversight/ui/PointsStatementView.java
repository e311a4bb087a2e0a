package org.yishiting.oversight.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.oversight.OversightPaths;
import org.yishiting.oversight.Quarter;
import org.yishiting.oversight.RuleSum;
import org.yishiting.oversight.Statement;
import org.yishiting.oversight.PointsStatements;

/** 季度公示: issued, redeemed, expired, reversed, out; cost and who gave. For everybody, and as a table. */
@Route(OversightPaths.STATEMENT)
@AnonymousAllowed
class PointsStatementView extends Div implements BeforeEnterObserver {

    private static final int CENTS = 100;

    private final PointsStatements statements;
    private final Communities communities;
    private final Clock clock;

    PointsStatementView(PointsStatements statements, Communities communities, Clock clock) {
        this.statements = statements;
        this.communities = communities;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("community").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var code = String.valueOf(community.code());
        var current = Quarter.of(LocalDates.date(clock.instant()));
        var quarter = event.getLocation().getQueryParameters().getSingleParameter("quarter").flatMap(Quarter::parse).filter(it -> !it.from().isAfter(current.from())).orElse(current);
        removeAll();
        add(new PageHeader(getTranslation("oversight.statement.title", Tables.name(quarter))).crumb("", community.name(), getTranslation("oversight.statement.here"))
                .meta(getTranslation(quarter.equals(current) ? "oversight.statement.running" : "oversight.statement.meta", LocalDates.full(quarter.from(), getLocale()),
                        LocalDates.full(quarter.until().minusDays(1), getLocale()))).still());
        statements.of(community.id(), quarter).ifPresentOrElse(it -> {
            add(Still.of(figures(it)), Still.of(money(it)));
            var rules = statements.rules(community.id(), quarter);
            if (!rules.isEmpty()) {
                add(Still.of(rules(rules)));
            }
            var files = new Div(new LinkButton(OversightPaths.data(code, quarter, "csv"), getTranslation("oversight.csv")), new LinkButton(OversightPaths.data(code, quarter, "json"), getTranslation("oversight.json")));
            files.addClassNames("ys-acts", "ys-mt5");
            files.getChildren().forEach(link -> link.getElement().setAttribute("router-ignore", true));
            add(Still.of(files));
        }, () -> add(new EmptyState(getTranslation("oversight.statement.few"), getTranslation("oversight.statement.few.text"))));
        add(Still.of(Tables.steps(quarter, current, it -> OversightPaths.statement(code, it))));
    }

    private Section figures(Statement it) {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "oversight.before", it.before());
        fact(facts, "oversight.issued", it.issued());
        fact(facts, "oversight.redeemed", -it.redeemed());
        fact(facts, "oversight.expired", -it.expired());
        fact(facts, "oversight.reversed", -it.reversed());
        fact(facts, "oversight.outstanding", it.outstanding());
        var card = new Section(facts, line("oversight.adds-up"));
        card.addClassNames("ys-card", "ys-stack");
        return new Section(new SectionHeader(getTranslation("oversight.points")), card);
    }

    private void fact(DescriptionList facts, String key, long points) {
        facts.add(new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(new Phrase(getTranslation(points < 0 ? "oversight.points.less" : "oversight.points.of", String.valueOf(Math.abs(points))))));
    }

    private Section money(Statement it) {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        facts.add(new DescriptionList.Term(getTranslation("oversight.cost")), new DescriptionList.Description(new Phrase(yuan(it.cost()))),
                new DescriptionList.Term(getTranslation("oversight.received")), new DescriptionList.Description(new Phrase(yuan(it.received()))),
                new DescriptionList.Term(getTranslation("oversight.givers")),
                new DescriptionList.Description(new Phrase(it.givers().isEmpty() ? getTranslation("oversight.givers.none") : String.join(getTranslation("oversight.and"), it.givers()))));
        var card = new Section(facts);
        card.addClassName("ys-card");
        return new Section(new SectionHeader(getTranslation("oversight.money")), card);
    }

    private Section rules(List<RuleSum> rules) {
        return new Section(new SectionHeader(getTranslation("oversight.rules")).hint(getTranslation("oversight.rules.hint")),
                Tables.of(List.of("oversight.rule", "oversight.people", "oversight.points"),
                        rules.stream().map(it -> List.of(it.rule() + " " + it.title(), Tables.number(it.people()), Tables.number(it.points()))).toList()));
    }

    private String yuan(long cents) {
        return getTranslation("oversight.yuan", cents % CENTS == 0 ? String.valueOf(cents / CENTS) : String.format("%d.%02d", cents / CENTS, cents % CENTS));
    }

    private Paragraph line(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("ys-soft");
        return line;
    }
}
