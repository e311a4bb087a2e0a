package org.yishiting.assistance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.community.SignedIn;
import org.yishiting.residents.MinorAccess;

/** Requests to help somebody under age wait for somebody who did not make them. */
@Component
@Order(14)
class MinorsAtDesk extends RowsForOffices {

    private final MinorAccess access;

    MinorsAtDesk(MinorAccess access, Communities communities, Offices offices, SignedIn current) {
        super(communities, offices, current, Office.CONVENOR, Office.SUPERVISORY_COMMITTEE);
        this.access = access;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var ui = UI.getCurrent();
        return access.waiting(actor, community, most).stream().map(it -> new DeskRow("assistance.minor.kind", ui.getTranslation("assistance.minor.row", it.staff(), it.person()),
                it.why(), null, () -> panel(actor, community, it))).toList();
    }

    private Div panel(Actor actor, CommunityId community, MinorAccess.Asked it) {
        var ui = UI.getCurrent();
        var words = new Div(new Paragraph(new Phrase(ui.getTranslation("assistance.minor.asked", it.staff(), LocalDates.moment(it.at(), ui.getLocale()), it.person()))),
                new Paragraph(it.why()));
        var acts = new Div(button(actor, community, it, true), button(actor, community, it, false));
        acts.addClassName("ys-acts");
        var panel = new Div(Still.of(words), acts);
        panel.addClassName("ys-stack");
        return panel;
    }

    private Button button(Actor actor, CommunityId community, MinorAccess.Asked it, boolean granted) {
        var ui = UI.getCurrent();
        return new Button(ui.getTranslation(granted ? "assistance.minor.grant" : "assistance.minor.refuse"), _ -> {
            access.decide(actor, community, it.id(), granted);
            DeskDone.tell(ui.getTranslation(granted ? "assistance.minor.granted" : "assistance.minor.refused", it.staff()));
        });
    }
}
