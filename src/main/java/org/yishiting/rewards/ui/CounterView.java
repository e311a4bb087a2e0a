package org.yishiting.rewards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.residents.CurrentActor;
import org.yishiting.rewards.AtCounter;
import org.yishiting.rewards.Counter;
import org.yishiting.rewards.RedemptionState;
import org.yishiting.rewards.RewardsPaths;

/** 交货台: somebody says a code, the storekeeper hands over; taking back; what was handed over without a network is typed in. */
@Route(RewardsPaths.COUNTER)
@RolesAllowed("STOREKEEPER")
@Menu(title = "rewards.counter.menu", icon = "FOLDER", order = 70)
@StyleSheet("context://rewards/rewards.css")
class CounterView extends Div implements BeforeEnterObserver {

    private static final int MAX_REASON = 200;

    private final Counter counter;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final Clock clock;

    CounterView(Counter counter, CurrentCommunity current, CurrentActor currentActor, Clock clock) {
        this.counter = counter;
        this.current = current;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        show(community.get(), event.getLocation().getQueryParameters().getSingleParameter("code").filter(it -> it.matches("[A-Za-z0-9 -]{3,12}")).orElse(""), null);
    }

    private void show(CommunitySummary community, String code, @Nullable Slip slip) {
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("rewards.counter.title")).meta(getTranslation("rewards.counter.meta", community.name())).still());
        if (slip != null) {
            add(slip);
        }
        add(new CounterForm(counter, community.id(), actor, code, done -> show(community, "",
                new Slip(getTranslation("rewards.counter.done", done.rewardName(), done.nickname()), LocalDates.moment(clock.instant(), getLocale())))));
        add(Still.of(PageParts.acts(new LinkButton(RewardsPaths.OFFLINE, getTranslation("rewards.counter.list")))));
        add(ShopParts.unfolding(getTranslation("rewards.counter.type"), () -> typing(community, actor)));
        handedOver(community, actor);
    }

    private Component typing(CommunitySummary community, Actor actor) {
        var code = new TextField(getTranslation("rewards.counter.code"));
        code.setHelperText(getTranslation("rewards.counter.type.help"));
        var day = new DatePicker(getTranslation("rewards.counter.type.day"));
        day.setValue(LocalDates.date(clock.instant()));
        var form = new Div(code, day, PageParts.acts(PageParts.act("rewards.counter.type.go", () -> {
            RuleViolation.require(day.getValue() != null, "rewards.typed.day");
            var done = counter.typeIn(actor, community.id(), code.getValue(), day.getValue());
            show(community, "", new Slip(getTranslation("rewards.counter.done", done.rewardName(), done.nickname()), day(done)));
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private void handedOver(CommunitySummary community, Actor actor) {
        var rows = counter.handedOver(actor, community.id());
        if (rows.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassNames("ys-card", "ys-card-flush");
        rows.forEach(it -> {
            var title = new Paragraph(new Phrase(getTranslation("rewards.counter.row", it.rewardName(), it.nickname())));
            title.addClassName("ys-row-t");
            var foot = new Div(ShopParts.badge(it.state()), new Phrase(getTranslation("rewards.counter.by", it.handedBy(), day(it))));
            foot.addClassName("ys-row-foot");
            var row = new Div(Still.of(new Div(title, foot)));
            row.addClassName("ys-rw-row");
            if (it.state() == RedemptionState.COLLECTED) {
                var back = ShopParts.unfolding(getTranslation("rewards.counter.back"), () -> takingBack(community, actor, it));
                row.add(back);
            }
            list.add(row);
        });
        add(new Section(new SectionHeader(getTranslation("rewards.counter.lately")), list));
    }

    private Component takingBack(CommunitySummary community, Actor actor, AtCounter it) {
        var draft = ShopParts.draft("back", it.id(), actor);
        var reason = new TextField(getTranslation("rewards.counter.back.reason"));
        reason.setHelperText(getTranslation("rewards.counter.back.help"));
        reason.setMaxLength(MAX_REASON);
        reason.setWidthFull();
        Draft.keep(reason, draft);
        var form = new Div(reason, PageParts.acts(PageParts.act("rewards.counter.back.go", () -> {
            counter.takeBack(actor, it.id(), reason.getValue());
            Draft.forget(draft);
            show(community, "", new Slip(getTranslation("rewards.counter.back.done", it.rewardName(), it.price()), LocalDates.moment(clock.instant(), getLocale())));
        })));
        form.addClassName("ys-form");
        return form;
    }

    private String day(AtCounter it) {
        return it.handedOn() == null ? "" : LocalDates.day(it.handedOn(), getLocale());
    }
}
