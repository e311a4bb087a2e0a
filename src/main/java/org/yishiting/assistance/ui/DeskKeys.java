package org.yishiting.assistance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.yishiting.base.ui.Icon;

/** Big answers below one another, each pressed with its figure too. */
class DeskKeys extends Div {

    DeskKeys() {
        addClassName("ys-assist-tasks");
        getElement().executeJs("window.yishitingVisit.keys(this)");
    }

    DeskKeys(List<Choice> choices) {
        this();
        for (var choice : choices) {
            var button = new NativeButton("", _ -> choice.act().run());
            button.add(next(button, choice.title(), choice.why()));
            button.getElement().setAttribute("type", "button");
            add(button);
        }
    }

    /** One answer: its title, a word on it, and what it does. */
    record Choice(String title, String why, SerializableRunnable act) {}

    final void link(String path, String title, String why) {
        var link = new Anchor(path);
        link.add(next(link, title, why));
        add(link);
    }

    private Div next(Component key, String title, String why) {
        var number = String.valueOf(getComponentCount() + 1);
        key.addClassName("ys-assist-task");
        key.getElement().setAttribute("data-key", number);
        var name = new Span(title);
        name.addClassName("ys-row-t");
        var text = new Span(why);
        text.addClassName("ys-soft");
        var words = new Span(name, text);
        words.addClassName("ys-assist-face");
        var face = new Div();
        face.addClassName("ys-assist-inner");
        face.getElement().appendChild(new Element("kbd").setText(number).setAttribute("aria-hidden", "true"));
        face.add(words, Icon.OPEN.draw());
        return face;
    }
}
