package org.yishiting.rewards.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageParts;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.rewards.AtCounter;
import org.yishiting.rewards.Counter;

/** A code is typed or scanned, what it stands for is shown, and it is handed over: without the mouse. */
@StyleSheet("context://rewards/rewards.css")
class CounterForm extends Div {

    private final Counter counter;
    private final CommunityId community;
    private final Actor actor;
    private final SerializableConsumer<AtCounter> done;
    private final Div found = new Div();

    /** @param code typed in already, or empty */
    CounterForm(Counter counter, CommunityId community, Actor actor, String code, SerializableConsumer<AtCounter> done) {
        this.counter = counter;
        this.community = community;
        this.actor = actor;
        this.done = done;
        found.getElement().setAttribute("aria-live", "polite");
        var field = new TextField(getTranslation("rewards.counter.code"));
        field.setHelperText(getTranslation("rewards.counter.code.help"));
        field.setValue(code);
        field.addClassName("ys-rw-code");
        var look = PageParts.main("rewards.counter.look", () -> look(field.getValue()));
        look.addClickShortcut(Key.ENTER).listenOn(field);
        var form = new Div(field, PageParts.acts(look));
        form.addClassNames("ys-card", "ys-form");
        add(form, found);
        if (!code.isEmpty()) {
            look(code);
        }
    }

    private void look(String code) {
        found.removeAll();
        var it = counter.byCode(actor, community, code);
        var card = new Article(new H2(it.rewardName()), PageParts.line(getTranslation("rewards.counter.for", it.nickname(), it.price())), new Paragraph(ShopParts.badge(it.state())));
        card.addClassNames("ys-card", "ys-stack", "ys-mt5");
        switch (it.state()) {
            case RESERVED -> {
                var hand = PageParts.main("rewards.counter.hand", () -> done.accept(counter.handOver(actor, it.id())));
                card.add(PageParts.line(getTranslation("rewards.counter.until", LocalDates.day(it.until(), getLocale()))), PageParts.acts(hand));
                hand.focus();
            }
            case COLLECTED -> card.add(Notice.info(getTranslation("rewards.counter.gone", it.handedBy(), it.handedOn() == null ? "" : LocalDates.day(it.handedOn(), getLocale()))));
            case EXPIRED -> card.add(Notice.info(getTranslation("rewards.counter.expired")));
            case CANCELLED, RETURNED -> card.add(Notice.info(getTranslation("rewards.counter.over")));
        }
        found.add(card);
    }
}
