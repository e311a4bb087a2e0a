package org.yishiting.assistance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.DeskVisits;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.residents.MeLinks;

/** On one's own page: the way to what was done at the desk. */
@org.springframework.stereotype.Component
@Order(10)
class HelpedLink implements MeLinks {

    private final DeskVisits visits;

    HelpedLink(DeskVisits visits) {
        this.visits = visits;
    }

    @Override
    public List<Component> links(Actor actor) {
        if (!visits.wasHelped(actor)) {
            return List.of();
        }
        var ui = UI.getCurrent();
        var card = new Div(new Paragraph(ui.getTranslation("assistance.for-me.meta")), new LinkButton(AssistancePaths.FOR_ME, ui.getTranslation("assistance.for-me.go")));
        card.addClassName("ys-card");
        return List.of(new Section(new SectionHeader(ui.getTranslation("assistance.for-me.title")), card));
    }
}
