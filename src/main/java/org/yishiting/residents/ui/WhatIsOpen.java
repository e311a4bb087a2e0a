package org.yishiting.residents.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.yishiting.base.ui.Icon;

/** 登记级别→能做什么: what one may do at once, and what for more is missing. */
final class WhatIsOpen extends Section {

    WhatIsOpen() {
        addClassName("ys-card");
        var list = new UnorderedList();
        list.addClassName("ys-can");
        list.add(line("residents.open.speak", "residents.open.now", false));
        list.add(line("residents.open.attend", "residents.open.now", false));
        list.add(line("residents.open.represent", "residents.open.proof", true));
        add(new H2(getTranslation("residents.open.title")), list);
    }

    private ListItem line(String what, String when, boolean wait) {
        var words = new Span(getTranslation(what));
        words.getElement().appendChild(new Element("small").setText(getTranslation(when)));
        var item = new ListItem((wait ? Icon.CLOCK : Icon.CHECK).draw(), words);
        if (wait) {
            item.addClassName("is-wait");
        }
        return item;
    }
}
