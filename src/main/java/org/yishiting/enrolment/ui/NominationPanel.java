package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.enrolment.AssociatesDesk;
import org.yishiting.enrolment.Nomination;

/** Whether somebody is fit to sit with the committee, or was rightly found unfit: two answers, each with a reason. */
class NominationPanel extends Div {

    private static final int MAX_WORDS = 300;

    private final TextArea reason;
    private final String draft;

    private NominationPanel(Nomination it, String label, String said) {
        addClassNames("ys-form", "ys-stack");
        draft = "enrolment.nomination." + it.id();
        reason = new TextArea(getTranslation(label));
        reason.setHelperText(getTranslation("enrolment.decide.reason-help"));
        reason.setMaxLength(MAX_WORDS);
        reason.setWidthFull();
        Draft.keep(reason, draft);
        var words = new Paragraph(said);
        words.addClassName("ys-en-words");
        add(words, reason);
    }

    /** @param done is told in a few words what was done */
    static NominationPanel screening(AssociatesDesk desk, Nomination it, Actor actor, Consumer<String> done) {
        var panel = new NominationPanel(it, "enrolment.call.screen-reason", it.words());
        panel.add(Pages.acts(panel.answer("enrolment.call.fit", it, done, why -> desk.screen(actor, it.id(), true, why)),
                panel.answer("enrolment.call.unfit", it, done, why -> desk.screen(actor, it.id(), false, why))));
        return panel;
    }

    /** @param done is told in a few words what was done */
    static NominationPanel appeal(AssociatesDesk desk, Nomination it, Actor actor, Consumer<String> done) {
        var panel = new NominationPanel(it, "enrolment.call.appeal-reason",
                UI.getCurrent().getTranslation("enrolment.call.appealed", it.name(), String.valueOf(it.reason()), String.valueOf(it.appeal())));
        panel.add(Pages.acts(panel.answer("enrolment.call.grant", it, done, why -> desk.answer(actor, it.id(), true, why)),
                panel.answer("enrolment.call.uphold", it, done, why -> desk.answer(actor, it.id(), false, why))));
        return panel;
    }

    private Button answer(String label, Nomination it, Consumer<String> done, Consumer<String> act) {
        return Pages.act(getTranslation(label), () -> {
            act.accept(reason.getValue());
            Draft.forget(draft);
            done.accept(getTranslation("enrolment.call.answered", it.name()));
        });
    }
}
