package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;
import org.yishiting.servicecatalog.Guide;
import org.yishiting.servicecatalog.GuideDesk;
import org.yishiting.servicecatalog.GuideState;
import org.yishiting.servicecatalog.Guides;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** Guides that this community keeps and has not checked for too long, or has under review, for today's desk. */
@org.springframework.stereotype.Component
@Order(90)
class ServicesAtDesk implements DeskRows {

    private final Guides guides;
    private final GuideDesk desk;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor currentActor;

    ServicesAtDesk(Guides guides, GuideDesk desk, Communities communities, Offices offices, CurrentActor currentActor) {
        this.guides = guides;
        this.desk = desk;
        this.communities = communities;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).orElseThrow().id();
        var actor = currentActor.get();
        if (!offices.holds(actor, community, Office.COMMITTEE_STAFF, Office.ADMINISTRATOR)) {
            return List.of();
        }
        return guides.list(community).stream()
                .filter(it -> it.here() != null && it.here().place().equals(community) && (it.overdue() || it.here().state() == GuideState.UNDER_REVIEW))
                .limit(most).map(it -> new DeskRow("servicecatalog.desk.check", it.text().title(), text(it), null, () -> inside(actor, community, it))).toList();
    }

    private static String text(Guide guide) {
        return guide.state() == GuideState.UNDER_REVIEW ? GuideParts.why(guide) : GuideParts.checked(guide);
    }

    private Component inside(Actor actor, CommunityId community, Guide guide) {
        var ui = UI.getCurrent();
        var same = new Button(ui.getTranslation("servicecatalog.admin.same"), _ -> {
            desk.check(actor, community, guide.key());
            DeskDone.tell(ui.getTranslation("servicecatalog.desk.done", guide.text().title()));
        });
        same.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(same, new LinkButton(ServicecatalogPaths.edit(guide.key()), ui.getTranslation("servicecatalog.admin.change")));
        acts.addClassName("ys-acts");
        var inside = new Div(new Paragraph(new Phrase(ui.getTranslation("servicecatalog.desk.how"))), acts);
        inside.addClassName("ys-flow");
        return inside;
    }
}
