package org.yishiting.community.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.IntFunction;
import org.springframework.data.domain.Slice;
import org.yishiting.base.ui.LinkButton;

/** Steps through a list whose end is not counted, as links. */
final class MorePages extends Div {

    MorePages(Slice<?> page, IntFunction<String> link) {
        addClassName("ys-acts");
        addClassName("ys-mt3");
        if (page.hasPrevious()) {
            add(new LinkButton(link.apply(page.getNumber() - 1), getTranslation("community.places.previous")));
        }
        if (page.hasNext()) {
            add(new LinkButton(link.apply(page.getNumber() + 1), getTranslation("community.places.next")));
        }
    }
}
