package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;

/**
 * Components that are only read, as one piece of HTML: the browser shows the same, and an open page keeps one node on the server instead of
 * fifty. Nothing in it may listen, be changed or be a component of Vaadin's own; links and native details work.
 */
public final class Still extends Html {

    private Still(String html) {
        super(html);
    }

    public static Still of(Component drawn) {
        return new Still(drawn.getElement().getOuterHTML());
    }
}
