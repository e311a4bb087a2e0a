package org.yishiting.residents.ui;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.MonthField;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.DeclaredAge;

/** 我未满18岁: one box, empty unless somebody says so; only then it asks between two groups, and says how children take part. */
public final class AgeChoice extends Div implements HasValidation {

    private static final int YEARS = 14;

    private final Checkbox minor = new Checkbox(getTranslation("residents.minor.am"));
    private final Div more = new Div();
    private final Div refusal = new Div();
    private @Nullable ChoiceBox<AgeGroup> group;
    private @Nullable MonthField until;

    public AgeChoice() {
        addClassName("ys-stack");
        more.addClassName("ys-stack");
        minor.addValueChangeListener(it -> more(it.getValue()));
        refusal.getElement().setAttribute("role", "alert");
        add(minor, more, refusal);
    }

    /** As it was said before. */
    public AgeChoice with(DeclaredAge said) {
        minor.setValue(said.group() != AgeGroup.ADULT);
        if (group != null && until != null) {
            group.setValue(said.group());
            until.setValue(said.until());
        }
        return this;
    }

    /** Refuses a tick without a group ({@code residents.minor.choose}). */
    public AgeGroup group() {
        if (!minor.getValue()) {
            return AgeGroup.ADULT;
        }
        if (group == null || group.getValue() == null) {
            throw new RuleViolation("residents.minor.choose");
        }
        return group.getValue();
    }

    /** For an account of one's own. Refuses as {@link #group} does, and children under 14 ({@code residents.minor.guardian}). */
    public AgeGroup ownAccount() {
        require(group() != AgeGroup.UNDER_14, "residents.minor.guardian");
        return group();
    }

    /** The month of turning 14 or 18, where it was said. */
    public @Nullable YearMonth until() {
        return until == null ? null : until.getValue();
    }

    private void more(boolean shown) {
        more.removeAll();
        group = null;
        until = null;
        if (!shown) {
            return;
        }
        var choice = new ChoiceBox<>(getTranslation("residents.minor.group"), AgeGroup.MINOR_14_17, AgeGroup.UNDER_14);
        choice.setItemLabelGenerator(it -> getTranslation(it == AgeGroup.UNDER_14 ? "residents.minor.under-14" : "residents.minor.from-14"));
        var note = new Div();
        note.getElement().setAttribute("role", "status");
        var month = new MonthField(getTranslation("residents.since.year"), getTranslation("residents.since.month"),
                IntStream.rangeClosed(0, YEARS));
        month.setHelperText(getTranslation("residents.minor.until.why"));
        month.setVisible(false);
        choice.addValueChangeListener(it -> {
            var child = it.getValue() == AgeGroup.UNDER_14;
            month.setLabel(getTranslation(child ? "residents.minor.until-14" : "residents.minor.until-18"));
            month.setVisible(it.getValue() != null);
            note.removeAll();
            note.add(child ? guardian() : Notice.info(getTranslation("residents.minor.from-14.how")));
        });
        group = choice;
        until = month;
        more.add(choice, note, month);
    }

    private Notice guardian() {
        return Notice.info(getTranslation("residents.minor.guardian"))
                .also(new Paragraph(new Phrase(getTranslation("residents.minor.guardian.how"))));
    }

    @Override
    public void setErrorMessage(String words) {
        refusal.removeAll();
        refusal.add(Notice.late(words));
    }

    @Override
    public String getErrorMessage() {
        return refusal.getElement().getTextRecursively();
    }

    @Override
    public void setInvalid(boolean invalid) {
        if (!invalid) {
            refusal.removeAll();
        }
    }

    @Override
    public boolean isInvalid() {
        return refusal.getComponentCount() > 0;
    }
}
