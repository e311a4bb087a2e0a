package org.yishiting.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.community.SignedIn;
import org.yishiting.privacy.LookQueries;
import org.yishiting.privacy.LookWords;
import org.yishiting.privacy.WaitingQuery;

/** Looks at somebody's data that they find wrong wait for the supervisory committee. */
@org.springframework.stereotype.Component
@Order(16)
class LooksAtDesk extends RowsForOffices {

    private final LookQueries queries;
    private final LookWords words;

    LooksAtDesk(LookQueries queries, LookWords words, Communities communities, Offices offices, SignedIn current) {
        super(communities, offices, current, Office.SUPERVISORY_COMMITTEE);
        this.queries = queries;
        this.words = words;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var ui = UI.getCurrent();
        return queries.waiting(actor, community, most).stream().map(it -> new DeskRow("privacy.query.kind", words.who(it.look(), ui.getLocale()),
                ui.getTranslation("privacy.query.row", it.person()), it.query().due(), () -> panel(actor, it))).toList();
    }

    private Component panel(Actor actor, WaitingQuery it) {
        var ui = UI.getCurrent();
        var facts = new Div(new Paragraph(new Phrase(ui.getTranslation("privacy.query.look", LocalDates.moment(it.look().at(), ui.getLocale()), words.why(it.look(), ui.getLocale())))));
        if (!it.query().words().isEmpty()) {
            facts.add(new Paragraph(ui.getTranslation("privacy.query.said", it.query().words())));
        }
        facts.addClassName("ys-stack");
        var draft = "privacy.answer." + it.look().line();
        var answer = new TextArea(ui.getTranslation("privacy.query.answer.label"));
        answer.setHelperText(ui.getTranslation("privacy.query.answer.help"));
        answer.setMaxLength(LookQueries.MAX_WORDS);
        answer.setWidthFull();
        Draft.keep(answer, draft);
        var acts = new Div(button(actor, it, answer, true, draft), button(actor, it, answer, false, draft));
        acts.addClassName("ys-acts");
        var panel = new Div(Still.of(facts), answer, acts);
        panel.addClassName("ys-stack");
        return panel;
    }

    private ActButton button(Actor actor, WaitingQuery it, TextArea answer, boolean upheld, String draft) {
        var ui = UI.getCurrent();
        return new ActButton(ui.getTranslation(upheld ? "privacy.query.uphold" : "privacy.query.keep"), () -> {
            queries.answer(actor, it.look().line(), upheld, answer.getValue());
            Draft.forget(draft);
            DeskDone.tell(ui.getTranslation("privacy.query.done", it.person()));
        });
    }
}
