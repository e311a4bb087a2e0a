package org.yishiting.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.Command;

/** A button that acts once at a time: off from the press until its act is through, and on again too when the act was refused. */
public final class ActButton extends Button {

    public ActButton(String label, Command act) {
        super(label);
        setDisableOnClick(true);
        addClickListener(_ -> {
            try {
                act.execute();
            } finally {
                setEnabled(true);
            }
        });
    }

    /** The one main button of the page. */
    public ActButton main() {
        addThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    public ActButton quiet() {
        addThemeVariants(ButtonVariant.TERTIARY);
        return this;
    }
}
