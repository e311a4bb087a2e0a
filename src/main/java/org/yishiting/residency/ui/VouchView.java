package org.yishiting.residency.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.CommunitySummary;
import org.yishiting.residency.Neighbours;
import org.yishiting.residency.ResidencyPaths;

/** 给邻居作证: one question, one button. */
@Route(ResidencyPaths.VOUCH)
@PermitAll
@StyleSheet("context://residency/residency.css")
class VouchView extends Div implements BeforeEnterObserver {

    private final ResidenceWork work;

    VouchView(ResidenceWork work) {
        this.work = work;
        addClassName("ys-rs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElse("");
        var actor = work.current().get();
        var asked = work.neighbours().asked(actor, code);
        var place = work.communities().find(asked.community()).map(CommunitySummary::name).orElse("");
        removeAll();
        add(new PageHeader(getTranslation("residency.vouch.title", asked.nickname(), place)).still());
        var inside = Parts.form();
        inside.addClassName("ys-card");
        add(inside);
        if (asked.own()) {
            inside.add(Notice.info(getTranslation("residency.vouch.own")), Parts.code(code, ResidencyPaths.vouch(code)));
        } else if (asked.vouched()) {
            inside.add(Notice.ok(getTranslation("residency.vouch.already")));
        } else if (!work.residences().may(actor, asked.community(), Neighbours.VOUCH)) {
            inside.add(Notice.info(getTranslation("residency.seen.needed")),
                    new LinkButton(ResidencyPaths.mine(work.communities().find(asked.community()).map(it -> String.valueOf(it.code())).orElse("")), getTranslation("residency.levels.go")));
        } else {
            inside.add(PageParts.line(getTranslation("residency.vouch.ask", asked.nickname(), place)), PageParts.soft(getTranslation("residency.vouch.why")),
                    PageParts.main("residency.vouch.yes", () -> {
                        work.neighbours().vouch(actor, code);
                        inside.removeAll();
                        inside.add(new Slip(getTranslation("residency.vouch.done", asked.nickname()), LocalDates.moment(work.clock().instant(), getLocale())));
                    }), new LinkButton("", getTranslation("residency.vouch.no")).quiet());
        }
    }
}
