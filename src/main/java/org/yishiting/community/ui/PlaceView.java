package org.yishiting.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.GridKind;
import org.yishiting.community.GridSummary;
import org.yishiting.community.Grids;
import org.yishiting.community.Level;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.OrganisationSummary;
import org.yishiting.community.Organisations;
import org.yishiting.community.SignedIn;

/** One place: what lies in it; of a community its grids, buildings and organisations, and the switch that opens it for use. */
@Route(PlacesView.PATH + "/:" + PlaceView.ID)
@RolesAllowed({"ADMINISTRATOR", "COMMITTEE_STAFF"})
class PlaceView extends Div implements BeforeEnterObserver {

    static final String ID = "id";

    private static final int ROWS = 50;

    private final Communities communities;
    private final Grids grids;
    private final Organisations organisations;
    private final Offices offices;
    private final SignedIn signedIn;

    PlaceView(Communities communities, Grids grids, Organisations organisations, Offices offices, SignedIn signedIn) {
        this.communities = communities;
        this.grids = grids;
        this.organisations = organisations;
        this.offices = offices;
        this.signedIn = signedIn;
    }

    static String path(CommunityId place) {
        return PlacesView.PATH + "/" + place;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = event.getRouteParameters().get(ID).flatMap(PlaceView::id).flatMap(communities::find).orElseThrow(NotFoundException::new);
        var page = event.getLocation().getQueryParameters().getSingleParameter("page")
                .filter(it -> it.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
        show(place, page);
    }

    private static Optional<CommunityId> id(String text) {
        try {
            return Optional.of(CommunityId.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show(CommunitySummary place, int page) {
        removeAll();
        var code = Objects.requireNonNullElse(place.code(), "");
        add(new PageHeader(place.name()).crumb(PlacesView.PATH, getTranslation("community.places.title"), communities.path(place.id()))
                .meta(getTranslation("community.level." + place.level()) + " " + code));
        if (place.level() == Level.COMMUNITY) {
            add(use(place), grids(place), organisations(place));
        } else {
            add(inside(place, page));
        }
    }

    private Component inside(CommunitySummary place, int page) {
        var children = communities.children(place.id(), PageRequest.of(page, ROWS));
        return children.isEmpty()
                ? new EmptyState(getTranslation("community.place.empty"), getTranslation("community.place.empty.text"))
                : new Section(new SectionHeader(getTranslation("community.place.inside")),
                        new RowList(children.stream().map(it -> new PlaceRow(it, "")).toList()),
                        new MorePages(children, it -> path(place.id()) + "?page=" + it));
    }

    private Component use(CommunitySummary community) {
        if (community.open()) {
            // The page is the one of a module above.
            var voice = new LinkButton("equal-voice/" + community.code(), getTranslation("community.place.equal-voice")).quiet();
            return Notice.ok(getTranslation("community.place.in-use")).also(voice);
        }
        var card = card(new SectionHeader(getTranslation("community.place.not-in-use")).hint(getTranslation("community.place.not-in-use.text")));
        if (offices.holds(signedIn.get(), community.id(), Office.ADMINISTRATOR)) {
            var open = new Button(getTranslation("community.place.do-open"), _ -> {
                communities.open(signedIn.get(), community.id());
                reload(community);
            });
            open.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(open);
        }
        return card;
    }

    private Component grids(CommunitySummary community) {
        var list = grids.of(community.id());
        var keeps = offices.holds(signedIn.get(), community.id(), Office.COMMITTEE_STAFF, Office.ADMINISTRATOR);
        var section = new Section(new SectionHeader(getTranslation("community.grids.title"))
                .count(getTranslation("community.grids.count", list.size())).hint(getTranslation("community.grids.hint")));
        section.addClassNames("ys-stack", "ys-mt8");
        list.forEach(it -> section.add(grid(community, it, keeps)));
        if (list.isEmpty()) {
            section.add(new EmptyState(getTranslation("community.grids.none"), getTranslation("community.grids.none.text")));
        }
        if (keeps) {
            section.add(new Button(getTranslation("community.grids.add"), _ -> PlaceDialog.newGrid((name, kind, contact) -> {
                grids.add(signedIn.get(), community.id(), name, kind, contact);
                reload(community);
            }).open()));
        }
        return section;
    }

    private Component grid(CommunitySummary community, GridSummary grid, boolean keeps) {
        var kind = Badge.plain(grid.kind() == GridKind.BASE ? Icon.PLACES : Icon.FLAG, getTranslation("community.grid-kind." + grid.kind()));
        var head = new Div(new H3(grid.name()), kind);
        head.addClassName("ys-acts");
        var card = card(head);
        if (!grid.contact().isEmpty()) {
            card.add(new PersonLine(grid.contact(), getTranslation("community.grid.contact")));
        }
        if (!keeps) {
            card.add(new Div(String.join(" ", grid.buildings().stream().map(CommunitySummary::name).toList())));
            return card;
        }
        var acts = new Div();
        acts.addClassName("ys-acts");
        grid.buildings().forEach(it -> acts.add(quiet(it.name(), PlaceDialog.building(it.name(),
                name -> change(community, it.id(), name, ""), () -> close(community, it.id())))));
        acts.add(quiet(getTranslation("community.building.add"), PlaceDialog.newBuilding(name -> {
            grids.addBuilding(signedIn.get(), grid.id(), name);
            reload(community);
        })));
        acts.add(quiet(getTranslation("community.grid.change"), PlaceDialog.grid(grid,
                (name, contact) -> change(community, grid.id(), name, contact), () -> close(community, grid.id()))));
        card.add(acts);
        return card;
    }

    private void change(CommunitySummary community, CommunityId id, String name, String contact) {
        grids.change(signedIn.get(), id, name, contact);
        reload(community);
    }

    private void close(CommunitySummary community, CommunityId id) {
        grids.close(signedIn.get(), id);
        reload(community);
    }

    private void reload(CommunitySummary community) {
        show(communities.find(community.id()).orElseThrow(NotFoundException::new), 0);
    }

    private Component organisations(CommunitySummary community) {
        List<OrganisationSummary> list = organisations.of(community.id());
        var section = new Section(new SectionHeader(getTranslation("community.organisations.title")));
        section.addClassNames("ys-mt8");
        section.setVisible(!list.isEmpty());
        section.add(new OrganisationTable(list));
        return section;
    }

    private static Button quiet(String label, PlaceDialog dialog) {
        var button = new Button(label, _ -> dialog.open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Div card(Component... parts) {
        var card = new Div(parts);
        card.addClassNames("ys-card", "ys-stack");
        return card;
    }
}
