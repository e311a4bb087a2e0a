package org.yishiting.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.CurrentActor;

/** The meetings of a community: those to come first, then those held. */
@Route(MeetingsPaths.MEETINGS)
@RouteAlias(MeetingsPaths.LIST)
@Menu(title = "meetings.menu", icon = "PEOPLE", order = 2)
@AnonymousAllowed
class MeetingsView extends Div implements BeforeEnterObserver {

    private static final int PER_PAGE = 20;

    private final Meetings meetings;
    private final Communities communities;
    private final CurrentCommunity current;
    private final Offices offices;
    private final CurrentActor actor;

    MeetingsView(Meetings meetings, Communities communities, CurrentCommunity current, Offices offices, CurrentActor actor) {
        this.meetings = meetings;
        this.communities = communities;
        this.current = current;
        this.offices = offices;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code");
        if (code.isEmpty() && current.find().isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var community = code.map(it -> communities.byCode(it).filter(CommunitySummary::open)).orElseGet(current::find).orElseThrow(NotFoundException::new);
        current.choose(community);
        var asked = event.getLocation().getQueryParameters();
        var kind = asked.getSingleParameter("kind").map(MeetingsView::kind).orElse(null);
        var page = asked.getSingleParameter("page").filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
        show(community, kind, page);
    }

    private void show(CommunitySummary community, @Nullable MeetingKind kind, int page) {
        var code = String.valueOf(community.code());
        var found = meetings.list(community.id(), MeetingQuery.open(kind, page));
        removeAll();
        add(new PageHeader(getTranslation("meetings.list.title")).meta(getTranslation("meetings.list.meta", community.name(), found.total())), kinds(code, kind));
        if (found.items().isEmpty()) {
            add(new EmptyState(getTranslation("meetings.list.empty.title"), getTranslation("meetings.list.empty.text")));
        } else {
            add(Still.of(new RowList(found.items().stream().map(MeetingRow::of).toList())));
            add(new Pager(page, (int) Math.ceilDiv(found.total(), PER_PAGE), it -> link(code, kind, it)));
        }
        if (actor.find().filter(it -> offices.holds(it, community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF)).isPresent()) {
            add(new LinkButton(MeetingsPaths.DESK, getTranslation("meetings.desk.open")));
        }
    }

    private Nav kinds(String code, @Nullable MeetingKind chosen) {
        var kinds = new Nav(filter(code, null, chosen, getTranslation("meetings.list.all")));
        for (var kind : MeetingKind.values()) {
            kinds.add(filter(code, kind, chosen, getTranslation("meetings.kind." + kind.key())));
        }
        kinds.addClassName("ys-filters");
        kinds.setAriaLabel(getTranslation("meetings.list.kind"));
        return kinds;
    }

    private static Anchor filter(String code, @Nullable MeetingKind kind, @Nullable MeetingKind chosen, String name) {
        var filter = new Anchor(link(code, kind, 0), name);
        filter.addClassName("ys-filter");
        if (kind == chosen) {
            filter.getElement().setAttribute("aria-current", "true");
        }
        return filter;
    }

    private static String link(String code, @Nullable MeetingKind kind, int page) {
        var link = MeetingsPaths.list(code) + (kind == null ? "" : "?kind=" + kind.key());
        return page == 0 ? link : link + (kind == null ? "?" : "&") + "page=" + page;
    }

    private static @Nullable MeetingKind kind(String wanted) {
        return Arrays.stream(MeetingKind.values()).filter(it -> it.key().equals(wanted)).findFirst().orElse(null);
    }
}
