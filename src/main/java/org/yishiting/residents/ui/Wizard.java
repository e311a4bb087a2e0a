package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One task a page without the frame of the portal: a way back, where one is, a question, the next act. */
final class Wizard extends Div {

    private final Header top = new Header();
    private final Main main = new Main();

    Wizard() {
        top.addClassName("ys-top");
        main.addClassName("ys-wiz");
        main.setId("main");
        add(top, main);
    }

    /** Empties the page for the next question. */
    Wizard question(Component back, String title, String why) {
        top.removeAll();
        main.removeAll();
        var push = new Span();
        push.addClassName("ys-push");
        back.getElement().getClassList().addAll(java.util.List.of("ys-tool", "ys-back"));
        top.add(back, push);
        main.add(new H1(title));
        if (!why.isEmpty()) {
            var soft = new Paragraph(why);
            soft.addClassName("ys-soft");
            main.add(soft);
        }
        return this;
    }

    /** 第1步，共4步 */
    Wizard progress(int step, int of) {
        var dots = new Div();
        dots.getElement().setAttribute("aria-hidden", "true");
        for (var i = 1; i <= of; i++) {
            var dot = new com.vaadin.flow.dom.Element("i");
            if (i <= step) {
                dot.getClassList().add("is-done");
            }
            dots.getElement().appendChild(dot);
        }
        var line = new Div(new Span(step > of ? getTranslation("residents.register.done") : getTranslation("residents.register.step", step, of)), dots);
        line.addClassName("ys-wiz-n");
        main.addComponentAsFirst(line);
        return this;
    }

    Wizard body(Component... parts) {
        var form = new Div(parts);
        form.addClassName("ys-stack");
        main.add(form);
        return this;
    }

    Wizard end(Component... acts) {
        var end = new Div(acts);
        end.addClassName("ys-wiz-end");
        main.add(end);
        return this;
    }

    static Button mainButton(String label, Runnable act) {
        var button = new Button(label, _ -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("ys-b-wide");
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        return button;
    }

    static Button quietButton(String label, Runnable act) {
        var button = new Button(label, _ -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("ys-b-wide");
        return button;
    }

    static Anchor quietLink(String href, String label) {
        var link = new Anchor(href, new Text(label));
        link.addClassNames("ys-b", "ys-b-quiet", "ys-b-wide");
        return link;
    }
}
