package org.yishiting.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.OwnText;
import org.yishiting.moderation.Review;
import org.yishiting.residents.CurrentActor;

/** On the home page: a text of one's own that one change would make public. */
@org.springframework.stereotype.Component
@Order(20)
class ModerationHome implements HomeCard {

    private static final int LOOKED_THROUGH = 20;

    private final Review review;
    private final CurrentActor actor;

    ModerationHome(Review review, CurrentActor actor) {
        this.review = review;
        this.actor = actor;
    }

    @Override
    public List<Component> waiting(String communityCode) {
        return actor.find().stream().flatMap(it -> review.of(it, 0, LOOKED_THROUGH).stream())
                .filter(OwnText::changeable).limit(1).map(ModerationHome::card).toList();
    }

    private static Component card(OwnText text) {
        var ui = UI.getCurrent();
        var acts = new Div(new LinkButton(ModerationPaths.text(text.id()), ui.getTranslation("moderation.home.change")));
        acts.addClassName("ys-acts");
        var card = new Section(new H2(ui.getTranslation("moderation.home.title")),
                new Paragraph(ui.getTranslation("moderation.notice.returned", text.subject().title())), acts);
        card.addClassName("ys-card");
        return card;
    }
}
