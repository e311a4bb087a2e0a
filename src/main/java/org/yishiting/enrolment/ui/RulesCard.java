package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.RuleSet;
import org.yishiting.policy.PolicyValue;

/** Who may enrol and vote, and by which law; what everybody else can do. */
final class RulesCard {

    private RulesCard() {}

    static Section of(Election election, RuleSet rules) {
        var ui = UI.getCurrent();
        var polling = LocalDates.day(election.days().polling(), ui.getLocale());
        var who = new UnorderedList();
        who.addClassName("ys-en-who");
        who.add(item(ui.getTranslation("enrolment.who.age", polling, rules.age())), item(ui.getTranslation("enrolment.who.local")),
                item(ui.getTranslation(rules.kind().asksAssembly() ? "enrolment.who.newcomer-village" : "enrolment.who.newcomer", rules.residenceMonths())),
                item(ui.getTranslation("enrolment.who.once")));
        var card = new Div(who, new Paragraph(new Phrase(ui.getTranslation("enrolment.who.why"))), new Paragraph(new Phrase(ui.getTranslation("enrolment.who.others"))), sources(rules));
        card.addClassNames("ys-card", "ys-stack");
        var section = new Section(new SectionHeader(ui.getTranslation("enrolment.who.title")));
        if (!rules.expired().isEmpty()) {
            section.add(expired(rules));
        }
        section.add(card);
        section.addClassName("ys-mt5");
        return section;
    }

    /** Which numbers no longer hold, so that nobody relies on them. */
    static Notice expired(RuleSet rules) {
        var ui = UI.getCurrent();
        var list = new UnorderedList();
        rules.expired().forEach(it -> list.add(item(ui.getTranslation("enrolment.rules.expired-line", ui.getTranslation("policy.key." + it.key().name()), it.source(),
                LocalDates.full(it.to() == null ? it.from() : it.to(), ui.getLocale())))));
        return Notice.soon(ui.getTranslation("enrolment.rules.expired-notice", rules.expired().size())).also(list);
    }

    private static NativeDetails sources(RuleSet rules) {
        var ui = UI.getCurrent();
        var list = new UnorderedList();
        list.addClassName("ys-en-sources");
        rules.values().forEach(it -> list.add(source(it)));
        var more = new NativeDetails(ui.getTranslation("enrolment.who.sources"));
        more.setContent(new Div(list));
        more.addClassName("ys-more");
        return more;
    }

    private static ListItem source(PolicyValue value) {
        var ui = UI.getCurrent();
        var dates = value.to() == null ? ui.getTranslation("enrolment.rules.from", LocalDates.full(value.from(), ui.getLocale()))
                : ui.getTranslation("enrolment.rules.from-to", LocalDates.full(value.from(), ui.getLocale()), LocalDates.full(value.to(), ui.getLocale()));
        var meta = new Span(ui.getTranslation("enrolment.rules.source", value.source(), dates, ui.getTranslation("policy.basis." + value.basis().name())));
        meta.addClassName("ys-meta");
        return new ListItem(new Phrase(value.words()), new Div(meta));
    }

    private static ListItem item(String text) {
        return new ListItem(new Phrase(text));
    }
}
