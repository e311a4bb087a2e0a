package org.yishiting.rewards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
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
import org.yishiting.photos.Photos;
import org.yishiting.residents.CurrentActor;
import org.yishiting.rewards.Funds;
import org.yishiting.rewards.Reward;
import org.yishiting.rewards.RewardsPaths;
import org.yishiting.rewards.Shop;
import org.yishiting.rewards.ShopRules;
import org.yishiting.rewards.Stockroom;

/** 备货: what is on the shelf, in place; and whether it can be paid for. */
@Route(RewardsPaths.STOCKROOM)
@RolesAllowed("COMMITTEE_STAFF")
@Menu(title = "rewards.stock.menu", icon = "FOLDER", order = 69)
@StyleSheet("context://rewards/rewards.css")
class StockroomView extends CommunityPage {

    private final Shop shop;
    private final Stockroom stockroom;
    private final Funds funds;
    private final Photos photos;
    private final CurrentActor currentActor;
    private final Clock clock;

    StockroomView(Shop shop, Stockroom stockroom, Funds funds, Photos photos, CurrentCommunity current, CurrentActor currentActor, Clock clock) {
        super(current);
        this.shop = shop;
        this.stockroom = stockroom;
        this.funds = funds;
        this.photos = photos;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    protected void show(CommunitySummary community) {
        show(community, null);
    }

    private void show(CommunitySummary community, @Nullable String said) {
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("rewards.stock.title")).meta(getTranslation("rewards.stock.meta", community.name())).still());
        if (said != null) {
            add(new Slip(getTranslation(said), LocalDates.moment(clock.instant(), getLocale())));
        }
        if (funds.liability(actor, community.id()).tight()) {
            add(Notice.soon(getTranslation("rewards.stock.tight")));
        }
        add(Still.of(PageParts.acts(new LinkButton(RewardsPaths.FUNDS, getTranslation("rewards.stock.funds")),
                new LinkButton(RewardsPaths.shop(String.valueOf(community.code())), getTranslation("rewards.stock.see")).quiet())));
        var rewards = shop.rewards(community.id());
        if (rewards.isEmpty()) {
            add(new EmptyState(getTranslation("rewards.empty"), getTranslation("rewards.stock.empty")));
        } else {
            var list = new Div();
            list.addClassNames("ys-card", "ys-card-flush");
            rewards.forEach(it -> list.add(row(community, it, actor)));
            add(new Section(new SectionHeader(getTranslation("rewards.stock.shelf")).count(getTranslation("rewards.stock.count", rewards.size())), list));
        }
        add(new Section(new SectionHeader(getTranslation("rewards.stock.new")).hint(getTranslation("rewards.stock.new.hint")),
                ShopParts.unfolding(getTranslation("rewards.stock.add"), () -> form(community, null, actor))));
        add(new Section(new SectionHeader(getTranslation("rewards.stock.rules")), ShopParts.unfolding(getTranslation("rewards.stock.rules.change"), () -> rules(community, actor))));
    }

    private Component row(CommunitySummary community, Reward it, Actor actor) {
        var title = new Paragraph(new Phrase(getTranslation("rewards.history.line", it.name(), it.price())));
        title.addClassName("ys-row-t");
        var left = it.left();
        var stock = new Phrase(left == null ? getTranslation("rewards.unlimited") : getTranslation("rewards.stock.left", left, String.valueOf(it.perQuarter())));
        var foot = new Div(stock, new Phrase(getTranslation("rewards.stock.cost", ShopParts.yuan(it.costCents()))));
        foot.addClassName("ys-row-foot");
        var row = new Div(Still.of(new Div(title, foot)), ShopParts.unfolding(getTranslation("rewards.stock.change"), () -> form(community, it, actor)));
        row.addClassName("ys-rw-row");
        return row;
    }

    private Component form(CommunitySummary community, @Nullable Reward known, Actor actor) {
        var form = new RewardForm(known, stockroom.sponsors(community.id()), photos, actor, ShopParts.draft("reward", known == null ? "new" : known.id(), actor));
        var acts = PageParts.acts(PageParts.main(known == null ? "rewards.stock.add.go" : "rewards.stock.change.go", () -> {
            if (known == null) {
                stockroom.add(actor, community.id(), form.read());
            } else {
                stockroom.change(actor, known.id(), form.read());
            }
            form.done();
            show(community, "rewards.stock.done");
        }));
        if (known != null) {
            acts.add(PageParts.asking("rewards.stock.retire", "rewards.stock.retire-means", () -> {
                stockroom.retire(actor, known.id());
                show(community, "rewards.stock.retired");
            }));
        }
        form.add(acts);
        return form;
    }

    private Component rules(CommunitySummary community, Actor actor) {
        var now = shop.rules(community.id());
        var most = new IntegerField(getTranslation("rewards.stock.most"));
        most.setValue(now.most());
        var counter = new TextField(getTranslation("rewards.stock.counter"));
        counter.setValue(now.counter());
        counter.setWidthFull();
        var form = new Div(most, counter, PageParts.acts(PageParts.main("rewards.stock.change.go", () -> {
            RuleViolation.require(most.getValue() != null, "rewards.form.incomplete");
            stockroom.arrange(actor, community.id(), new ShopRules(most.getValue(), counter.getValue()));
            show(community, "rewards.stock.done");
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }
}
