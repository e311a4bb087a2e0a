package org.yishiting.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A place on a live page that is drawn anew only when what it shows has changed: nothing moves under somebody's finger. */
class Box extends Div {

    private transient @Nullable List<?> shown;

    Box(String... classes) {
        addClassNames(classes);
    }

    /** @param from all that is drawn; may hold nulls */
    final void show(List<?> from, Supplier<List<? extends Component>> content) {
        if (!Objects.equals(from, shown)) {
            shown = from;
            removeAll();
            content.get().forEach(this::add);
        }
    }

    /** Draws anew with the next state, whatever it is. */
    final void forget() {
        shown = null;
    }
}
