package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.enrolment.ApplicationDraft;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.OwnApplication;
import org.yishiting.enrolment.RuleSet;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.MembershipSummary;

/** What one says to be on a roll: a name, the hukou if one likes, since when, and two statements. */
class ApplicationFields extends Div {

    private static final int YEARS = 80;
    private static final int MONTHS = 12;

    private final TextField name = new TextField();
    private final ChoiceBox<HukouStatus> hukou;
    private final Select<Integer> year = new Select<>();
    private final Select<Integer> month = new Select<>();
    private final Checkbox ofAge = new Checkbox();
    private final Checkbox nowhereElse = new Checkbox();
    private final String draft;

    ApplicationFields(Election election, RuleSet rules, @Nullable MembershipSummary belongs, @Nullable OwnApplication own, LocalDate today, String draft) {
        this.draft = draft;
        addClassName("ys-form");
        name.setLabel(getTranslation("enrolment.apply.field.name"));
        name.setHelperText(getTranslation("enrolment.apply.field.name-help"));
        name.setMaxLength(Enrolling.MAX_NAME);
        name.setWidthFull();
        hukou = new ChoiceBox<>(getTranslation("enrolment.apply.field.hukou"), HukouStatus.values());
        hukou.setItemLabelGenerator(it -> getTranslation("enrolment.hukou." + it.name()));
        hukou.setHelperText(getTranslation(rules.kind().asksAssembly() ? "enrolment.apply.field.hukou-village" : "enrolment.apply.field.hukou-help", rules.residenceMonths()));
        hukou.setValue(HukouStatus.UNDISCLOSED);
        year.setLabel(getTranslation("enrolment.apply.field.year"));
        year.setItems(IntStream.rangeClosed(0, YEARS).mapToObj(it -> today.getYear() - it).toList());
        year.setItemLabelGenerator(it -> getTranslation("enrolment.apply.field.year-item", String.valueOf(it)));
        month.setLabel(getTranslation("enrolment.apply.field.month"));
        month.setItems(IntStream.rangeClosed(1, MONTHS).boxed().toList());
        month.setItemLabelGenerator(it -> getTranslation("enrolment.apply.field.month-item", it));
        var since = new Div(year, month);
        since.addClassName("ys-en-since");
        var sinceLabel = new Paragraph(new Phrase(getTranslation("enrolment.apply.field.since")));
        sinceLabel.addClassName("ys-strong");
        var sinceBox = new Div(sinceLabel, since);
        ofAge.setLabel(getTranslation("enrolment.apply.field.age", LocalDates.full(election.days().polling(), getLocale()), rules.age()));
        nowhereElse.setLabel(getTranslation("enrolment.apply.field.nowhere-else"));
        hukou.addValueChangeListener(it -> sinceBox.setVisible(it.getValue() != HukouStatus.LOCAL));
        fill(belongs, own);
        Draft.keep(name, draft);
        add(name, hukou, sinceBox, ofAge, nowhereElse);
    }

    private void fill(@Nullable MembershipSummary belongs, @Nullable OwnApplication own) {
        if (belongs != null) {
            hukou.setValue(belongs.hukou());
            since(belongs.since());
        }
        if (own != null && !own.name().isEmpty()) {
            name.setValue(own.name());
            hukou.setValue(own.hukou());
            since(own.since());
        }
    }

    private void since(@Nullable YearMonth since) {
        if (since != null) {
            year.setValue(since.getYear());
            month.setValue(since.getMonthValue());
        }
    }

    ApplicationDraft said() {
        var since = year.getValue() == null || month.getValue() == null ? null : YearMonth.of(year.getValue(), month.getValue());
        return new ApplicationDraft(name.getValue(), hukou.getValue(), since, ofAge.getValue(), nowhereElse.getValue());
    }

    void forget() {
        Draft.forget(draft);
    }
}
