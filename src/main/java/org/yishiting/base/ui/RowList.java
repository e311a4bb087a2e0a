package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** Rows on one card, with hairlines between them. */
public final class RowList extends UnorderedList {

    public RowList() {
        addClassNames("ys-card", "ys-card-flush", "ys-rows");
    }

    public RowList(Collection<? extends Component> rows) {
        this();
        rows.forEach(this::add);
    }
}
