package org.yishiting.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.privacy.PrivacyPaths;
import org.yishiting.residents.MeLinks;

/** The way to the privacy centre from one's own page; while somebody at the desk types it stays shut. */
@org.springframework.stereotype.Component
@Order(10)
class PrivacyLink implements MeLinks {

    @Override
    public List<Component> links(Actor actor) {
        if (actor.helped()) {
            return List.of();
        }
        var ui = UI.getCurrent();
        var card = new Div(new Paragraph(ui.getTranslation("privacy.link.text")), new LinkButton(PrivacyPaths.PRIVACY, ui.getTranslation("privacy.link")));
        card.addClassNames("ys-card", "ys-stack");
        return List.of(Still.of(new Section(new SectionHeader(ui.getTranslation("privacy.here")), card)));
    }
}
