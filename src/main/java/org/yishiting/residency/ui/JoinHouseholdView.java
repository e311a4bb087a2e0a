package org.yishiting.residency.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.community.CommunitySummary;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residents.ResidentsPaths;

/** 同意和谁一户: the second half of the consent. */
@Route(ResidencyPaths.JOIN_HOUSEHOLD)
@PermitAll
@StyleSheet("context://residency/residency.css")
class JoinHouseholdView extends Div implements BeforeEnterObserver {

    private final ResidenceWork work;

    JoinHouseholdView(ResidenceWork work) {
        this.work = work;
        addClassName("ys-rs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElse("");
        var actor = work.current().get();
        var asks = work.households().invitation(actor, code);
        var place = work.communities().find(asks.community());
        var home = ResidencyPaths.household(place.map(it -> String.valueOf(it.code())).orElse(""));
        removeAll();
        add(new PageHeader(getTranslation("residency.household.ask", asks.nickname())).still());
        var inside = Parts.form();
        inside.addClassName("ys-card");
        add(inside);
        if (!work.residences().status(actor, asks.community()).member()) {
            inside.add(Notice.info(getTranslation("residents.roll.not-member")),
                    new LinkButton(ResidentsPaths.join(asks.community(), ResidencyPaths.joinHousehold(code)), getTranslation("residency.household.declare", place.map(CommunitySummary::name).orElse(""))).main());
            return;
        }
        inside.add(PageParts.line(getTranslation("residency.household.ask-text", asks.nickname(), asks.people())), PageParts.soft(getTranslation("residency.household.ask-why")),
                PageParts.main("residency.household.join", () -> {
                    work.households().join(actor, code);
                    getUI().ifPresent(ui -> ui.navigate(home));
                }), new LinkButton("", getTranslation("residency.household.no")).quiet());
    }
}
