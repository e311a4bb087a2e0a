package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.RollEntry;
import org.yishiting.enrolment.Rolls;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 选民名单, a hundred lines a page: a number and a name. For members of the community only. */
@Route(EnrolmentPaths.ROLL)
@PermitAll
@StyleSheet("context://enrolment/enrolment.css")
class RollView extends Div implements BeforeEnterObserver {

    private final Elections elections;
    private final Rolls rolls;
    private final VoterRoll members;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final Clock clock;

    RollView(Elections elections, Rolls rolls, VoterRoll members, Communities communities, CurrentActor currentActor, Clock clock) {
        this.elections = elections;
        this.rolls = rolls;
        this.members = members;
        this.communities = communities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var election = Pages.election(event, elections);
        var actor = currentActor.get();
        var place = communities.find(election.community()).map(CommunitySummary::name).orElse("");
        removeAll();
        add(new PageHeader(getTranslation("enrolment.roll.title")).crumb(EnrolmentPaths.election(election.id()), election.title(), place)
                .meta(getTranslation(election.finalAt() == null ? "enrolment.roll.meta" : "enrolment.roll.meta-final", LocalDates.full(election.days().polling(), getLocale()))));
        if (!members.has(actor, election.community())) {
            add(Notice.info(getTranslation("enrolment.roll.inside", place))
                    .also(new LinkButton(ResidentsPaths.join(election.community(), EnrolmentPaths.roll(election.id())), getTranslation("enrolment.apply.join")).main()));
            return;
        }
        if (election.listedAt() == null || election.removed()) {
            add(new EmptyState(getTranslation("enrolment.roll.none-title"), getTranslation(election.removed() ? "enrolment.roll.removed" : "enrolment.roll.later",
                    LocalDates.weekday(election.days().published(), getLocale())), new LinkButton(EnrolmentPaths.election(election.id()), getTranslation("enrolment.apply.see")).main()));
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        var number = parameters.getSingleParameter("page").filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
        var page = rolls.page(actor, election.id(), "", number);
        var objects = election.takesObjections(LocalDates.date(clock.instant()));
        var found = new Div();
        found.getElement().setAttribute("aria-live", "polite");
        var name = new TextField(getTranslation("enrolment.roll.search"));
        name.setMaxLength(50);
        name.setClearButtonVisible(true);
        // A name is looked up without going into the address, where it would stay in the browser's history.
        var look = new Button(getTranslation("enrolment.roll.look"), _ -> {
            found.removeAll();
            if (!name.getValue().isBlank()) {
                var hits = rolls.page(actor, election.id(), name.getValue(), 0);
                found.add(hits.total() == 0 ? Notice.info(getTranslation("enrolment.roll.nobody")) : Still.of(list(election, hits.entries(), objects)));
            }
        });
        look.addClickShortcut(Key.ENTER).listenOn(name);
        var search = new Div(name, look);
        search.addClassNames("ys-search", "ys-noprint");
        var print = new Button(getTranslation("enrolment.roll.print"), _ -> UI.getCurrent().getPage().executeJs("window.print()"));
        var acts = objects ? Pages.acts(new LinkButton(EnrolmentPaths.object(election.id()), getTranslation("enrolment.act.object")).main(), print) : Pages.acts(print);
        acts.addClassName("ys-noprint");
        var hint = new Paragraph(new Phrase(objects ? getTranslation("enrolment.roll.hint-objections", LocalDates.weekday(election.days().objections(), getLocale()))
                : getTranslation("enrolment.roll.hint")));
        hint.addClassName("ys-why");
        add(hint, acts, search, found, Still.of(list(election, page.entries(), objects)),
                new Pager(number, Math.ceilDiv(page.total(), Rolls.PAGE), it -> EnrolmentPaths.roll(election.id()) + (it == 0 ? "" : "?page=" + it)));
    }

    private OrderedList list(Election election, List<RollEntry> entries, boolean objects) {
        var list = new OrderedList();
        list.addClassNames("ys-card", "ys-en-roll");
        list.getElement().setAttribute("aria-label", getTranslation("enrolment.roll.title"));
        for (var entry : entries) {
            var serial = new Span(String.valueOf(entry.serial()));
            serial.addClassNames("ys-en-serial", "ys-num");
            var item = new ListItem(serial);
            if (objects) {
                var link = new Anchor(EnrolmentPaths.object(election.id(), entry.serial()), entry.name());
                link.getElement().setAttribute("aria-label", getTranslation("enrolment.roll.object-to", String.valueOf(entry.serial()), entry.name()));
                item.add(link);
            } else {
                item.add(new Span(entry.name()));
            }
            list.add(item);
        }
        return list;
    }
}
