package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.ui.Draft;
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
import org.yishiting.ledger.PassbookDoors;
import org.yishiting.points.EntryQueries;
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
    private final EntryQueries queries;
    private final Pools pools;
    private final Openings openings;
    private final ObjectProvider<Upcoming> upcoming;
    private final ObjectProvider<PassbookDoors> doors;
    private final Memberships memberships;
    private final Communities communities;
    private final CurrentCommunity currentCommunity;
    private final CurrentActor currentActor;
    private final Clock clock;
    private String at = "";

    PassbookView(Passbook passbook, EntryQueries queries, Pools pools, Openings openings, ObjectProvider<Upcoming> upcoming, ObjectProvider<PassbookDoors> doors, Memberships memberships, Communities communities,
            CurrentCommunity currentCommunity, CurrentActor currentActor, Clock clock) {
        this.passbook = passbook;
        this.queries = queries;
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
        at = event.getLocation().getQueryParameters().getSingleParameter("at").orElse("");
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
        var all = new Div(left, Still.of(lines(actor, place, page, number))
                .pressed(pressed -> page.lines().stream().filter(it -> pressed.equals(String.valueOf(it.place()))).findFirst().ifPresent(it -> ask(actor, place, it, number))));
        all.addClassNames("ys-cols-2", "ys-mt4");
        add(all);
    }

    /** Asked on a page of its own, so that a phone has room for the words. */
    private void ask(Actor actor, CommunitySummary place, PassbookLine line, int number) {
        var draft = "points.query." + place.code() + "." + line.place();
        var words = PageParts.area("points.query.field", "points.query.help", EntryQueries.MAX_WORDS, draft);
        var form = new Article(PageParts.line(getTranslation("points.query.which", line.place(), LocalDates.full(LocalDates.date(line.at()), getLocale()), EntryLines.change(line), line.why())),
                words, acts(PageParts.main("points.query.send", () -> {
                    var due = queries.ask(actor, place.id(), line.place(), words.getValue());
                    Draft.forget(draft);
                    show(number);
                    addComponentAtIndex(1, new Slip(getTranslation("points.query.sent", LocalDates.weekday(LocalDates.date(due.minusMillis(1)), getLocale())),
                            LocalDates.moment(clock.instant(), getLocale())));
                }), PageParts.quiet("points.query.leave", () -> show(number))));
        form.addClassNames("ys-card", "ys-form");
        removeAll();
        add(new PageHeader(getTranslation("points.query.open")).meta(getTranslation("points.query.meta")).still(), form);
        words.focus();
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
        var asked = communities.byCode(at).filter(it -> known.contains(it.id()));
        return asked.isPresent() ? asked : currentCommunity.find().filter(it -> known.contains(it.id())).or(() -> known.stream().findFirst().flatMap(communities::find));
    }

    private Section balance(Actor actor, CommunitySummary place, PassbookPage page) {
        var code = String.valueOf(place.code());
        var title = new H2(getTranslation("points.book.balance", place.name()));
        title.addClassName("ys-meta");
        var sum = new Paragraph(EntryLines.bold(String.valueOf(page.balance())), new Span(getTranslation("points.book.unit")));
        sum.addClassName("ys-balance");
        var card = new Section(title, sum);
        card.addClassNames("ys-card", "ys-stack");
        coming(actor, place).forEach(card::add);
        elsewhere(actor, place).forEach(card::add);
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

    /** Whoever moved keeps what was given elsewhere, and can exchange it there. */
    private List<Component> elsewhere(Actor actor, CommunitySummary place) {
        return passbook.of(actor).stream().filter(it -> !it.equals(place.id()) && passbook.balance(actor, it) > 0).flatMap(it -> communities.find(it).stream()).<Component>map(it -> {
            var code = String.valueOf(it.code());
            var line = new Paragraph(new Anchor(PointsPaths.passbook(code), it.name()), new Phrase(getTranslation("points.book.elsewhere", passbook.balance(actor, it.id()))));
            line.addClassName("ys-soft");
            return line;
        }).toList();
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
            section.add(new EntryLines(page.lines()));
            if (page.total() > LINES) {
                section.add(new Pager(number, (int) ((page.total() + LINES - 1) / LINES), it -> PointsPaths.passbook(String.valueOf(place.code())) + "&page=" + (it + 1)));
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

    private UnorderedList heldBack(List<HeldBack> held) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-ledger");
        held.forEach(it -> list.add(EntryLines.row(new Span(it.title()), "+" + it.given(),
                getTranslation("points.book.held-line", LocalDates.day(it.day(), getLocale()), PointsParts.ruleName(it.rule()), it.wished(), it.given()))));
        return list;
    }
}
