package org.yishiting.decisions.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.decisions.Fate;
import org.yishiting.decisions.OptionView;

/** What became of one option, and why. */
class FateFields extends Div {

    private enum Kind {
        ADOPTED, REJECTED, DEFERRED
    }

    private final ChoiceBox<Kind> kind;
    private final TextField why;
    private final DatePicker until;
    private final String draft;

    FateFields(OptionView option, String draft) {
        kind = new ChoiceBox<>(getTranslation("decisions.ballot.option", option.number(), option.title()), Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("decisions.fate." + it.name().toLowerCase(java.util.Locale.ROOT)));
        kind.addClassName("ys-choice-row");
        why = new TextField(getTranslation("decisions.fate.why-label"));
        why.setWidthFull();
        until = new DatePicker(getTranslation("decisions.fate.until-label"));
        until.setVisible(false);
        kind.addValueChangeListener(change -> {
            why.setLabel(getTranslation(change.getValue() == Kind.ADOPTED ? "decisions.fate.change-label" : "decisions.fate.why-label"));
            until.setVisible(change.getValue() == Kind.DEFERRED);
        });
        this.draft = draft + ".option" + option.number();
        Draft.keep(why, this.draft);
        addClassName("ys-form");
        add(kind, why, until);
    }

    void forget() {
        Draft.forget(draft);
    }

    Optional<Fate> fate() {
        if (kind.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(switch (kind.getValue()) {
            case ADOPTED -> new Fate.Adopted(why.getValue());
            case REJECTED -> new Fate.Rejected(why.getValue());
            case DEFERRED -> {
                RuleViolation.require(until.getValue() != null, "decisions.fate.until-missing");
                yield new Fate.Deferred(until.getValue(), why.getValue());
            }
        });
    }
}
