package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.yishiting.base.ui.Phrase;

/** A question as plain HTML, answered in the browser alone: nothing of it is a component of the server. */
final class Answers extends HtmlContainer {

    private final HtmlContainer choices = new HtmlContainer("div");
    private final String name;

    Answers(String name, String question, String help) {
        super("fieldset");
        this.name = name;
        addClassName("ys-field");
        var legend = new HtmlContainer("legend");
        legend.add(new Phrase(question));
        add(legend);
        if (!help.isEmpty()) {
            var small = new HtmlContainer("p");
            small.add(new Phrase(help));
            small.addClassName("ys-help");
            add(small);
        }
        choices.addClassName("ys-choice");
        add(choices);
    }

    /** One answer; the first is the one that is taken while nobody has answered. */
    Answers answer(String value, String text, String note, Map<String, String> more) {
        var input = new HtmlComponent("input");
        input.getElement().setAttribute("type", "radio").setAttribute("name", name).setAttribute("value", value).setAttribute("autocomplete", "off");
        more.forEach(input.getElement()::setAttribute);
        if (choices.getComponentCount() == 0) {
            input.getElement().setAttribute("checked", true);
        }
        var label = new HtmlContainer("label");
        label.add(input, new Span(new Phrase(text)));
        if (!note.isEmpty()) {
            var small = new HtmlContainer("small");
            small.add(new Phrase(note));
            label.add(small);
        }
        choices.add(label);
        return this;
    }
}
