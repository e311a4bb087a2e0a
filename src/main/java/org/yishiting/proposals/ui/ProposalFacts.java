package org.yishiting.proposals.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.Optional;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Office;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Topics;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.proposals.ProposalDetails;

/** What was answered to a proposal, by whom and when, and what it is about where it asks for something again. */
@org.springframework.stereotype.Component
class ProposalFacts {

    private final Topics topics;
    private final WorkCalendar calendar;
    private final People people;

    ProposalFacts(Topics topics, WorkCalendar calendar, People people) {
        this.topics = topics;
        this.calendar = calendar;
        this.people = people;
    }

    /** The topic that is over and should be taken up again. */
    Optional<Paragraph> before(ProposalDetails proposal) {
        return Optional.ofNullable(proposal.againOf()).flatMap(topics::find).map(it -> new Paragraph(new Span(say("proposals.again.about") + " "),
                new Anchor("/" + HallPaths.topic(it.id()), it.number() + " " + it.title())));
    }

    /** As a page, not as an error: why, who, when, what else one can do. */
    Div answer(ProposalDetails proposal) {
        var card = new Section(States.badge(proposal.state()));
        card.addClassName("ys-card");
        if (proposal.reason() != null && !proposal.reason().isEmpty()) {
            card.add(new H2(say("proposals.answer.why")), new Paragraph(new Phrase(proposal.reason())));
        }
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        if (proposal.topic() != null) {
            topics.find(proposal.topic()).ifPresent(it -> fact(facts, "topic",
                    new LinkButton(HallPaths.topic(it.id()), it.number() + " " + it.title())));
        }
        if (proposal.decidedBy() != null && proposal.decidedAt() != null) {
            fact(facts, "who", new Span(people.inOffice(proposal.decidedBy(), proposal.community(), Office.CONVENOR, Office.COMMITTEE_STAFF)));
            fact(facts, "when", new Phrase(when(proposal)));
        }
        card.add(facts);
        var both = new Div(card);
        both.addClassName("ys-stack");
        if (proposal.appealAnswer() != null) {
            both.add(appealAnswer(proposal));
        }
        if (proposal.state().refused() && proposal.next() != null && !proposal.next().isEmpty()) {
            both.add(alternatives(proposal));
        }
        return both;
    }

    private String when(ProposalDetails proposal) {
        var decided = LocalDates.date(Objects.requireNonNull(proposal.decidedAt()));
        var day = LocalDates.day(decided, UI.getCurrent().getLocale());
        return proposal.submittedAt() == null ? day
                : say("proposals.answer.took", day, calendar.workdaysBetween(LocalDates.date(proposal.submittedAt()), decided));
    }

    private Section appealAnswer(ProposalDetails proposal) {
        var card = new Section(new H2(say(proposal.appealGranted() ? "proposals.answer.granted" : "proposals.answer.upheld")),
                new Paragraph(new Phrase(String.valueOf(proposal.appealAnswer()))));
        card.addClassName("ys-card");
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "who", new Span(people.inOffice(proposal.answeredBy(), proposal.community(), Office.SUPERVISORY_COMMITTEE)));
        card.add(facts);
        return card;
    }

    private Section alternatives(ProposalDetails proposal) {
        var list = new UnorderedList();
        list.addClassName("ys-can");
        for (var line : String.valueOf(proposal.next()).split("\n")) {
            if (!line.isBlank()) {
                list.add(new ListItem(Icon.OPEN.draw(), new Span(new Phrase(line.strip()))));
            }
        }
        var card = new Section(new H2(say("proposals.answer.you-can." + States.key(proposal.state()))), list);
        card.addClassName("ys-card");
        return card;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(say("proposals.answer." + key)), new DescriptionList.Description(value));
    }
}
