package org.yishiting.residency.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.Still;
import org.yishiting.community.CommunitySummary;
import org.yishiting.residency.DwellingKind;
import org.yishiting.residency.HouseholdView;
import org.yishiting.residency.ResidencyPaths;

/** 我家这一户: who is in it, a code for one more, and the way out. */
@Route(ResidencyPaths.HOUSEHOLD)
@PermitAll
@StyleSheet("context://residency/residency.css")
class HouseholdPage extends Div implements BeforeEnterObserver {

    private final ResidenceWork work;

    HouseholdPage(ResidenceWork work) {
        this.work = work;
        addClassName("ys-rs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("community").flatMap(work.communities()::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new));
    }

    private void show(CommunitySummary place) {
        var own = new Own(work.current().get(), place, work, () -> show(place));
        removeAll();
        add(new PageHeader(getTranslation("residency.household.title")).crumb(ResidencyPaths.mine(own.code()), getTranslation("residency.mine.title"), getTranslation("residency.household.here"))
                .meta(getTranslation("residency.household.meta")).still());
        work.households().mine(own.actor(), own.id()).ifPresentOrElse(it -> add(inside(own, it)), () -> add(begin(own)));
    }

    private Div inside(Own own, HouseholdView household) {
        var people = new UnorderedList();
        people.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        household.names().forEach(it -> {
            var item = new ListItem(new PersonLine(it, ""));
            item.addClassName("ys-swrow");
            people.add(item);
        });
        var invite = Parts.card("residency.household.invite", PageParts.soft(getTranslation("residency.household.invite-why")));
        var code = household.code();
        var until = household.codeUntil();
        if (code != null && until != null) {
            invite.add(Parts.code(code, ResidencyPaths.joinHousehold(code)), new Paragraph(DueChip.until(Zone.today(work.clock()), until)));
        } else {
            invite.add(PageParts.main("residency.household.code-new", () -> {
                work.households().invite(own.actor(), own.id());
                own.again().run();
            }));
        }
        var leave = PageParts.asking("residency.household.leave", "residency.household.leave-means", () -> {
            work.households().leave(own.actor(), own.id());
            own.again().run();
        });
        var all = new Div(Still.of(PageParts.soft(getTranslation("residency.dwelling." + household.dwelling().key() + ".rule"))), Still.of(people), invite, leave);
        all.addClassName("ys-stack");
        return all;
    }

    private Div begin(Own own) {
        var dwelling = new ChoiceBox<>(getTranslation("residency.dwelling.choose"), DwellingKind.values());
        dwelling.setItemLabelGenerator(it -> getTranslation("residency.dwelling." + it.key()));
        dwelling.setValue(DwellingKind.HOME);
        var rule = PageParts.soft(getTranslation("residency.dwelling.home.rule"));
        dwelling.addValueChangeListener(it -> rule.setText(getTranslation("residency.dwelling." + it.getValue().key() + ".rule")));
        return new Div(Parts.card("residency.household.begin", PageParts.soft(getTranslation("residency.household.begin-why")), dwelling, rule,
                PageParts.main("residency.household.found", () -> {
                    work.households().found(own.actor(), own.id(), dwelling.getValue());
                    own.again().run();
                })));
    }
}
