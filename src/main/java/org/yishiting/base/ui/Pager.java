package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/** Earlier and later pages as real links, so that a page can be kept, shared and gone back to. */
public final class Pager extends Nav {

    /** @param page counted from 0; @param link the address of a page */
    public Pager(int page, int pages, IntFunction<String> link) {
        addClassName("ys-pager");
        setAriaLabel(getTranslation("base.pager.label"));
        setVisible(pages > 1);
        if (page > 0) {
            add(step(link.apply(page - 1), "base.pager.previous", "prev"));
        }
        var here = new Span(getTranslation("base.pager.here", page + 1, pages));
        here.addClassName("ys-meta");
        add(here);
        if (page + 1 < pages) {
            add(step(link.apply(page + 1), "base.pager.next", "next"));
        }
    }

    private Anchor step(String href, String key, String rel) {
        var step = new Anchor(href, getTranslation(key));
        step.addClassName("ys-b");
        step.getElement().setAttribute("rel", rel);
        return step;
    }
}
