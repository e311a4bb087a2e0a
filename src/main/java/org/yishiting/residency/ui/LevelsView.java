package org.yishiting.residency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.residency.CivicRight;
import org.yishiting.residency.Level;
import org.yishiting.residency.Levels;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residency.Rung;
import org.yishiting.residency.Tier;

/** 登记级别→能做什么: the one public table, drawn from the rules. */
@Route(ResidencyPaths.LEVELS)
@AnonymousAllowed
class LevelsView extends Div implements BeforeEnterObserver {

    private static final List<Tier> TIERS = List.of(Tier.DECLARED, Tier.KNOWN, Tier.SEEN);

    private final Levels levels;
    private final Communities communities;

    LevelsView(Levels levels, Communities communities) {
        this.levels = levels;
        this.communities = communities;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("community").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var go = new LinkButton(ResidencyPaths.mine(String.valueOf(community.code())), getTranslation("residency.levels.go")).main();
        var acts = new Div(go);
        acts.addClassNames("ys-acts", "ys-mt5");
        removeAll();
        add(new PageHeader(getTranslation("residency.levels.title")).meta(getTranslation("residency.levels.meta", community.name())).still(),
                Still.of(rights(levels.rights())), Still.of(acts), Still.of(ladder(levels.of(community.id()))));
    }

    private Section rights(List<CivicRight> rights) {
        var head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("residency.levels.what")));
        TIERS.forEach(it -> head.add(new NativeTableHeaderCell(getTranslation("residency.tier." + it.key()))));
        var body = new NativeTableBody();
        for (var right : rights) {
            var row = new NativeTableRow(new NativeTableHeaderCell(getTranslation(right.key())));
            TIERS.forEach(it -> row.add(cell(it, right)));
            body.add(row);
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("ys-table", "ys-table-cards");
        var card = new Div(table);
        card.addClassName("ys-card");
        return new Section(new SectionHeader(getTranslation("residency.levels.rights")).hint(getTranslation("residency.levels.rights-hint")), card);
    }

    private NativeTableCell cell(Tier tier, CivicRight right) {
        var may = tier.compareTo(right.least()) >= 0;
        var cell = new NativeTableCell();
        cell.add(may ? Badge.ok(getTranslation("residency.levels.yes")) : new Span(getTranslation("residency.levels.no")));
        cell.getElement().setAttribute("data-label", getTranslation("residency.tier." + tier.key()));
        return cell;
    }

    private Section ladder(List<Level> ladder) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        ladder.forEach(it -> list.add(rung(it)));
        return new Section(new SectionHeader(getTranslation("residency.levels.ladder")).hint(getTranslation("residency.levels.ladder-hint")), list);
    }

    private ListItem rung(Level level) {
        var rung = level.rung();
        var title = new Paragraph(getTranslation("residency.rung." + rung.key()));
        title.addClassName("ys-row-t");
        var foot = new Div(rung.tier() == Tier.DECLARED ? Badge.plain(Icon.PHONE, getTranslation("residency.tier.declared"))
                : Badge.info(Icon.CHECK, getTranslation("residency.tier." + rung.tier().key())), new Phrase(holds(level)));
        foot.addClassName("ys-row-foot");
        var item = new ListItem(new Div(title, new Paragraph(new Phrase(getTranslation("residency.bring." + rung.key()))),
                meta(getTranslation("residency.levels.looked", reviewers(rung))), foot));
        item.addClassName("ys-swrow");
        return item;
    }

    private String holds(Level level) {
        var holds = level.holds();
        return holds == null ? getTranslation("residency.levels.no-end") : getTranslation("residency.levels.holds", holds.amount(), holds.source());
    }

    private String reviewers(Rung rung) {
        var lane = rung.lane();
        return lane == null ? getTranslation("residency.levels.by." + rung.key())
                : Arrays.stream(lane.offices()).map(it -> getTranslation("residents.office." + it.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .collect(Collectors.joining(getTranslation("residency.levels.or")));
    }

    private static Component meta(String words) {
        var line = new Paragraph(new Phrase(words));
        line.addClassName("ys-meta");
        return line;
    }
}
