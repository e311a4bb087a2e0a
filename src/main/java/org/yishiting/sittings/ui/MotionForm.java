package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.sittings.CountedFrom;
import org.yishiting.sittings.MotionDraft;
import org.yishiting.sittings.MotionKind;
import org.yishiting.sittings.Threshold;

/** Asks everybody or puts to the vote; made when pressed. */
final class MotionForm extends Div {

    private static final int MAX_WORDS = 200;

    MotionForm(Consumer<MotionDraft> put, String draft) {
        add(acts(new ActButton(getTranslation("sittings.motion.new"), () -> open(put, draft))));
    }

    private void open(Consumer<MotionDraft> put, String draft) {
        removeAll();
        addClassNames("ys-card", "ys-stack", "ys-form");
        var words = new TextArea(getTranslation("sittings.motion.form.words"));
        words.setHelperText(getTranslation("sittings.motion.form.help"));
        words.setMaxLength(MAX_WORDS);
        words.setWidthFull();
        Draft.keep(words, draft);
        var kind = new ChoiceBox<>(getTranslation("sittings.motion.form.kind"), MotionKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("sittings.kind." + it.key()));
        kind.setValue(MotionKind.SOUNDING);
        var from = new Select<CountedFrom>();
        from.setLabel(getTranslation("sittings.motion.form.from"));
        from.setItems(CountedFrom.values());
        from.setItemLabelGenerator(it -> getTranslation("sittings.from." + it.key()));
        from.setValue(CountedFrom.PRESENT);
        var threshold = new Select<Threshold>();
        threshold.setLabel(getTranslation("sittings.motion.form.threshold"));
        threshold.setItems(Threshold.values());
        threshold.setItemLabelGenerator(it -> getTranslation("sittings.threshold." + it.key()));
        threshold.setValue(Threshold.MAJORITY);
        from.setVisible(false);
        threshold.setVisible(false);
        kind.addValueChangeListener(it -> {
            from.setVisible(it.getValue() != MotionKind.SOUNDING);
            threshold.setVisible(it.getValue() != MotionKind.SOUNDING);
        });
        add(new H3(getTranslation("sittings.motion.form.title")), words, kind, from, threshold, acts(new ActButton(getTranslation("sittings.motion.form.put"), () -> {
            put.accept(new MotionDraft(words.getValue(), kind.getValue(), from.getValue(), threshold.getValue()));
            Draft.forget(draft);
        })));
        words.focus();
    }
}
