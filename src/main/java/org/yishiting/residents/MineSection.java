package org.yishiting.residents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;

/** A part of the page of what is somebody's own, and where on it that part stands. */
public record MineSection(Place place, Component shown) {

    public static final int SHOWN = 5;

    public enum Place {

        /** Waits for the person, or changed since they looked: above all else. */
        WAITING,
        KEPT,
        /** Below the others, and also where there are none. */
        ALWAYS
    }

    /** The first rows, and the others folded away below them. Nothing where there are no rows. */
    public static List<MineSection> of(Place place, SectionHeader header, List<ListRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var section = new Section(header, new RowList(rows.stream().limit(SHOWN).toList()));
        if (rows.size() > SHOWN) {
            var rest = new NativeDetails(PageParts.say("residents.mine.rest", rows.size() - SHOWN), new Div(new RowList(rows.subList(SHOWN, rows.size()))));
            rest.addClassNames("ys-more", "ys-mt3");
            section.add(rest);
        }
        return List.of(new MineSection(place, Still.of(section)));
    }
}
