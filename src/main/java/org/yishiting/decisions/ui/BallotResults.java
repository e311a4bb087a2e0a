package org.yishiting.decisions.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.decisions.BallotBasis;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.Choice;

/** What came out of ballots that are closed: each answer with its figure, out of how many, and who was left out. To be read only. */
class BallotResults extends Section {

    BallotResults(List<BallotView> closed) {
        add(new SectionHeader(getTranslation("decisions.result.title")).hint(getTranslation("decisions.result.hint")));
        closed.forEach(it -> add(card(it)));
    }

    private Article card(BallotView ballot) {
        var lines = new DescriptionList();
        lines.addClassName("ys-facts");
        for (var choice : ballot.choices()) {
            var votes = choice.votes() == null ? 0 : choice.votes();
            lines.add(new DescriptionList.Term(label(choice)), new DescriptionList.Description(bar(votes, ballot.voices()),
                    new Span(new Phrase(getTranslation(ballot.basis() == BallotBasis.MEMBER ? "decisions.result.votes" : "decisions.result.votes-households", votes)))));
        }
        var coverage = new Paragraph(new Phrase(getTranslation(ballot.basis() == BallotBasis.MEMBER ? "decisions.result.coverage" : "decisions.result.coverage-households",
                LocalDates.day(ballot.opensOn(), getLocale()), LocalDates.day(ballot.closesOn(), getLocale()), ballot.voices(), ballot.entitled(), ballot.waiting())));
        coverage.addClassName("ys-meta");
        var card = new Article(new H3(new Phrase(ballot.question())), lines, coverage);
        card.addClassName("ys-card");
        return card;
    }

    private static Div bar(int votes, int all) {
        var part = new Span();
        part.addClassNames("a", "ys-w" + (all == 0 ? 0 : Math.round(100f * votes / all)));
        var bar = new Div(part);
        bar.addClassName("ys-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private String label(Choice choice) {
        return choice.number() == 0 ? getTranslation("decisions.ballot.abstain") : getTranslation("decisions.ballot.option", choice.number(), choice.text());
    }
}
