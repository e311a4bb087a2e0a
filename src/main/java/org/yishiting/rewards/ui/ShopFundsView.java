package org.yishiting.rewards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityPage;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;
import org.yishiting.rewards.Fund;
import org.yishiting.rewards.Funds;
import org.yishiting.rewards.Liability;
import org.yishiting.rewards.RewardsPaths;
import org.yishiting.rewards.Stockroom;

/** 积分兑不兑得起: points that are out, at the dearest, against the money that is left; who gave it. */
@Route(RewardsPaths.FUNDS)
@RolesAllowed({"COMMITTEE_STAFF", "SUPERVISORY_COMMITTEE"})
@StyleSheet("context://rewards/rewards.css")
class ShopFundsView extends CommunityPage {

    private static final int MAX_NOTE = 100;

    private final Funds funds;
    private final Stockroom stockroom;
    private final CurrentActor currentActor;
    private final Offices offices;
    private final Clock clock;

    ShopFundsView(Funds funds, Stockroom stockroom, CurrentCommunity current, CurrentActor currentActor, Offices offices, Clock clock) {
        super(current);
        this.funds = funds;
        this.stockroom = stockroom;
        this.currentActor = currentActor;
        this.offices = offices;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    protected void show(CommunitySummary community) {
        show(community, null);
    }

    private void show(CommunitySummary community, @Nullable String said) {
        var actor = currentActor.get();
        var it = funds.liability(actor, community.id());
        removeAll();
        add(new PageHeader(getTranslation("rewards.funds.title")).meta(getTranslation("rewards.funds.meta", community.name())).still());
        if (said != null) {
            add(new Slip(getTranslation(said), LocalDates.moment(clock.instant(), getLocale())));
        }
        add(it.unpayable() ? Notice.late(getTranslation("rewards.funds.short", ShopParts.yuan(it.missing())))
                : it.tight() ? Notice.soon(getTranslation("rewards.funds.tight", it.warnPercent())) : Notice.ok(getTranslation("rewards.funds.fine")));
        add(Still.of(figures(it)));
        var entries = funds.entries(actor, community.id());
        if (!entries.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
            entries.forEach(entry -> list.add(line(entry)));
            add(Still.of(new Section(new SectionHeader(getTranslation("rewards.funds.entries")), list)));
        }
        if (offices.holds(actor, community.id(), Office.COMMITTEE_STAFF)) {
            add(ShopParts.unfolding(getTranslation("rewards.funds.enter"), () -> form(community, actor)));
        }
    }

    private Section figures(Liability it) {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "rewards.funds.outstanding", getTranslation("rewards.funds.points", it.outstanding()));
        fact(facts, "rewards.funds.dearest", getTranslation("rewards.funds.yuan", ShopParts.yuan((it.centsAPoint() + 99) / 100)));
        fact(facts, "rewards.funds.owed", getTranslation("rewards.funds.yuan", ShopParts.yuan(it.owed())));
        fact(facts, "rewards.funds.set-aside", getTranslation("rewards.funds.yuan", ShopParts.yuan(it.funds())));
        fact(facts, "rewards.funds.spent", getTranslation("rewards.funds.yuan", ShopParts.yuan(it.spent())));
        fact(facts, "rewards.funds.rest", getTranslation("rewards.funds.yuan", ShopParts.yuan(it.rest())));
        var card = new Section(facts);
        card.addClassName("ys-card");
        return card;
    }

    private void fact(DescriptionList facts, String key, String words) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Phrase(words)));
    }

    private ListItem line(Fund it) {
        var title = new Paragraph(new Phrase(getTranslation("rewards.funds.line", ShopParts.yuan(it.cents()), it.giver() == null ? getTranslation("rewards.form.sponsor.none") : it.giver())));
        title.addClassName("ys-row-t");
        var item = new ListItem(new Div(title, new Paragraph(new Phrase(getTranslation("rewards.funds.note.line", LocalDates.full(it.receivedOn(), getLocale()), it.note())))));
        item.addClassName("ys-swrow");
        return item;
    }

    private Component form(CommunitySummary community, Actor actor) {
        var draft = ShopParts.draft("fund", community.id(), actor);
        var amount = new BigDecimalField(getTranslation("rewards.funds.amount"));
        amount.setHelperText(getTranslation("rewards.funds.amount.help"));
        var giver = new Select<String>();
        giver.setLabel(getTranslation("rewards.funds.giver"));
        var givers = new ArrayList<String>();
        givers.add("");
        givers.addAll(stockroom.sponsors(community.id()));
        giver.setItems(givers);
        giver.setItemLabelGenerator(it -> it == null || it.isEmpty() ? getTranslation("rewards.form.sponsor.none") : it);
        giver.setValue("");
        var note = new TextField(getTranslation("rewards.funds.note"));
        note.setMaxLength(MAX_NOTE);
        note.setWidthFull();
        Draft.keep(note, draft);
        var day = new DatePicker(getTranslation("rewards.funds.day"));
        day.setValue(LocalDates.date(clock.instant()));
        var form = new Div(amount, giver, note, day, PageParts.acts(PageParts.main("rewards.funds.go", () -> {
            RuleViolation.require(amount.getValue() != null && day.getValue() != null, "rewards.form.incomplete");
            var from = giver.getValue();
            funds.enter(actor, community.id(), new Fund(amount.getValue().setScale(2, RoundingMode.HALF_UP).unscaledValue().longValue(), from == null || from.isEmpty() ? null : from,
                    note.getValue(), day.getValue()));
            Draft.forget(draft);
            show(community, "rewards.funds.done");
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }
}
