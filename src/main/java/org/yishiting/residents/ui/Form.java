package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** A few fields with their own button. Its receipt stays below; a refusal is told at the field and keeps what was typed. */
final class Form extends Div {

    private final Attempt attempt = new Attempt();
    private final Div receipt = new Div();
    private Runnable save = () -> {};

    Form(String label, Component... fields) {
        var button = new Button(label, _ -> {
            receipt.removeAll();
            attempt.run(save);
        });
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        addClassName("ys-stack");
        add(fields);
        add(attempt, button, receipt);
    }

    Attempt attempt() {
        return attempt;
    }

    void onSave(Runnable act) {
        save = act;
    }

    void saved(Component slip) {
        receipt.add(slip);
    }
}
