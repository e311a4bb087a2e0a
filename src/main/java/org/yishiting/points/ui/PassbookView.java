package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.PassbookDoors;
import org.yishiting.points.HeldBack;
import org.yishiting.points.Openings;
import org.yishiting.points.Passbook;
import org.yishiting.points.PassbookLine;
import org.yishiting.points.PassbookPage;
import org.yishiting.points.PointsPaths;
import org.yishiting.points.Pools;
import org.yishiting.points.Upcoming;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.Memberships;

/** 我的存折: what one has, what is on its way, and why each line is there. For its owner's eyes only. */
@Route(PointsPaths.PASSBOOK)
@PermitAll
@StyleSheet("context://points/points.css")
class PassbookView extends Div implements BeforeEnterObserver {

    private static final int LINES = 20;
    private static final int HELD_BACK = 5;

    private final Passbook passbook;
    private final Pools pools;
    private final Openings openings;
    private final ObjectProvider<Upcoming> upcoming;
    private final ObjectProvider<PassbookDoors> doors;
    private final Memberships memberships;
    private final Communities communities;
    private final CurrentCommunity currentCommunity;
    private final CurrentActor currentActor;
    private final Clock clock;

    PassbookView(Passbook passbook, Pools pools, Openings openings, ObjectProvider<Upcoming> upcoming, ObjectProvider<PassbookDoors> doors, Memberships memberships, Communities communities,
            CurrentCommunity currentCommunity, CurrentActor currentActor, Clock clock) {
        this.passbook = passbook;
        this.pools = pools;
        this.openings = openings;
        this.upcoming = upcoming;
        this.doors = doors;
        this.memberships = memberships;
        this.communities = communities;
        this.currentCommunity = currentCommunity;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("[1-9]\\d{0,5}")).map(it -> Integer.parseInt(it) - 1).orElse(0);
        show(page);
    }

    private void show(int number) {
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("points.book.title")).meta(getTranslation("points.book.meta")).still());
        var place = place(actor).orElse(null);
        if (place == null) {
            add(new EmptyState(getTranslation("points.book.nowhere"), getTranslation("points.book.nowhere-text")));
            return;
        }
        var page = passbook.page(actor, place.id(), number, LINES);
        var left = new Div(Still.of(balance(actor, place, page)));
        left.addClassName("ys-stack");
        pools.of(actor, place.id()).filter(it -> it.people() > 1).ifPresent(it -> left.add(new PoolCard(pools, actor, place.id(), it, () -> show(number))));
        left.add(opening(actor, place));
        var all = new Div(left, Still.of(lines(actor, place, page, number)));
        all.addClassNames("ys-cols-2", "ys-mt4");
        add(all);
    }

    private Details opening(Actor actor, CommunitySummary place) {
        var code = new TextField(getTranslation("points.opening.field"));
        code.setHelperText(getTranslation("points.opening.why"));
        var form = new Div(code, acts(PageParts.act("points.opening.go", () -> {
            var points = openings.take(actor, place.id(), code.getValue());
            show(0);
            addComponentAtIndex(1, new Slip(getTranslation("points.opening.done", points), LocalDates.moment(clock.instant(), getLocale())));
        })));
        form.addClassName("ys-form");
        return new Details(getTranslation("points.opening.title"), form);
    }

    private Optional<CommunitySummary> place(Actor actor) {
        var known = new ArrayList<>(memberships.of(actor).stream().map(MembershipSummary::community).toList());
        known.addAll(passbook.of(actor));
        return currentCommunity.find().filter(it -> known.contains(it.id())).or(() -> known.stream().findFirst().flatMap(communities::find));
    }

    private Section balance(Actor actor, CommunitySummary place, PassbookPage page) {
        var code = String.valueOf(place.code());
        var title = new H2(getTranslation("points.book.balance", place.name()));
        title.addClassName("ys-meta");
        var sum = new Paragraph(bold(String.valueOf(page.balance())), new Span(getTranslation("points.book.unit")));
        sum.addClassName("ys-balance");
        var card = new Section(title, sum);
        card.addClassNames("ys-card", "ys-stack");
        coming(actor, place).forEach(card::add);
        var expiry = page.expiry();
        if (expiry != null) {
            card.add(Notice.soon(getTranslation("points.book.expiry", expiry.points(), LocalDates.full(expiry.dueOn(), getLocale()))));
        }
        var open = doors.orderedStream().flatMap(it -> it.doors(code).stream())
                .<Component>map(it -> it.main() ? new LinkButton(it.path(), getTranslation(it.label())).main() : new LinkButton(it.path(), getTranslation(it.label()))).toList();
        if (!open.isEmpty()) {
            card.add(acts(open.toArray(Component[]::new)));
        }
        var why = new Paragraph(Icon.LOCK.draw(), new Phrase(getTranslation("points.book.own")));
        why.addClassName("ys-why");
        card.add(why, acts(new LinkButton(PointsPaths.rules(code), getTranslation("points.book.rules")).quiet()));
        return card;
    }

    private List<Component> coming(Actor actor, CommunitySummary place) {
        return upcoming.orderedStream().flatMap(it -> it.of(actor, place.id()).stream()).<Component>map(it -> {
            var line = new Paragraph(new Anchor(it.path(), it.title()), new Phrase(getTranslation(it.state(), it.points())));
            line.addClassName("ys-soft");
            return line;
        }).toList();
    }

    private Section lines(Actor actor, CommunitySummary place, PassbookPage page, int number) {
        var section = new Section(new SectionHeader(getTranslation("points.book.lines")).more(PointsPaths.PAPER, getTranslation("points.book.print")));
        if (page.lines().isEmpty()) {
            section.add(soft(getTranslation("points.book.empty")));
        } else {
            var list = new UnorderedList();
            list.addClassNames("ys-card", "ys-card-flush", "ys-ledger");
            page.lines().forEach(it -> list.add(line(it)));
            section.add(list);
            if (page.total() > LINES) {
                section.add(new Pager(number, (int) ((page.total() + LINES - 1) / LINES), it -> PointsPaths.PASSBOOK + "?page=" + (it + 1)));
            }
        }
        var held = passbook.heldBack(actor, place.id(), HELD_BACK);
        if (number == 0 && !held.isEmpty()) {
            section.add(new SectionHeader(getTranslation("points.book.held")).hint(getTranslation("points.book.held-hint")), heldBack(held));
        }
        var promise = new Paragraph(new Phrase(getTranslation("points.book.promise")));
        promise.addClassNames("ys-meta", "ys-mt3");
        section.add(promise);
        return section;
    }

    private ListItem line(PassbookLine it) {
        var what = new Span(new Span(it.why() + " "));
        if (it.kind() != EntryKind.ISSUE) {
            what.add(Badge.plain(Icon.INFO, getTranslation("points.kind." + it.kind().name().toLowerCase(Locale.ROOT))));
        }
        var said = new ArrayList<String>();
        said.add(LocalDates.day(LocalDates.date(it.at()), getLocale()));
        if (it.rule() != null) {
            said.add(PointsParts.ruleName(it.rule()));
        }
        var reviewer = it.reviewer();
        if (reviewer != null) {
            said.add(reviewer.isEmpty() ? getTranslation("points.book.reviewed-left") : getTranslation("points.book.reviewed", reviewer));
        } else if (it.rule() != null) {
            said.add(getTranslation("points.book.automatic"));
        }
        said.add(getTranslation("points.book.entry", it.place(), it.balance()));
        return row(what, (it.change() < 0 ? "−" : "+") + Math.abs(it.change()), String.join(" · ", said));
    }

    private UnorderedList heldBack(List<HeldBack> held) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-ledger");
        held.forEach(it -> list.add(row(new Span(it.title()), "+" + it.given(),
                getTranslation("points.book.held-line", LocalDates.day(it.day(), getLocale()), PointsParts.ruleName(it.rule()), it.wished(), it.given()))));
        return list;
    }

    private static ListItem row(Span what, String change, String small) {
        var note = new HtmlContainer("small");
        note.add(new Phrase(small));
        return new ListItem(what, bold(change), note);
    }

    private static Component bold(String text) {
        var bold = new HtmlContainer("b");
        bold.setText(text);
        return bold;
    }
}
