package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.enrolment.Associates;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.NominationStanding;
import org.yishiting.enrolment.OwnApplication;
import org.yishiting.enrolment.Phase;
import org.yishiting.enrolment.Standing;
import org.yishiting.residents.CurrentActor;

/** On the home page: an election one can enrol for now, a roll to look at, a call for associate members. */
@org.springframework.stereotype.Component
@Order(30)
class EnrolmentHome implements HomeCard {

    private final Elections elections;
    private final Enrolling enrolling;
    private final Associates associates;
    private final Communities communities;
    private final CurrentActor actor;
    private final Clock clock;

    EnrolmentHome(Elections elections, Enrolling enrolling, Associates associates, Communities communities, CurrentActor actor, Clock clock) {
        this.elections = elections;
        this.enrolling = enrolling;
        this.associates = associates;
        this.communities = communities;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Component> waiting(String code) {
        var today = LocalDates.date(clock.instant());
        return elections.of(community(code)).stream().flatMap(it -> card(it, today).stream()).limit(1).toList();
    }

    private Optional<Component> card(Election election, LocalDate today) {
        var own = actor.find().flatMap(it -> enrolling.own(it, election.id())).filter(it -> it.standing() != Standing.WITHDRAWN);
        if (election.takesApplications(today)) {
            return own.isPresent() && own.get().standing() != Standing.REFUSED ? Optional.empty()
                    : Optional.of(card(election, election.days().closes(), own.map(OwnApplication::standing).isPresent() ? "enrolment.home.refused" : "enrolment.home.open", today));
        }
        return election.takesObjections(today) ? Optional.of(card(election, election.days().objections(), "enrolment.home.listed", today)) : Optional.empty();
    }

    private static Component card(Election election, LocalDate until, String key, LocalDate today) {
        var ui = UI.getCurrent();
        var head = new Div(new Seal(ui.getTranslation("enrolment.seal")), new Div(new H2(election.title()), new Span(DueChip.until(today, until))));
        head.addClassName("ys-next-head");
        var card = new Article(head, new Paragraph(new Phrase(ui.getTranslation(key))),
                new LinkButton(EnrolmentPaths.election(election.id()), ui.getTranslation("enrolment.home.go")).wide());
        card.addClassNames("ys-card", "ys-stack");
        return card;
    }

    @Override
    public List<Component> sections(String code) {
        var ui = UI.getCurrent();
        var community = community(code);
        var today = LocalDates.date(clock.instant());
        var rows = new ArrayList<ListRow>();
        elections.of(community).stream().filter(it -> it.phase() != Phase.CLOSED && it.phase() != Phase.CALLED_OFF).limit(3)
                .forEach(it -> rows.add(new ListRow(EnrolmentPaths.election(it.id()), new Seal(ui.getTranslation("enrolment.seal")), it.title()).text(Standings.next(it, today))
                        .foot(Standings.badge(it.phase()))));
        associates.calls(community).stream().filter(it -> it.takesNominations(today)).findFirst()
                .ifPresent(it -> rows.add(new ListRow(EnrolmentPaths.associates(code), new Seal(ui.getTranslation("enrolment.associates.seal")), it.title())
                        .text(ui.getTranslation("enrolment.call.until", LocalDates.weekday(it.until(), ui.getLocale()))).foot(Badge.info(Icon.PEOPLE, ui.getTranslation("enrolment.home.call")))));
        var office = associates.named(community).stream().filter(it -> it.standing() == NominationStanding.APPOINTED).count();
        if (office > 0) {
            rows.add(new ListRow(EnrolmentPaths.associates(code), new Seal(ui.getTranslation("enrolment.associates.seal")), ui.getTranslation("enrolment.associates.title"))
                    .text(ui.getTranslation("enrolment.home.office", office)));
        }
        return rows.isEmpty() ? List.of() : List.of(new Section(new SectionHeader(ui.getTranslation("enrolment.home.title")), new RowList(rows)));
    }

    private CommunityId community(String code) {
        return communities.byCode(code).orElseThrow().id();
    }
}
