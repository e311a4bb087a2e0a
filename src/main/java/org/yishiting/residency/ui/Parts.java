package org.yishiting.residency.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.yishiting.base.ui.LinkButton;

/** Small pieces the pages of residence share. */
final class Parts {

    private Parts() {}

    static Section card(String title, Component... inside) {
        var card = new Section(new H2(say(title)));
        card.add(inside);
        card.addClassNames("ys-card", "ys-stack", "ys-mt5");
        return card;
    }

    static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("ys-form");
        return form;
    }

    /** A code with its link, to be handed on. */
    static Div code(String code, String path) {
        var shown = new Span(code.substring(0, 4) + " " + code.substring(4));
        shown.addClassName("ys-rs-code");
        var copied = new Span();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(say("residency.code.copy"));
        copy.addClickListener(_ -> copy.getElement().executeJs("return navigator.clipboard.writeText(new URL($0, document.baseURI).href).then(() => true, () => false)", path)
                .then(Boolean.class, done -> copied.setText(say(done ? "residency.code.copied" : "residency.code.by-hand"))));
        var acts = new Div(copy, new LinkButton(path, say("residency.code.link")).quiet(), copied);
        acts.addClassName("ys-acts");
        return form(new Div(shown), acts);
    }

}
