package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.NomineeObjection;
import org.yishiting.enrolment.NomineeObjections;

/** What somebody says against a person who is put up, with two answers, each with a reason. */
class NomineePanel extends Div {

    private static final int MAX_WORDS = 300;

    /** @param done is told in a few words what was done */
    NomineePanel(NomineeObjections objections, Actor actor, NomineeObjection it, Consumer<String> done) {
        addClassNames("ys-form", "ys-stack");
        var words = new Paragraph(it.words());
        words.addClassName("ys-en-words");
        var reason = new TextArea(getTranslation("enrolment.decide.reason"));
        reason.setHelperText(getTranslation("enrolment.decide.reason-help"));
        reason.setMaxLength(MAX_WORDS);
        reason.setWidthFull();
        var draft = "enrolment.nominee." + it.id();
        Draft.keep(reason, draft);
        add(Still.of(new Div(words, new LinkButton(EnrolmentPaths.nomination(it.nomination()), it.name()))), reason,
                Pages.acts(answer("enrolment.nominee.uphold", objections, actor, it, true, reason, draft, done),
                        answer("enrolment.nominee.keep", objections, actor, it, false, reason, draft, done)));
    }

    private com.vaadin.flow.component.button.Button answer(String label, NomineeObjections objections, Actor actor, NomineeObjection it, boolean upheld, TextArea reason, String draft,
            Consumer<String> done) {
        return Pages.act(getTranslation(label), () -> {
            objections.decide(actor, it.id(), upheld, reason.getValue());
            Draft.forget(draft);
            done.accept(getTranslation("enrolment.decide.done"));
        });
    }
}
