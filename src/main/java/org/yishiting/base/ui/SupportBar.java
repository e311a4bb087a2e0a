package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many agree, pass and disagree, as a bar told apart by pattern too, and always with the figures beside it. */
public final class SupportBar extends Div {

    public SupportBar(long agree, long pass, long disagree) {
        addClassName("ys-support");
        var all = agree + pass + disagree;
        var bar = new Div();
        bar.addClassName("ys-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        if (all > 0) {
            bar.add(part("a", agree, all), part("p", pass, all), part("d", disagree, all));
        }
        var figures = new Div(new Phrase(all == 0 ? getTranslation("base.support.none")
                : getTranslation("base.support.figures", all, agree, pass, disagree)));
        figures.addClassName("ys-meta");
        add(bar, figures);
    }

    private static Span part(String kind, long count, long all) {
        var part = new Span();
        part.addClassName(kind);
        part.getStyle().set("width", 100.0 * count / all + "%");
        return part;
    }
}
