package org.yishiting.moderation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.Tallies;
import org.yishiting.moderation.Tally;

/** The committee's month with texts, in figures that each have their whole. */
@Route(ModerationPaths.TALLY)
@AnonymousAllowed
@StyleSheet("context://moderation/moderation.css")
class TallyView extends Div implements BeforeEnterObserver {

    private static final int AN_HOUR = 60;

    private final Tallies tallies;
    private final Communities communities;
    private final Clock clock;

    TallyView(Tallies tallies, Communities communities, Clock clock) {
        this.tallies = tallies;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var now = YearMonth.from(Zone.today(clock));
        var month = event.getLocation().getQueryParameters().getSingleParameter("month").flatMap(TallyView::parsed).filter(it -> !it.isAfter(now)).orElse(now);
        var tally = tallies.of(community.id(), month);
        var code = String.valueOf(community.code());
        removeAll();
        add(new PageHeader(getTranslation("moderation.tally.title", month.getYear(), month.getMonthValue()))
                .meta(getTranslation(month.equals(now) ? "moderation.tally.meta-running" : "moderation.tally.meta", community.name())));
        add(Still.of(written(tally)), Still.of(looked(tally)), Still.of(appeals(tally)));
        var steps = new Div(new LinkButton(link(code, month.minusMonths(1)), getTranslation("moderation.tally.earlier")));
        if (month.isBefore(now)) {
            steps.add(new LinkButton(link(code, month.plusMonths(1)), getTranslation("moderation.tally.later")));
        }
        steps.add(new LinkButton(ModerationPaths.rules(code), getTranslation("moderation.rules.link")).quiet());
        steps.addClassNames("ys-acts", "ys-mt5");
        add(steps);
    }

    private Section written(Tally it) {
        return section("moderation.tally.written",
                line("moderation.tally.all", getTranslation("moderation.tally.texts", it.written())),
                line("moderation.tally.at-once", of(it.atOnce(), it.written())),
                line("moderation.tally.published", of(it.published(), it.written())),
                line("moderation.tally.returned", getTranslation("moderation.tally.times", it.returned())),
                line("moderation.tally.taken-up", of(it.takenUp(), it.written())),
                line("moderation.tally.answered", getTranslation("moderation.tally.texts", it.answered())),
                line("moderation.tally.refused", of(it.refused(), it.written())),
                line("moderation.tally.removed", getTranslation("moderation.tally.texts", it.removed())),
                line("moderation.tally.kept", getTranslation("moderation.tally.texts", it.kept())));
    }

    private Section looked(Tally it) {
        var section = section("moderation.tally.wait",
                line("moderation.tally.in-time", ofTimes(it.inTime(), it.looked())),
                line("moderation.tally.median", it.medianMinutes() == null ? getTranslation("moderation.tally.none") : span(it.medianMinutes())));
        if (!it.byClause().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("ys-own");
            it.byClause().forEach(clause -> list.add(new ListItem(new Phrase(getTranslation("moderation.tally.by-clause", clause.clause(), clause.text(), clause.count())))));
            section.add(new H2(getTranslation("moderation.tally.clauses")), list);
        }
        return section;
    }

    private Section appeals(Tally it) {
        return section("moderation.tally.appeals",
                line("moderation.tally.appealed", getTranslation("moderation.tally.times", it.appeals())),
                line("moderation.tally.granted", ofTimes(it.granted(), it.granted() + it.rejected())),
                line("moderation.tally.rejected", ofTimes(it.rejected(), it.granted() + it.rejected())));
    }

    private record Line(String name, String figure) {}

    private Line line(String key, String figure) {
        return new Line(getTranslation(key), figure);
    }

    private Section section(String title, Line... lines) {
        var list = new DescriptionList();
        list.addClassName("ys-tally");
        for (var line : lines) {
            var row = new Div(new DescriptionList.Term(line.name()), new DescriptionList.Description(new Phrase(line.figure())));
            list.getElement().appendChild(row.getElement());
        }
        var section = new Section(new H2(getTranslation(title)), list);
        section.addClassNames("ys-card", "ys-stack", "ys-mt4");
        return section;
    }

    private String of(int some, int all) {
        return all == 0 ? getTranslation("moderation.tally.none") : getTranslation("moderation.tally.of", all, some);
    }

    private String ofTimes(int some, int all) {
        return all == 0 ? getTranslation("moderation.tally.none") : getTranslation("moderation.tally.of-times", all, some);
    }

    private String span(int minutes) {
        return minutes < AN_HOUR ? getTranslation("moderation.tally.minutes", minutes) : getTranslation("moderation.tally.hours", minutes / AN_HOUR, minutes % AN_HOUR);
    }

    private static String link(String code, YearMonth month) {
        return ModerationPaths.tally(code) + "?month=" + month;
    }

    private static Optional<YearMonth> parsed(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
