package org.yishiting.rewards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.yishiting.base.QrCode;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.rewards.Offer;
import org.yishiting.rewards.Redemption;
import org.yishiting.rewards.RedemptionId;
import org.yishiting.rewards.RedemptionState;
import org.yishiting.rewards.Reward;
import org.yishiting.rewards.RewardId;
import org.yishiting.rewards.RewardsPaths;
import org.yishiting.rewards.Shelf;
import org.yishiting.rewards.Shop;

/** 换东西: what points can be exchanged for, and what waits to be collected with its code. */
@Route(RewardsPaths.SHOP)
@AnonymousAllowed
@StyleSheet("context://rewards/rewards.css")
class ShopView extends Div implements BeforeEnterObserver {

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern HAVE = Pattern.compile("have/" + ID + "/" + ID);
    private static final Pattern LEAVE = Pattern.compile("leave/" + ID);

    private final Shop shop;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final Clock clock;

    ShopView(Shop shop, Communities communities, CurrentCommunity current, CurrentActor currentActor, Clock clock) {
        this.shop = shop;
        this.communities = communities;
        this.current = current;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("community").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        current.choose(community);
        show(community, null);
    }

    private void show(CommunitySummary community, @Nullable Slip slip) {
        var actor = currentActor.find().filter(it -> shop.welcome(it, community.id())).orElse(null);
        removeAll();
        if (actor == null) {
            visitor(community);
            return;
        }
        var shelf = shop.shelf(actor, community.id());
        var mine = shop.mine(actor, community.id());
        var head = new PageHeader(getTranslation("rewards.title")).crumb(ResidentsPaths.ME, getTranslation("rewards.crumb"), getTranslation("rewards.title"))
                .meta(getTranslation(shelf.together() > 0 ? "rewards.have.together" : "rewards.have", shelf.balance(), shelf.most(), shelf.together()));
        add(head.still());
        if (slip != null) {
            add(slip);
        }
        var waiting = mine.stream().filter(it -> it.state() == RedemptionState.RESERVED).toList();
        if (!waiting.isEmpty()) {
            var tickets = new Div();
            tickets.addClassName("ys-stack");
            waiting.forEach(it -> tickets.add(ticket(it, shelf)));
            add(Still.of(tickets).pressed(it -> leave(it, community, actor)));
        }
        goods(shelf.offers().stream().map(it -> good(it.reward(), act(it, shelf))).toList()).ifPresentOrElse(it -> add(Still.of(it).pressed(what -> have(what, community, actor))),
                () -> add(empty()));
        history(mine.stream().filter(it -> it.state() != RedemptionState.RESERVED).toList());
        add(Still.of(foot()));
    }

    /** Everybody sees what is there; only members, and who has points here, what they have. */
    private void visitor(CommunitySummary community) {
        var path = RewardsPaths.shop(String.valueOf(community.code()));
        add(new PageHeader(getTranslation("rewards.title")).crumb("", community.name(), getTranslation("rewards.title")).meta(getTranslation("rewards.visitor")).still());
        var signedIn = currentActor.find().isPresent();
        var enter = new LinkButton(signedIn ? ResidentsPaths.join(community.id(), path) : ResidentsPaths.signIn(path), getTranslation(signedIn ? "rewards.join" : "rewards.sign-in")).main();
        goods(shop.rewards(community.id()).stream().map(it -> good(it, new Span())).toList()).ifPresentOrElse(it -> add(Still.of(PageParts.acts(enter)), Still.of(it)), () -> add(empty()));
        add(Still.of(foot()));
    }

    private EmptyState empty() {
        return new EmptyState(getTranslation("rewards.empty"), getTranslation("rewards.empty.text"));
    }

    private Section ticket(Redemption it, Shelf shelf) {
        var head = new Div(new H2(getTranslation("rewards.ticket", it.rewardName())), Badge.soon(getTranslation("rewards.ticket.until", LocalDates.day(it.until(), getLocale()))));
        head.addClassName("ys-deed-h");
        var code = new Paragraph(it.code());
        code.addClassName("ys-ticket");
        var qr = new Div();
        qr.getElement().setProperty("innerHTML", QrCode.svg(address(RewardsPaths.counter(it.code())), HtmlUtils.htmlEscape(getTranslation("rewards.ticket.qr")), "ys-rw-qr"));
        var words = PageParts.line(getTranslation("rewards.ticket.text", shelf.counter(), it.price()));
        words.addClassName("ys-soft");
        var both = new Div(new Div(code, words), qr);
        both.addClassName("ys-rw-ticket");
        var card = new Section(head, both, PageParts.acts(press("leave/" + it.id(), getTranslation("rewards.ticket.leave"), getTranslation("rewards.ticket.leave.spoken", it.rewardName()))));
        card.addClassName("ys-card");
        return card;
    }

    private java.util.Optional<UnorderedList> goods(List<ListItem> goods) {
        var list = new UnorderedList();
        list.addClassNames("ys-goods", "ys-mt6");
        goods.forEach(list::add);
        return goods.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(list);
    }

    private ListItem good(Reward it, Component act) {
        var left = it.left();
        var stock = new Span(new Phrase(left == null ? getTranslation("rewards.unlimited") : left > 0 ? getTranslation("rewards.left", left) : getTranslation("rewards.none-left")));
        stock.addClassName("ys-meta");
        var price = new Paragraph();
        price.addClassName("p");
        price.getElement().appendChild(new Element("b").setText(String.valueOf(it.price())), new Element("span").setText(getTranslation("rewards.points")));
        var inside = new Div(new H2(it.name()), stock);
        if (!it.about().isEmpty()) {
            var about = new Span(it.about());
            about.addClassName("ys-rw-about");
            inside.add(about);
        }
        var sponsor = it.sponsor();
        if (sponsor != null) {
            var by = new Span(getTranslation("rewards.given-by", sponsor));
            by.addClassName("ys-rw-about");
            inside.add(by);
        }
        inside.add(price, act);
        var item = new ListItem(ShopParts.picture(it), inside);
        item.addClassName("ys-good");
        return item;
    }

    private Component act(Offer it, Shelf shelf) {
        var label = switch (it.stop()) {
            case NONE -> "";
            case SOLD_OUT -> getTranslation("rewards.stop.again", LocalDates.day(shelf.nextQuarter(), getLocale()));
            case SHORT -> getTranslation("rewards.stop.short", it.missing());
            case HOUSEHOLD -> getTranslation("rewards.stop.household");
            case QUARTER -> getTranslation("rewards.stop.quarter");
        };
        if (label.isEmpty()) {
            return press("have/" + it.reward().id() + "/" + UUID.randomUUID(), getTranslation("rewards.go"), getTranslation("rewards.go.spoken", it.reward().name(), it.reward().price()));
        }
        var off = new NativeButton(label);
        off.addClassName("ys-b");
        off.getElement().setAttribute("disabled", true).setAttribute("type", "button");
        return off;
    }

    private static NativeButton press(String what, String label, String spoken) {
        var button = new NativeButton(label);
        button.addClassName("ys-b");
        button.getElement().setAttribute("type", "button").setAttribute("aria-label", spoken).setAttribute(Still.PRESS, what);
        return button;
    }

    private void have(String pressed, CommunitySummary community, Actor actor) {
        var said = HAVE.matcher(pressed);
        if (said.matches()) {
            var done = shop.reserve(actor, RewardId.parse(said.group(1)), UUID.fromString(said.group(2)));
            show(community, new Slip(getTranslation("rewards.receipt", done.rewardName(), LocalDates.day(done.until(), getLocale()), done.code()),
                    getTranslation("rewards.receipt.mark", done.code(), LocalDates.moment(clock.instant(), getLocale()))));
            getElement().executeJs("window.scrollTo({top: 0})");
        }
    }

    private void leave(String pressed, CommunitySummary community, Actor actor) {
        var said = LEAVE.matcher(pressed);
        if (said.matches()) {
            PageParts.ask("rewards.ticket.leave", "rewards.ticket.leave-means", () -> {
                shop.cancel(actor, RedemptionId.parse(said.group(1)));
                show(community, new Slip(getTranslation("rewards.left-it"), LocalDates.moment(clock.instant(), getLocale())));
            });
        }
    }

    private void history(List<Redemption> over) {
        if (over.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("ys-rows");
        over.forEach(it -> {
            var title = new Paragraph(new Phrase(getTranslation("rewards.history.line", it.rewardName(), it.price())));
            title.addClassName("ys-row-t");
            var foot = new Div(ShopParts.badge(it.state()), new Phrase(LocalDates.day(day(it), getLocale())));
            foot.addClassName("ys-row-foot");
            var row = new Div(title, foot);
            if (it.reason() != null) {
                row.add(PageParts.line(it.reason()));
            }
            var item = new ListItem(row);
            item.addClassName("ys-swrow");
            list.add(item);
        });
        var details = new NativeDetails(new Span(getTranslation("rewards.history")), list);
        details.addClassNames("ys-card", "ys-card-flush", "ys-rw-history");
        add(Still.of(new Section(new SectionHeader(getTranslation("rewards.history.title")), details)));
    }

    private static LocalDate day(Redemption it) {
        var ended = it.endedAt();
        return LocalDates.date(ended == null ? it.reservedAt() : ended);
    }

    private Paragraph foot() {
        var foot = PageParts.line(getTranslation("rewards.foot"));
        foot.addClassName("ys-meta");
        return foot;
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent().getHttpServletRequest()).build().toUriString() + "/" + path;
    }
}
