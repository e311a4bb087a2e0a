package org.yishiting.residents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Notice;
import org.yishiting.residents.PhoneCheck;
import org.yishiting.residents.PhoneNumber;
import org.yishiting.residents.ProvenPhone;

/** Two fields that find out whether somebody holds a phone. Proof once given lasts as long as the number stays. */
public final class PhoneProof extends Div {

    private final PhoneCheck check;
    private final Doorman doorman;
    private final TextField phone = Fields.phone(getTranslation("residents.phone.label"));
    private final TextField code = Fields.code(getTranslation("residents.code.label"));
    private final Button send = new Button(getTranslation("residents.code.send"));
    private final Div sent = new Div();
    private final Attempt attempt = new Attempt().at("residents.phone.", phone).at("residents.code.", code);
    private @Nullable PhoneNumber asked;
    private @Nullable ProvenPhone proven;

    public PhoneProof(PhoneCheck check, Doorman doorman) {
        this.check = check;
        this.doorman = doorman;
        send.addClickListener(_ -> attempt.run(this::send));
        sent.getElement().setAttribute("role", "status");
        var inline = new Div(code, send);
        inline.addClassName("ys-inline");
        inline.getStyle().setAlignItems(Style.AlignItems.START);
        code.getStyle().setFlexGrow("1");
        send.getStyle().setMarginTop("calc(1.5em + var(--ys-1))");
        addClassName("ys-stack");
        add(phone, inline, sent, attempt);
    }

    /** Refuses at the fields, so call it within the attempt of the form. */
    public ProvenPhone prove() {
        var number = PhoneNumber.parse(phone.getValue());
        if (proven == null || !number.equals(asked)) {
            asked = number;
            proven = check.prove(number, code.getValue());
            code.setReadOnly(true);
            send.setVisible(false);
            sent.removeAll();
        }
        return proven;
    }

    public Attempt withFieldsIn(Attempt form) {
        return form.at("residents.phone.", phone).at("residents.code.", code);
    }

    /** Sends the code where none was asked for yet and none was typed: whoever presses to go on wants it. Answers whether it did. Call it as {@link #prove}. */
    boolean sendsFirst() {
        var first = proven == null && asked == null && code.getValue().isBlank();
        if (first) {
            send();
        }
        return first;
    }

    /** The cursor stands in the first field when the page opens. */
    void begin() {
        phone.setAutofocus(true);
    }

    /** What comes after the code. */
    void goesOnTo(TextField next) {
        Fields.goesOn(code, next);
    }

    private void send() {
        var number = PhoneNumber.parse(phone.getValue());
        proven = null;
        asked = number;
        var shown = check.send(number, doorman.address());
        send.setText(getTranslation("residents.code.again"));
        sent.removeAll();
        sent.add(shown.map(it -> Notice.soon(getTranslation("residents.code.shown", it)))
                .orElseGet(() -> Notice.info(getTranslation("residents.code.sent", number.hint()))));
        code.focus();
    }
}
