package org.yishiting.residency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import com.vaadin.flow.server.Command;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.MonthField;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.GridSummary;
import org.yishiting.residency.CivicRight;
import org.yishiting.residency.Declaration;
import org.yishiting.residency.ProofState;
import org.yishiting.residency.ProofView;
import org.yishiting.residency.ResidenceState;
import org.yishiting.residency.ResidenceStatus;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residency.Rung;
import org.yishiting.residency.Tier;
import org.yishiting.residents.ResidentsPaths;

/** 我的居住: what is known of it, what comes next, what one can do meanwhile. */
@Route(ResidencyPaths.MINE)
@PermitAll
@StyleSheet("context://residency/residency.css")
class ResidenceView extends Div implements BeforeEnterObserver {

    private static final int HISTORY = 10;

    private final ResidenceWork work;

    ResidenceView(ResidenceWork work) {
        this.work = work;
        addClassName("ys-rs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = event.getRouteParameters().get("community").flatMap(work.communities()::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        show(place, null);
    }

    private void show(CommunitySummary place, @Nullable String said) {
        var actor = work.current().get();
        var own = new Own(actor, place, work, () -> show(place, null));
        var status = work.residences().status(actor, place.id());
        removeAll();
        add(new PageHeader(getTranslation("residency.mine.title")).crumb(ResidentsPaths.ME, getTranslation("residency.mine.me"), place.name())
                .meta(getTranslation("residency.mine.meta", place.name())).still());
        if (said != null) {
            add(new Slip(getTranslation(said), LocalDates.moment(work.clock().instant(), getLocale())));
        }
        if (!status.member()) {
            add(Parts.card("residency.declare.title", PageParts.soft(getTranslation("residency.declare.why")), declaration(own, status, true)));
            return;
        }
        var last = work.proofs().last(actor, place.id()).orElse(null);
        add(Still.of(now(status, last)));
        if (status.state() == ResidenceState.LAPSED) {
            add(asked(own));
        }
        if (last != null && (last.state().open() || !status.confirmed() && last.state() != ProofState.ACCEPTED)) {
            add(new ProofCard(own, last));
        }
        if ((!status.confirmed() || status.confirmedUntil() != null) && (last == null || !last.state().open() || last.state() == ProofState.MORE)) {
            add(ladder(own, status, last));
        }
        add(Still.of(ClockCard.of(work.clocks().of(actor, place.id()))), new EndorsementCard(own, status), Still.of(rights(own, status)), Still.of(more(own)), change(own, status));
        history(own);
    }

    private NowCard now(ResidenceStatus status, @Nullable ProofView last) {
        var card = new NowCard();
        if (status.confirmed()) {
            var until = status.confirmedUntil();
            card.now(getTranslation("residency.now.confirmed", getTranslation("residency.rung." + (status.rung() == null ? Rung.PHONE : status.rung()).key())));
            card.next(until == null ? getTranslation("residency.now.no-end") : getTranslation("residency.now.until", LocalDates.full(until, getLocale())));
            return card.youCan(getTranslation("residency.now.all"));
        }
        var open = last != null && last.state().open() ? last : null;
        card.now(getTranslation(open == null ? "residency.state." + status.state().key()
                : open.rung() == Rung.NEIGHBOURS ? "residency.now.neighbours" : "residency.now." + open.state().key()));
        card.next(next(open));
        return card.youCan(getTranslation("residency.now.speak"));
    }

    private String next(@Nullable ProofView open) {
        if (open != null && open.rung() == Rung.NEIGHBOURS) {
            return getTranslation("residency.now.pass-on");
        }
        var due = open == null ? null : open.dueAt();
        return due != null ? getTranslation("residency.now.answer", LocalDates.day(LocalDates.date(due.minusSeconds(1)), getLocale()))
                : getTranslation(open != null && open.state() == ProofState.MORE ? "residency.now.bring" : "residency.now.show");
    }

    /** Asked, not deleted. */
    private Component asked(Own own) {
        var acts = new Div(PageParts.main("residency.asked.stay", () -> {
            work.residences().stay(own.actor(), own.id());
            show(own.place(), "residency.asked.stayed");
        }), PageParts.quiet("residency.asked.gone", () -> leave(own)));
        acts.addClassName("ys-acts");
        return Parts.card("residency.asked.title", PageParts.line(getTranslation("residency.asked.text")), acts);
    }

    private Component ladder(Own own, ResidenceStatus status, @Nullable ProofView last) {
        var card = Parts.card(status.confirmed() ? "residency.ladder.again" : "residency.ladder.title");
        var given = last != null && last.state() == ProofState.MORE ? last.rung() : null;
        if (status.confirmed()) {
            var open = new Button(getTranslation("residency.ladder.open"));
            open.addClickListener(_ -> card.replace(open, new LadderForm(own, given, false)));
            card.add(PageParts.soft(getTranslation("residency.ladder.why-again")), open);
        } else {
            card.add(PageParts.soft(getTranslation("residency.ladder.why")), new LadderForm(own, given, status.state() != ResidenceState.LAPSED));
        }
        return card;
    }

    private Section rights(Own own, ResidenceStatus status) {
        var list = new UnorderedList();
        list.addClassName("ys-can");
        work.levels().rights().forEach(it -> list.add(right(it, status.tier())));
        return Parts.card("residency.mine.can", list, new LinkButton(ResidencyPaths.levels(own.code()), getTranslation("residency.mine.table")).wide());
    }

    private ListItem right(CivicRight right, Tier tier) {
        var may = tier.compareTo(right.least()) >= 0;
        var words = new Span(getTranslation(right.key()));
        words.getElement().appendChild(new Element("small").setText(getTranslation("residency.need." + (may ? Tier.DECLARED : right.least()).key())));
        var item = new ListItem((may ? Icon.CHECK : Icon.CLOCK).draw(), words);
        item.setClassName("is-wait", !may);
        return item;
    }

    private Component more(Own own) {
        var household = work.households().mine(own.actor(), own.id());
        var rows = new RowList(List.of(new ListRow(ResidencyPaths.household(own.code()), new Seal(getTranslation("residency.household.mark")), getTranslation("residency.household.title"))
                .text(household.map(it -> getTranslation("residency.household.people", it.names().size())).orElseGet(() -> getTranslation("residency.household.why")))));
        rows.addClassName("ys-mt5");
        return rows;
    }

    /** What is seldom needed: opened by who looks for it. */
    private Component change(Own own, ResidenceStatus status) {
        var inside = new Div();
        var acts = new Div();
        acts.addClassName("ys-acts");
        acts.add(PageParts.act("residency.change.said", () -> put(inside, declaration(own, status, false))));
        if (!work.moving().within(own.id()).isEmpty()) {
            acts.add(PageParts.act("residency.move.open", () -> put(inside, moving(own))));
        }
        if (status.confirmed() && status.rung() != Rung.PHONE) {
            acts.add(PageParts.quiet("residency.withdraw.open", () -> withdraw(own)));
        }
        acts.add(PageParts.quiet("residency.asked.gone", () -> leave(own)));
        return Parts.card("residency.change.title", acts, inside);
    }

    private static void put(Div inside, Component form) {
        inside.removeAll();
        inside.add(form);
    }

    private Component declaration(Own own, ResidenceStatus status, boolean first) {
        var since = new MonthField(getTranslation("residents.since.year"), getTranslation("residents.since.month"));
        since.setLabel(getTranslation("residency.declare.since"));
        since.setHelperText(getTranslation("residency.declare.since-help"));
        since.setValue(status.since());
        var grids = work.grids().of(own.id());
        var grid = new Select<GridSummary>();
        grid.setLabel(getTranslation("residency.declare.grid"));
        grid.setHelperText(getTranslation("residency.declare.grid-help"));
        grid.setItems(grids);
        grid.setItemLabelGenerator(it -> it == null ? getTranslation("residency.declare.grid-unsaid") : it.name());
        grid.setEmptySelectionAllowed(true);
        grid.setEmptySelectionCaption(getTranslation("residency.declare.grid-unsaid"));
        grids.stream().filter(it -> it.id().equals(status.grid())).findFirst().ifPresent(grid::setValue);
        grid.setVisible(!grids.isEmpty());
        grid.setWidthFull();
        Command save = () -> {
            var chosen = grid.getValue();
            work.residences().declare(own.actor(), own.id(), new Declaration(since.getValue(), chosen == null ? null : chosen.id()));
            show(own.place(), first ? "residency.declare.done" : "residency.change.done");
        };
        return Parts.form(since, grid, first ? PageParts.main("residency.declare.save", save) : PageParts.act("residency.change.save", save));
    }

    private Component moving(Own own) {
        var to = new Select<CommunitySummary>();
        to.setLabel(getTranslation("residency.move.to"));
        to.setHelperText(getTranslation("residency.move.help"));
        to.setItems(work.moving().within(own.id()));
        to.setItemLabelGenerator(CommunitySummary::name);
        to.setWidthFull();
        return Parts.form(to, PageParts.act("residency.move.save", () -> {
            var chosen = to.getValue();
            if (chosen == null) {
                to.focus();
                return;
            }
            work.moving().move(own.actor(), own.id(), chosen.id());
            getUI().ifPresent(ui -> ui.navigate(ResidencyPaths.mine(String.valueOf(chosen.code()))));
        }));
    }

    private void withdraw(Own own) {
        confirm("residency.withdraw.title", "residency.withdraw.text", "residency.withdraw.yes", "residency.withdraw.no", () -> {
            work.residences().withdraw(own.actor(), own.id());
            show(own.place(), "residency.withdraw.done");
        });
    }

    private void leave(Own own) {
        confirm("residency.gone.title", "residency.gone.text", "residency.gone.yes", "residency.gone.no", () -> {
            work.memberships().leave(own.actor(), own.id());
            show(own.place(), "residency.gone.done");
        });
    }

    private void confirm(String title, String text, String yes, String no, Runnable act) {
        var dialog = new ConfirmDialog(getTranslation(title), getTranslation(text), getTranslation(yes), _ -> act.run());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation(no));
        dialog.setConfirmButtonTheme(ButtonVariant.ERROR.getVariantName());
        dialog.open();
    }

    /** Only how and when is left of what was shown. */
    private void history(Own own) {
        var past = work.proofs().history(own.actor(), own.id(), HISTORY).stream().filter(it -> !it.state().open()).toList();
        if (past.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("ys-dots");
        past.forEach(it -> list.add(new ListItem(new Phrase(getTranslation("residency.history." + it.state().key(),
                getTranslation("residency.rung." + it.rung().key()), LocalDates.full(LocalDates.date(it.decidedAt() == null ? it.since() : it.decidedAt()), getLocale()))))));
        add(Still.of(Parts.card("residency.history.title", PageParts.soft(getTranslation("residency.history.why")), list)));
    }
}
