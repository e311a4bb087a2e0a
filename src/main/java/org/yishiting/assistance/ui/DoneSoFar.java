package org.yishiting.assistance.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.yishiting.assistance.DeskVisits;
import org.yishiting.assistance.DoneAct;
import org.yishiting.assistance.TakingBack;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;

/** 这次录了: what was typed in the visit that goes on, the last first; a slip is taken back on the spot, with the person watching. */
class DoneSoFar extends Section {

    private final TakingBack undoing;
    private final Actor helped;

    DoneSoFar(DeskVisits visits, TakingBack undoing, Actor helped) {
        this.undoing = undoing;
        this.helped = helped;
        var done = visits.soFar(helped);
        if (!done.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
            List.copyOf(done).reversed().forEach(it -> list.add(row(it)));
            add(new SectionHeader(getTranslation("assistance.so-far")), list);
        }
    }

    private ListItem row(DoneAct act) {
        var words = new Span(new Phrase(LocalDates.time(act.at()) + " " + ActWords.of(act)));
        var row = new ListItem(words);
        row.addClassName("ys-assist-row");
        row.add(new TakeBack(act, () -> undoing.undo(helped, act.id())));
        return row;
    }
}
