package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.enrolment.Application;
import org.yishiting.enrolment.ApplicationId;
import org.yishiting.enrolment.Checking;
import org.yishiting.enrolment.Proof;

/** An application, opened in place: what was said, what is known already, and three answers by press or by the keys 1 to 3. */
@StyleSheet("context://enrolment/enrolment.css")
@JavaScript("context://base/keys.js")
class CheckPanel extends Div {

    private static final int MAX_WORDS = 300;

    private final transient Checking checking;
    private final Actor actor;
    private final Application application;
    private final transient Consumer<String> done;
    private final TextArea reason = new TextArea();

    /** @param done is told in a few words what was done */
    CheckPanel(Checking checking, Actor actor, ApplicationId id, Consumer<String> done) {
        this.checking = checking;
        this.actor = actor;
        this.application = checking.open(actor, id);
        this.done = done;
        addClassName("ys-stack");
        reason.setLabel(getTranslation("enrolment.check.reason"));
        reason.setHelperText(getTranslation("enrolment.check.reason-help"));
        reason.setMaxLength(MAX_WORDS);
        reason.setMinRows(2);
        reason.setWidthFull();
        Draft.keep(reason, draft());
        var acts = Pages.acts();
        if (application.confirmed()) {
            acts.add(key("1", "enrolment.check.confirmed", () -> accept(Proof.CONFIRMED), application.enoughTime()));
        }
        acts.add(key("2", "enrolment.check.seen", () -> accept(Proof.SEEN), !application.confirmed() && application.enoughTime()),
                key("3", "enrolment.check.refuse", this::refuse, false));
        add(Still.of(facts()));
        if (!application.enoughTime()) {
            add(Notice.soon(getTranslation("enrolment.check.short")));
        }
        if (application.sameNameOnRoll() > 0) {
            add(Notice.soon(getTranslation("enrolment.check.same-name", application.sameNameOnRoll())));
        }
        if (application.needsConsent()) {
            add(Notice.info(getTranslation("enrolment.check.needs-consent")));
        }
        add(reason, acts);
    }

    private Div facts() {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "enrolment.mine.name", application.name());
        fact(facts, "enrolment.check.hukou", getTranslation("enrolment.hukou." + application.hukou().name()));
        fact(facts, "enrolment.check.since", month(application.since()));
        fact(facts, "enrolment.check.known", application.confirmed() ? getTranslation("enrolment.check.known-since", month(application.confirmedSince()))
                : getTranslation("enrolment.check.unknown"));
        var logged = new Paragraph(new Phrase(getTranslation("enrolment.check.logged")));
        logged.addClassName("ys-meta");
        var box = new Div(facts, logged);
        box.addClassName("ys-stack");
        return box;
    }

    private String month(@Nullable YearMonth month) {
        return month == null ? getTranslation("enrolment.check.unsaid") : getTranslation("enrolment.check.month", String.valueOf(month.getYear()), month.getMonthValue());
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Phrase(value)));
    }

    private Button key(String key, String words, Runnable act, boolean main) {
        var button = Pages.act(getTranslation(words), act::run);
        if (main) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        var mark = new Element("kbd").setText(key);
        mark.setAttribute("slot", "suffix");
        button.getElement().appendChild(mark).setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
        return button;
    }

    private void accept(Proof proof) {
        checking.accept(actor, application.id(), application.version(), proof);
        Draft.forget(draft());
        done.accept(getTranslation("enrolment.check.done-accepted", application.name()));
    }

    private void refuse() {
        if (reason.getValue().isBlank()) {
            reason.focus();
        }
        checking.refuse(actor, application.id(), application.version(), reason.getValue());
        Draft.forget(draft());
        done.accept(getTranslation("enrolment.check.done-refused", application.name()));
    }

    private String draft() {
        return "enrolment.check." + application.id();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("window.yishitingKeys.listen(this)");
    }
}
