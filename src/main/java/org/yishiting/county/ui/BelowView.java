package org.yishiting.county.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.AboveCommunities;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Offices;
import org.yishiting.county.Below;
import org.yishiting.county.Overview;
import org.yishiting.residents.CurrentActor;

/** What runs in the communities below a town or county, and what is late there. Each line leads into the community. */
@Route(BelowView.PATH + "/:place?")
@Menu(title = "county.menu", icon = "FLAG", order = 1)
@RolesAllowed({"COMMITTEE_STAFF", "CONVENOR", "SUPERVISORY_COMMITTEE", "CPPCC_SECRETARY", "ADMINISTRATOR"})
@AboveCommunities
@StyleSheet("context://county/county.css")
class BelowView extends Div implements BeforeEnterObserver {

    static final String PATH = "admin/below";

    private static final int MOST_LATE = 20;

    private final Below below;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor current;

    BelowView(Below below, Communities communities, Offices offices, CurrentActor current) {
        this.below = below;
        this.communities = communities;
        this.offices = offices;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var held = offices.above(actor);
        var wanted = event.getRouteParameters().get("place");
        var place = wanted.isPresent() ? communities.byCode(wanted.get()).orElseThrow(NotFoundException::new) : held.isEmpty() ? null : held.getFirst();
        removeAll();
        if (place == null) {
            add(new PageHeader(getTranslation("county.menu")), new EmptyState(getTranslation("county.none.title"), getTranslation("county.none.text")));
            return;
        }
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(1);
        show(below.of(actor, place.id(), page - 1), held);
    }

    private void show(Overview seen, List<CommunitySummary> held) {
        var late = seen.late().size();
        add(new PageHeader(getTranslation("county.title", seen.place().name())).still());
        var lead = new Paragraph(late == 0 ? getTranslation("county.lead", seen.communities()) : getTranslation("county.lead-late", seen.communities(), late));
        lead.addClassName("ys-lead");
        add(lead);
        others(seen, held);
        if (seen.communities() == 0) {
            add(new EmptyState(getTranslation("county.empty.title"), getTranslation("county.empty.text")));
            return;
        }
        if (late > 0) {
            add(Still.of(late(seen)));
        }
        add(Still.of(table(seen)));
        if (seen.pages() > 1) {
            add(new Pager(seen.page(), seen.pages(), it -> path(seen.place()) + "?page=" + (it + 1)));
        }
    }

    private void others(Overview seen, List<CommunitySummary> held) {
        var others = held.stream().filter(it -> !it.id().equals(seen.place().id())).toList();
        if (!others.isEmpty()) {
            var links = new Div();
            links.addClassName("ys-filters");
            others.forEach(it -> {
                var link = new Anchor(path(it), it.name());
                link.addClassName("ys-filter");
                links.add(link);
            });
            add(Still.of(links));
        }
    }

    private Section late(Overview seen) {
        var rows = new RowList(seen.late().stream().limit(MOST_LATE).map(it -> new ListRow(it.path(), new Seal(it.community().name().substring(0, 1)), it.oldest())
                .text(it.count() == 1 ? getTranslation("county.late.line", it.community().name(), getTranslation(it.kind()))
                        : getTranslation("county.late.lines", it.community().name(), getTranslation(it.kind()), it.count()))
                .foot(DueChip.late(getTranslation("county.late.days", it.workdays()), getTranslation("county.late.was", LocalDates.day(it.due(), getLocale()))))).toList());
        var section = new Section(new SectionHeader(getTranslation("county.late.title"))
                .hint(getTranslation(seen.late().size() > MOST_LATE ? "county.late.hint-most" : "county.late.hint", MOST_LATE)), rows);
        section.addClassName("ys-mt6");
        return section;
    }

    private Section table(Overview seen) {
        var table = new NativeTable();
        table.addClassNames("ys-table", "ys-table-cards");
        var head = new NativeTableRow();
        List.of("county.column.community", "county.column.topics", "county.column.late", "county.column.next").forEach(it -> {
            var cell = new NativeTableHeaderCell(getTranslation(it));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        var body = new NativeTableBody();
        seen.rows().forEach(it -> body.add(row(it)));
        table.add(new NativeTableHeader(head), body);
        var card = new Div(table);
        card.addClassNames("ys-card", "ys-county");
        var section = new Section(new SectionHeader(getTranslation("county.table.title")).count(getTranslation("county.table.count", seen.communities())), card);
        section.addClassName("ys-mt6");
        return section;
    }

    private NativeTableRow row(Overview.Row it) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor("communities?chosen=" + it.community().code(), it.community().name()));
        var steps = it.running().isEmpty() ? getTranslation("county.nothing-runs")
                : it.running().stream().map(step -> getTranslation("county.step", getTranslation(step.step()), step.count())).collect(Collectors.joining(getTranslation("county.comma")));
        var late = new Div();
        if (it.late().isEmpty()) {
            late.add(new Span(getTranslation("county.nothing-late")));
        } else {
            it.late().forEach(line -> {
                var link = new Anchor(line.path(), getTranslation("county.late.cell", getTranslation(line.kind()), line.count(), line.workdays()));
                late.add(new Div(link));
            });
        }
        var next = it.next() == null ? new Span(getTranslation("county.nothing-next"))
                : new Anchor(it.next().path(), getTranslation("county.next", LocalDates.moment(it.next().at(), getLocale()), it.next().title()));
        return new NativeTableRow(name, cell("county.column.topics", new Phrase(steps)), cell("county.column.late", late), cell("county.column.next", next));
    }

    private NativeTableCell cell(String label, Component inside) {
        var cell = new NativeTableCell(inside);
        cell.getElement().setAttribute("data-label", getTranslation(label));
        return cell;
    }

    private static String path(CommunitySummary place) {
        return PATH + "/" + place.code();
    }
}
