package org.yishiting.residency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.residency.Residences;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residents.MeLinks;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.Memberships;

/** From one's own page to how it is known that one lives here. */
@org.springframework.stereotype.Component
@Order(10)
class ResidenceLink implements MeLinks {

    private final Memberships memberships;
    private final Residences residences;
    private final Communities communities;

    ResidenceLink(Memberships memberships, Residences residences, Communities communities) {
        this.memberships = memberships;
        this.residences = residences;
        this.communities = communities;
    }

    @Override
    public List<Component> links(Actor actor) {
        var rows = memberships.of(actor).stream().map(MembershipSummary::community).flatMap(it -> communities.find(it).stream()).map(it -> row(actor, it)).toList();
        return rows.isEmpty() ? List.of() : List.of(Still.of(new RowList(rows)));
    }

    private ListRow row(Actor actor, CommunitySummary place) {
        var ui = UI.getCurrent();
        var status = residences.status(actor, place.id());
        return new ListRow(ResidencyPaths.mine(String.valueOf(place.code())), new Seal(ui.getTranslation("residency.me.mark")), ui.getTranslation("residency.me.title", place.name()))
                .text(ui.getTranslation(status.confirmed() ? "residency.me.confirmed" : "residency.me.open"));
    }
}
