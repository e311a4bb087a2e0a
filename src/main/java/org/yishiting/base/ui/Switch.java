package org.yishiting.base.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.UUID;

/** Something that is on or off, one purpose each, with a sentence on what it means. Off by default. */
public final class Switch extends AbstractCompositeField<Div, Switch, Boolean> {

    private final Element input = new Element("input");

    public Switch(String label, String help) {
        super(false);
        var id = "switch-" + UUID.randomUUID();
        input.setAttribute("type", "checkbox").setAttribute("role", "switch").setAttribute("class", "ys-switch").setAttribute("id", id);
        input.addPropertyChangeListener("checked", "change", event -> setModelValue(input.getProperty("checked", false), event.isUserOriginated()));
        var name = new NativeLabel(label);
        name.setFor(id);
        var box = getContent();
        box.addClassName("ys-swrow");
        box.add(name);
        box.getElement().appendChild(input);
        box.add(new Paragraph(new Phrase(help)));
    }

    @Override
    protected void setPresentationValue(Boolean on) {
        input.setProperty("checked", on);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        input.setAttribute("disabled", readOnly);
    }
}
