package org.yishiting.actions.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Collectors;
import org.yishiting.actions.Grade;
import org.yishiting.actions.ReviewResult;
import org.yishiting.actions.ReviewView;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.opendata.SmallCells;

/** How a round was judged: always n of N and the pass line, five bars with their counts. Nothing in it listens. */
class VerdictFigures extends Section {

    private final ReviewView review;

    VerdictFigures(ReviewView review) {
        this.review = review;
        setId("verdict-" + review.round());
        var card = new Article();
        card.addClassName("ys-card");
        if (review.enough() || review.result() != null) {
            card.add(share(), ruler(), key(), bars());
            named(card);
        } else {
            card.add(new Paragraph(new Phrase(getTranslation("actions.verdict.waiting", review.entitled(), review.given(), review.least()))));
        }
        if (review.result() != null) {
            card.add(ended(review.result()));
        }
        add(new SectionHeader(getTranslation("actions.verdict.title")).count(getTranslation("actions.verdict.round", review.round())), card);
    }

    private Div share() {
        var percent = new Element("b").setText(String.valueOf(review.percent())).appendChild(new Element("small").setText("%"));
        var words = new Paragraph(new Phrase(getTranslation("actions.verdict.share", review.given(), review.content())));
        words.getElement().appendChild(new Element("br"));
        var sample = new Span(new Phrase(getTranslation("actions.verdict.sample", day(review.opensOn()), day(review.closesOn()), review.entitled(), review.given())));
        sample.addClassName("ys-meta");
        words.add(sample);
        var share = new Div();
        share.addClassName("ys-verdict");
        share.getElement().appendChild(percent, words.getElement());
        return share;
    }

    private Div ruler() {
        var ruler = new Div();
        ruler.addClassName("ys-ruler");
        ruler.getElement().setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("actions.verdict.ruler", review.percent(), review.passPercent()));
        ruler.getElement().appendChild(new Element("i").setAttribute("style", "width:" + review.percent() + "%"),
                new Element("span").setAttribute("style", "left:" + review.passPercent() + "%"));
        return ruler;
    }

    private Div key() {
        var key = new Div();
        key.addClassName("ys-ruler-key");
        key.getElement().setAttribute("aria-hidden", "true").appendChild(
                new Element("span").setAttribute("style", "left:" + review.passPercent() + "%").setText(getTranslation("actions.verdict.line", review.passPercent())));
        return key;
    }

    private UnorderedList bars() {
        var bars = new UnorderedList();
        bars.addClassName("ys-grades");
        var most = Math.max(1, Collections.max(review.counts().values()));
        for (var grade : Grade.values()) {
            var count = review.counts().getOrDefault(grade, 0);
            var bar = new Span();
            bar.addClassName("ys-bar");
            bar.getElement().setAttribute("aria-hidden", "true").appendChild(new Element("i").setAttribute("style", "width:" + 100 * count / most + "%"));
            bars.add(new ListItem(new Span(name(grade)), bar, new Span(new Phrase(getTranslation("actions.verdict.people", count)))));
        }
        return bars;
    }

    /** Few people who are not content are not told apart by what they named. */
    private void named(Article card) {
        var told = review.about().stream().filter(it -> it.people() >= SmallCells.LEAST)
                .map(it -> getTranslation("actions.verdict.named", it.promise(), it.people())).collect(Collectors.joining(getTranslation("actions.verdict.comma")));
        if (!told.isEmpty()) {
            var line = new Paragraph(new Phrase(getTranslation("actions.verdict.about", told)));
            line.addClassName("ys-meta");
            card.add(line);
        }
    }

    private Paragraph ended(ReviewResult result) {
        var words = switch (result) {
            case PASSED -> getTranslation("actions.verdict.passed", review.passPercent());
            case SENT_BACK -> getTranslation("actions.verdict.sent-back", review.passPercent());
            case TOO_FEW -> getTranslation("actions.verdict.too-few", review.given(), review.least());
        };
        return new Paragraph(new Phrase(words));
    }

    private String name(Grade grade) {
        return getTranslation("actions.grade." + grade.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private String day(LocalDate day) {
        return LocalDates.day(day, getLocale());
    }
}
