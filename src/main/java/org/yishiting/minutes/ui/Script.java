package org.yishiting.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.function.SerializableFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.EntryId;

/** The pieces of minutes one below the other. When they change only what changed is drawn again. */
class Script extends OrderedList {

    private final Map<EntryId, Line> lines = new LinkedHashMap<>();
    private final SerializableFunction<Entry, Component> drawing;

    private record Line(@Nullable Entry entry, Component shown) {}

    Script(SerializableFunction<Entry, Component> drawing) {
        this.drawing = drawing;
        addClassName("ys-script");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Draws a piece anew the next time. */
    void again(EntryId id) {
        lines.computeIfPresent(id, (_, line) -> new Line(null, line.shown()));
    }

    void show(List<Entry> entries) {
        lines.entrySet().removeIf(it -> {
            var gone = entries.stream().noneMatch(entry -> entry.id().equals(it.getKey()));
            if (gone) {
                remove(it.getValue().shown());
            }
            return gone;
        });
        var place = 0;
        for (var entry : entries) {
            var line = lines.get(entry.id());
            if (line == null || !entry.equals(line.entry())) {
                var shown = drawing.apply(entry);
                if (line != null) {
                    remove(line.shown());
                }
                addComponentAtIndex(place, shown);
                lines.put(entry.id(), new Line(entry, shown));
            } else if (indexOf(line.shown()) != place) {
                remove(line.shown());
                addComponentAtIndex(place, line.shown());
            }
            place++;
        }
    }
}
