package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.EnterKey;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.PreferencesMenu;

/** One task a page without the frame of the portal: a way back, where one is, a question, the next act. */
public abstract class Wizard extends Div {

    private final Header top = new Header();
    private final Main main = new Main();

    protected Wizard() {
        top.addClassName("ys-top");
        main.addClassName("ys-wiz");
        main.setId("main");
        EnterKey.pressesOnlyWhatIsReached(main);
        add(top, main);
    }

    /** Empties the page for the next question. */
    public final Wizard question(Component back, String title, String why) {
        // Later than the router, which empties the title on its way in.
        var ui = UI.getCurrentOrThrow();
        ui.beforeClientResponse(this, _ -> ui.getPage().setTitle(getTranslation("base.page.title", title)));
        top.removeAll();
        main.removeAll();
        var push = new Span();
        push.addClassName("ys-push");
        back.getElement().getClassList().addAll(List.of("ys-tool", "ys-back"));
        top.add(back, push, new PreferencesMenu());
        main.add(new H1(title));
        if (!why.isEmpty()) {
            var soft = new Paragraph(new Phrase(why));
            soft.addClassName("ys-soft");
            main.add(soft);
        }
        return this;
    }

    /** 第1步，共4步 */
    public final Wizard progress(int step, int of) {
        var dots = new Div();
        dots.getElement().setAttribute("aria-hidden", "true");
        for (var i = 1; i <= of; i++) {
            var dot = new Element("i");
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

    public final Wizard body(Component... parts) {
        var form = new Div(parts);
        form.addClassName("ys-stack");
        main.add(form);
        return this;
    }

    public final Wizard end(Component... acts) {
        var end = new Div(acts);
        end.addClassName("ys-wiz-end");
        main.add(end);
        return this;
    }

    protected static Button mainButton(String label, Runnable act) {
        var button = new ActButton(label, act::run).main();
        button.addClassName("ys-b-wide");
        return button;
    }

    protected static Button quietButton(String label, Runnable act) {
        var button = new Button(label, _ -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("ys-b-wide");
        return button;
    }

    protected static LinkButton quietLink(String href, String label) {
        return new LinkButton(href, label).quiet().wide();
    }

    /** Back to a page, in words beside an arrow. */
    protected static Anchor leave(String href, String label) {
        var link = new Anchor(href);
        link.add(Icon.BACK.draw(), new Span(label));
        return link;
    }
}
