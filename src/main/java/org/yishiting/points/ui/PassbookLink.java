package org.yishiting.points.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.points.PointsPaths;
import org.yishiting.residents.MeLinks;
import org.yishiting.residents.Memberships;

/** From one's own page to the passbook. Says nothing of what is in it, so that a glance at the page tells nobody. */
@org.springframework.stereotype.Component
@Order(40)
class PassbookLink implements MeLinks {

    private final Memberships memberships;

    PassbookLink(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<Component> links(Actor actor) {
        if (memberships.of(actor).isEmpty()) {
            return List.of();
        }
        var ui = UI.getCurrent();
        return List.of(Still.of(new RowList(List.of(new ListRow(PointsPaths.PASSBOOK, new Seal(ui.getTranslation("points.me.mark")), ui.getTranslation("points.me.title"))
                .text(ui.getTranslation("points.me.text"))))));
    }
}
