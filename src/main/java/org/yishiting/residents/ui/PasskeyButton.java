package org.yishiting.residents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import org.yishiting.base.RuleViolation;

/** Lets the browser make or use a passkey, and goes on when it did. */
@JavaScript("context://residents/passkey.js")
final class PasskeyButton extends Button {

    /** @param call of {@code window.yishitingPasskey}; @param argument for it */
    PasskeyButton(String label, String call, String argument, Attempt attempt, Runnable then) {
        super(label);
        addClassName("ys-b-wide");
        addClickListener(_ -> getElement().executeJs("return window.yishitingPasskey[$0]($1)", call, argument)
                .then(String.class, ended -> attempt.run(() -> {
                    switch (ended) {
                        case "" -> then.run();
                        case "cancelled" -> throw new RuleViolation("residents.passkey.cancelled");
                        case "unable" -> throw new RuleViolation("residents.passkey.unable");
                        default -> throw new RuleViolation("residents.passkey.refused");
                    }
                })));
    }
}
