package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.decisions.BallotBasis;
import org.yishiting.decisions.BallotDraft;
import org.yishiting.decisions.Ballots;
import org.yishiting.hall.TopicId;

/** Where staff open a consultative ballot on the options. */
class BallotForm extends Article {

    private static final int USUAL_DAYS = 7;

    BallotForm(TopicId topic, Ballots ballots, Actor actor, Clock clock, Command opened) {
        addClassNames("ys-card", "ys-form");
        var today = Zone.today(clock);
        var draft = "decisions.ballot." + topic;
        var question = new TextField(getTranslation("decisions.ballot.question-label"));
        question.setHelperText(getTranslation("decisions.ballot.question-help"));
        question.setWidthFull();
        Draft.keep(question, draft);
        var basis = new ChoiceBox<>(getTranslation("decisions.ballot.basis-label"), BallotBasis.values());
        basis.setItemLabelGenerator(it -> getTranslation(it == BallotBasis.MEMBER ? "decisions.ballot.one-member" : "decisions.ballot.one-household"));
        basis.setValue(BallotBasis.MEMBER);
        var households = new IntegerField(getTranslation("decisions.ballot.households-label"));
        households.setVisible(false);
        basis.addValueChangeListener(change -> households.setVisible(change.getValue() == BallotBasis.HOUSEHOLD));
        var from = new DatePicker(getTranslation("decisions.ballot.opens-label"), today);
        var until = new DatePicker(getTranslation("decisions.ballot.closes-label"), today.plusDays(USUAL_DAYS));
        var warning = new Paragraph(getTranslation("decisions.ballot.consultative"));
        warning.addClassName("ys-why");
        var open = new Button(getTranslation("decisions.ballot.open"));
        open.setDisableOnClick(true);
        open.addClickListener(_ -> {
            try {
                RuleViolation.require(from.getValue() != null && until.getValue() != null, "decisions.ballot.dates");
                ballots.open(actor, topic, new BallotDraft(question.getValue(), basis.getValue(), from.getValue(), until.getValue(), households.getValue()));
                Draft.forget(draft);
                opened.execute();
            } finally {
                open.setEnabled(true);
            }
        });
        add(question, basis, households, from, until, warning, open);
    }
}
