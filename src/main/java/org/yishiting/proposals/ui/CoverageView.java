package org.yishiting.proposals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.proposals.Coverage;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.residents.CurrentActor;

/** Where nobody has asked for ninety days: buildings and facilities, the longest ago first. Says nothing about who did not ask. */
@Route(ProposalsPaths.COVERAGE)
@Menu(title = "proposals.coverage.menu", icon = "PLACES", order = 62)
@RolesAllowed({"GRID_CONTACT", "COMMITTEE_STAFF", "CONVENOR"})
class CoverageView extends Div implements BeforeEnterObserver {

    static final int DAYS = 90;

    private final RemarkLog remarks;
    private final CurrentCommunity current;
    private final CurrentActor actor;
    private final Clock clock;

    CoverageView(RemarkLog remarks, CurrentCommunity current, CurrentActor actor, Clock clock) {
        this.remarks = remarks;
        this.current = current;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var today = LocalDates.date(clock.instant());
        var all = remarks.coverage(actor.get(), community.get().id()).stream()
                .sorted(Comparator.comparing(Coverage::lastAsked, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        var waiting = all.stream().filter(it -> unasked(it, today)).toList();
        removeAll();
        add(new PageHeader(getTranslation("proposals.coverage.title")).crumb(ProposalsPaths.LOG, getTranslation("proposals.log.title"), community.get().name())
                .meta(getTranslation("proposals.coverage.meta", DAYS)));
        if (waiting.isEmpty()) {
            add(Notice.ok(getTranslation("proposals.coverage.none", DAYS)));
        } else {
            add(Still.of(table("proposals.coverage.waiting", waiting, today)));
        }
        add(new LinkButton(ProposalsPaths.LOG, getTranslation("proposals.coverage.enter")).main());
        var asked = all.stream().filter(it -> !unasked(it, today)).toList().reversed();
        if (!asked.isEmpty()) {
            add(Still.of(table("proposals.coverage.asked", asked, today)));
        }
    }

    private static boolean unasked(Coverage place, LocalDate today) {
        return place.lastAsked() == null || ChronoUnit.DAYS.between(place.lastAsked(), today) > DAYS;
    }

    private Section table(String title, List<Coverage> places, LocalDate today) {
        var head = new Element("thead").appendChild(new Element("tr").appendChild(cell("th", getTranslation("proposals.coverage.place")),
                cell("th", getTranslation("proposals.coverage.grid")), cell("th", getTranslation("proposals.coverage.last"))));
        var body = new Element("tbody");
        for (var place : places) {
            var grid = place.facility() ? getTranslation("proposals.coverage.facility") : place.grid().isEmpty() ? getTranslation("proposals.coverage.is-grid") : place.grid();
            body.appendChild(new Element("tr").appendChild(cell("th", place.name()).setAttribute("scope", "row"), cell("td", grid), cell("td", last(place, today))));
        }
        var section = new Section(new SectionHeader(getTranslation(title)).count(getTranslation("proposals.coverage.count", places.size())));
        var table = new Element("table").setAttribute("class", "ys-table").appendChild(head, body);
        var card = new Div();
        card.addClassName("ys-card");
        card.getElement().appendChild(table);
        section.add(card);
        section.addClassName("ys-mt5");
        return section;
    }

    private String last(Coverage place, LocalDate today) {
        return place.lastAsked() == null ? getTranslation("proposals.coverage.never")
                : getTranslation("proposals.coverage.ago", LocalDates.day(place.lastAsked(), getLocale()), ChronoUnit.DAYS.between(place.lastAsked(), today));
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
