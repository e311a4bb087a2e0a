package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.ObjectionKind;
import org.yishiting.enrolment.RollObjection;
import org.yishiting.enrolment.RollObjections;

/** An objection to a roll, opened in place by somebody who has had nothing to do with it: two answers, each with a reason. */
@StyleSheet("context://enrolment/enrolment.css")
class DecidePanel extends Div {

    private static final int MAX_WORDS = 300;

    /** Taking it says to colleagues that one looks at it. */
    DecidePanel(RollObjections objections, Actor actor, RollObjection objection, Consumer<String> done) {
        objections.take(actor, objection.id());
        addClassNames("ys-form", "ys-stack");
        var about = new Paragraph(new Phrase(objection.entry().serial() == 0 ? getTranslation("enrolment.decide.missing", objection.entry().name())
                : getTranslation("enrolment.decide.line", String.valueOf(objection.entry().serial()), objection.entry().name())));
        about.addClassName("ys-strong");
        var words = new Paragraph(objection.words());
        words.addClassName("ys-en-words");
        var reason = new TextArea(getTranslation("enrolment.decide.reason"));
        reason.setHelperText(getTranslation("enrolment.decide.reason-help"));
        reason.setMaxLength(MAX_WORDS);
        reason.setMinRows(2);
        reason.setWidthFull();
        var draft = "enrolment.decide." + objection.id();
        Draft.keep(reason, draft);
        var name = new TextField(getTranslation("enrolment.decide.name"), objection.entry().name(), "");
        name.setMaxLength(Enrolling.MAX_NAME);
        name.setVisible(objection.kind() == ObjectionKind.MISTAKE);
        var kind = objection.kind().key();
        add(Still.of(new Div(about, words)), name, reason, Pages.acts(Pages.act(getTranslation("enrolment.decide.uphold." + kind), () -> {
            objections.decide(actor, objection.id(), true, reason.getValue(), name.isVisible() ? name.getValue() : null);
            Draft.forget(draft);
            done.accept(getTranslation("enrolment.decide.done"));
        }), Pages.act(getTranslation("enrolment.decide.reject." + kind), () -> {
            objections.decide(actor, objection.id(), false, reason.getValue(), null);
            Draft.forget(draft);
            done.accept(getTranslation("enrolment.decide.done"));
        })));
    }
}
