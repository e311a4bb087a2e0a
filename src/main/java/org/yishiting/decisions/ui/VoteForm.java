package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.community.Actor;
import org.yishiting.decisions.OwnersVote;
import org.yishiting.decisions.RecordedVote;
import org.yishiting.decisions.RecordedVotes;
import org.yishiting.decisions.Share;
import org.yishiting.decisions.VoteRule;
import org.yishiting.hall.TopicId;

/** Where staff record what owners or the assembly decided elsewhere. The portal does the sums. */
class VoteForm extends Article {

    VoteForm(TopicId topic, RecordedVotes votes, Actor actor, Clock clock, Command recorded) {
        addClassNames("ys-card", "ys-form");
        var rule = new ChoiceBox<>(getTranslation("decisions.vote.rule-label"), VoteRule.values());
        rule.setItemLabelGenerator(it -> getTranslation("decisions.rule." + it.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        rule.setValue(VoteRule.OWNERS_ORDINARY);
        var day = new DatePicker(getTranslation("decisions.vote.day-label"), Zone.today(clock));
        var announcer = new TextField(getTranslation("decisions.vote.announcer-label"));
        announcer.setWidthFull();
        var heads = new Figures("decisions.vote.heads");
        var area = new Figures("decisions.vote.area-row");
        rule.addValueChangeListener(change -> area.setVisible(change.getValue() != VoteRule.ASSEMBLY));
        var save = new Button(getTranslation("decisions.vote.save"));
        save.setDisableOnClick(true);
        save.addClickListener(_ -> {
            try {
                RuleViolation.require(day.getValue() != null, "decisions.vote.held-on");
                votes.record(actor, topic, new RecordedVote(day.getValue(), announcer.getValue(),
                        new OwnersVote(rule.getValue(), heads.share(), rule.getValue() == VoteRule.ASSEMBLY ? null : area.share())));
                recorded.execute();
            } finally {
                save.setEnabled(true);
            }
        });
        add(rule, day, announcer, heads, area, save);
    }

    private static final class Figures extends Div {

        private final BigDecimalField all = field("decisions.vote.all");
        private final BigDecimalField tookPart = field("decisions.vote.took-part");
        private final BigDecimalField inFavour = field("decisions.vote.for");
        private final BigDecimalField against = field("decisions.vote.against");

        Figures(String title) {
            var row = new Div(all, tookPart, inFavour, against);
            row.addClassName("ys-figures");
            add(new H3(getTranslation(title)), row);
        }

        Share share() {
            return new Share(value(all), value(tookPart), value(inFavour), value(against));
        }

        private BigDecimalField field(String label) {
            return new BigDecimalField(getTranslation(label));
        }

        private static BigDecimal value(BigDecimalField field) {
            return field.getValue() == null ? BigDecimal.ZERO : field.getValue();
        }
    }
}
