package org.yishiting.residents.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.OpenActs;

/** 登记级别→能做什么: what one may do at once, and what for more is missing. */
final class WhatIsOpen extends Section {

    WhatIsOpen(OpenActs acts, CommunityId community) {
        addClassName("ys-card");
        var list = new UnorderedList();
        list.addClassName("ys-can");
        acts.of(community).forEach(it -> list.add(line(it)));
        Anchor table = new LinkButton(acts.table(community), getTranslation("residents.open.table")).wide();
        table.setRouterIgnore(true);
        add(new H2(getTranslation("residents.open.title")), list, table);
    }

    private ListItem line(OpenActs.OpenAct act) {
        var words = new Span(getTranslation(act.name()));
        words.getElement().appendChild(new Element("small").setText(getTranslation(act.need())));
        var item = new ListItem((act.atOnce() ? Icon.CHECK : Icon.CLOCK).draw(), words);
        if (!act.atOnce()) {
            item.addClassName("is-wait");
        }
        return item;
    }
}
