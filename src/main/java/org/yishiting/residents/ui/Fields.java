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

    /** The key for going on, of a phone's keyboard too, leads to the next field while that one is empty, instead of sending the form. */
    static void goesOn(Component from, Component to) {
        from.getElement().executeJs("""
                (this.updateComplete || Promise.resolve()).then(() => this.inputElement && (this.inputElement.enterKeyHint = 'next'));
                this.addEventListener('keydown', event => {
                    if (event.key === 'Enter' && !event.isComposing && this.value && !$0.value) {
                        event.preventDefault();
                        event.stopPropagation();
                        $0.focus();
                    }
                });""", to.getElement());
    }

    private static void keyboard(Component field, String mode) {
        field.getElement().executeJs(
                "const f = this; (f.updateComplete || Promise.resolve()).then(() => f.inputElement && (f.inputElement.inputMode = $0))", mode);
    }
}
