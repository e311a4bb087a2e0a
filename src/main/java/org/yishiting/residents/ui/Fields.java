package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Fields with what phones and password managers want to know of them. They complain when one goes on, not while one types. */
public final class Fields {

    private Fields() {}

    public static TextField phone(String label) {
        var field = text(label, Autocomplete.TEL);
        keyboard(field, "tel");
        return field;
    }

    public static TextField code(String label) {
        var field = text(label, Autocomplete.OFF);
        field.getElement().setProperty("autocomplete", "one-time-code");
        keyboard(field, "numeric");
        return field;
    }

    public static TextField text(String label, Autocomplete autocomplete) {
        var field = new TextField(label);
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    public static PasswordField password(String label, Autocomplete autocomplete) {
        var field = new PasswordField(label);
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private static void keyboard(Component field, String mode) {
        field.getElement().executeJs(
                "const f = this; (f.updateComplete || Promise.resolve()).then(() => f.inputElement && (f.inputElement.inputMode = $0))", mode);
    }
}
