package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;

/** A thing in a list that can be opened: mark, title, one sentence, badge and deadline. The whole row is one link. */
public final class ListRow extends ListItem {

    private final Div body;

    /** @param mark a {@link Seal} or the like */
    public ListRow(String href, Component mark, String title) {
        var name = new Paragraph(new Phrase(title));
        name.addClassName("ys-row-t");
        body = new Div(name);
        body.addClassName("ys-row-b");
        var link = new Anchor(href);
        link.addClassName("ys-row");
        link.add(mark, body, Icon.OPEN.draw());
        add(link);
    }

    public ListRow text(String sentence) {
        body.add(new Paragraph(new Phrase(sentence)));
        return this;
    }

    public ListRow foot(Component... marks) {
        var foot = new Div(marks);
        foot.addClassName("ys-row-foot");
        body.add(foot);
        return this;
    }
}
