package org.yishiting.points.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.PageParts;
import org.yishiting.points.About;
import org.yishiting.points.CapPeriod;
import org.yishiting.points.Evidence;
import org.yishiting.points.RuleDraft;
import org.yishiting.points.RuleUnit;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.ThankedDeeds;

/** What a rule says, to be filled in by the committee. */
class RuleForm extends Div {

    /** @param before the version in force, null for a new rule */
    RuleForm(@Nullable RuleVersion before, Consumer<RuleDraft> write) {
        addClassNames("ys-form", "ys-card");
        var about = select("points.form.about", About.values(), it -> "points.about." + it.key());
        var title = new TextField(getTranslation("points.form.title"));
        title.setHelperText(getTranslation("points.form.title-help"));
        title.setMaxLength(60);
        title.setWidthFull();
        var unit = select("points.form.unit", RuleUnit.values(), it -> "points.unit." + it.key());
        var points = number("points.form.points");
        var cap = number("points.form.cap");
        var period = select("points.form.period", CapPeriod.values(), it -> "points.period." + it.key());
        var evidence = select("points.form.evidence", Evidence.values(), it -> "points.form.evidence." + it.key());
        var deed = new Select<String>();
        deed.setLabel(getTranslation("points.form.deed"));
        deed.setItems(ThankedDeeds.ALL);
        deed.setItemLabelGenerator(it -> getTranslation("points.deed." + it));
        deed.setVisible(false);
        evidence.addValueChangeListener(it -> deed.setVisible(it.getValue() == Evidence.SYSTEM));
        var note = new TextField(getTranslation("points.form.note"));
        note.setMaxLength(120);
        note.setWidthFull();
        var key = "points.rule." + (before == null ? "new" : before.rule());
        Draft.keep(title, key + ".title");
        Draft.keep(note, key + ".note");
        if (before != null) {
            about.setValue(before.about());
            title.setValue(before.title());
            unit.setValue(before.unit());
            points.setValue(before.points());
            cap.setValue(before.cap());
            period.setValue(before.capPeriod());
            evidence.setValue(before.evidence());
            deed.setValue(before.deed());
            note.setValue(before.evidenceNote());
        }
        add(about, title, unit, points, cap, period, evidence, deed, note, PageParts.acts(PageParts.main("points.form.go", () -> {
            RuleViolation.require(about.getValue() != null && unit.getValue() != null && period.getValue() != null && evidence.getValue() != null
                    && points.getValue() != null && cap.getValue() != null, "points.form.missing");
            write.accept(new RuleDraft(about.getValue(), title.getValue(), unit.getValue(), points.getValue(), cap.getValue(), period.getValue(),
                    evidence.getValue() == Evidence.SYSTEM ? deed.getValue() : null, evidence.getValue(), note.getValue()));
            Draft.forget(key + ".title");
            Draft.forget(key + ".note");
        })));
    }

    private IntegerField number(String label) {
        var field = new IntegerField(getTranslation(label));
        field.setMin(1);
        return field;
    }

    private <T> Select<T> select(String label, T[] items, Function<T, String> words) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(it -> getTranslation(words.apply(it)));
        return select;
    }
}
