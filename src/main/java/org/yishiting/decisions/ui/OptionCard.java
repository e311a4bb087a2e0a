package org.yishiting.decisions.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.decisions.DecisionsPaths;
import org.yishiting.decisions.OptionStance;
import org.yishiting.decisions.OptionView;
import org.yishiting.decisions.OwnOptionStance;
import org.yishiting.hall.TopicDetails;

/** One option: what it is, what it costs, whom it affects, who would do it, what people think, and the person's own stance. */
class OptionCard extends Article {

    private final Div counts = new Div();

    OptionCard(TopicDetails topic, OptionView option, Deliberated deliberated, Actor actor, @Nullable OwnOptionStance own) {
        addClassNames("ys-card", "ys-option");
        count(topic, option);
        add(Still.of(text(option, new H3())), counts, new OwnStance(topic, option, deliberated, actor, own,
                () -> deliberated.options().of(topic.id()).stream().filter(it -> it.id().equals(option.id())).forEach(it -> count(topic, it))));
    }

    /** The same to be read only. */
    static Article read(TopicDetails topic, OptionView option) {
        return read(topic, option, new H3());
    }

    /** The same below a heading of another level. */
    static Article read(TopicDetails topic, OptionView option, HtmlContainer title) {
        var card = new Article(text(option, title), figures(topic, option));
        card.addClassNames("ys-card", "ys-option");
        return card;
    }

    private void count(TopicDetails topic, OptionView option) {
        counts.removeAll();
        counts.add(Still.of(figures(topic, option)));
    }

    private static Div text(OptionView option, HtmlContainer title) {
        title.add(new Phrase(option.title()));
        var head = new Div(new Seal(String.valueOf(option.number())), title);
        head.addClassName("ys-option-h");
        var text = new Paragraph(new Phrase(option.text()));
        text.addClassName("ys-option-t");
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "decisions.option.cost", option.cost());
        fact(facts, "decisions.option.affects", option.affects());
        fact(facts, "decisions.option.doer", option.doer());
        return new Div(head, text, facts);
    }

    private static void fact(DescriptionList facts, String key, String words) {
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(new Phrase(words)));
    }

    /** How many took which stance: three figures of the same size, in the order in which they are asked for. */
    private static Component figures(TopicDetails topic, OptionView option) {
        var row = new Div();
        row.addClassName("ys-counts");
        for (var stance : OptionStance.values()) {
            row.add(new Span(new Span(say("decisions.stance." + stance.key())), bold(option.of(stance))));
        }
        var all = new Anchor(DecisionsPaths.reasons(topic.id(), option.number()), say("decisions.option.reasons"));
        all.addClassName("ys-link");
        var line = new Div(new Span(say("decisions.option.all", option.all())), all);
        line.addClassNames("ys-meta", "ys-counts-f");
        return new Div(row, line);
    }

    private static Span bold(int count) {
        var figure = new Span(String.valueOf(count));
        figure.addClassName("ys-strong");
        return figure;
    }
}
