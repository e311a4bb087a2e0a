package org.yishiting.assistance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.assistance.ContestedAct;
import org.yishiting.assistance.DeskContests;
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

/** What people contest of things done for them waits at the desk of those who had no part in it. */
@Component
@Order(15)
class ContestsAtDesk extends RowsForOffices {

    private final DeskContests contests;

    ContestsAtDesk(DeskContests contests, Communities communities, Offices offices, SignedIn current) {
        super(communities, offices, current, Office.SUPERVISORY_COMMITTEE, Office.CONVENOR);
        this.contests = contests;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var ui = UI.getCurrent();
        return contests.waiting(actor, community, most).stream().map(it -> new DeskRow("assistance.desk.contested", ActWords.of(it.act()),
                ui.getTranslation("assistance.desk.text", it.person(), it.typist()), it.contest().due(), () -> panel(actor, it))).toList();
    }

    private Div panel(Actor actor, ContestedAct it) {
        var ui = UI.getCurrent();
        var said = new Div(new Paragraph(new Phrase(ui.getTranslation("assistance.desk.act", it.person(), LocalDates.moment(it.act().at(), ui.getLocale()), it.typist()))),
                new Paragraph(ui.getTranslation("assistance.desk.said", it.contest().words())));
        said.addClassName("ys-stack");
        var draft = "assistance.answer." + it.act().id();
        var words = new TextArea(ui.getTranslation("assistance.desk.answer"));
        words.setHelperText(ui.getTranslation("assistance.desk.answer.help"));
        words.setMaxLength(DeskContests.MAX_WORDS);
        words.setWidthFull();
        Draft.keep(words, draft);
        var acts = new Div();
        if (it.act().undoable()) {
            acts.add(button(actor, it, words, DeskContests.Ruling.TAKEN_BACK, draft));
        }
        acts.add(button(actor, it, words, DeskContests.Ruling.PUT_RIGHT, draft), button(actor, it, words, DeskContests.Ruling.KEPT, draft));
        acts.addClassName("ys-acts");
        var panel = new Div(Still.of(said), words, acts);
        panel.addClassName("ys-stack");
        return panel;
    }

    private Button button(Actor actor, ContestedAct it, TextArea words, DeskContests.Ruling ruling, String draft) {
        var ui = UI.getCurrent();
        return new Button(ui.getTranslation(switch (ruling) {
            case TAKEN_BACK -> "assistance.desk.take-back";
            case PUT_RIGHT -> "assistance.desk.grant";
            case KEPT -> "assistance.desk.keep";
        }), _ -> {
            contests.answer(actor, it.act().id(), ruling, words.getValue());
            Draft.forget(draft);
            DeskDone.tell(ui.getTranslation("assistance.desk.done", it.person()));
        });
    }
}
