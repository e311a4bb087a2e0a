package org.yishiting.community.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.springframework.data.domain.PageRequest;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;

/** 社区和网格: finds a place among all the divisions that have been imported. */
@Route(PlacesView.PATH)
@Menu(title = "community.places.menu", icon = "PLACES", order = 80)
@RolesAllowed({"ADMINISTRATOR", "COMMITTEE_STAFF"})
class PlacesView extends Div implements BeforeEnterObserver {

    static final String PATH = "admin/places";

    private static final int ROWS = 20;

    private final Communities communities;
    private final TextField wanted = new TextField();
    private final Div found = new Div();

    PlacesView(Communities communities) {
        this.communities = communities;
        wanted.setLabel(getTranslation("community.places.search"));
        wanted.setHelperText(getTranslation("community.places.search.help"));
        wanted.setClearButtonVisible(true);
        wanted.setWidthFull();
        wanted.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                UI.getCurrent().navigate(PlacesView.class, it.getValue().isBlank() ? QueryParameters.empty() : QueryParameters.of("q", it.getValue()));
            }
        });
        add(new PageHeader(getTranslation("community.places.title")).meta(getTranslation("community.places.meta")), wanted, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var text = asked.getSingleParameter("q").orElse("").strip();
        var page = asked.getSingleParameter("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
        wanted.setValue(text);
        found.removeAll();
        if (text.isEmpty()) {
            showOpen();
        } else {
            show(text, page);
        }
    }

    private void showOpen() {
        var open = communities.open();
        found.add(new SectionHeader(getTranslation("community.places.open")).count(getTranslation("community.places.count", open.size())));
        found.add(open.isEmpty()
                ? new EmptyState(getTranslation("community.places.none-open"), getTranslation("community.places.none-open.text"))
                : rows(open));
    }

    private void show(String text, int page) {
        var places = communities.search(text, PageRequest.of(page, ROWS));
        if (places.isEmpty()) {
            found.add(new EmptyState(getTranslation("community.places.nothing", text), getTranslation("community.places.nothing.text")));
            return;
        }
        found.add(new SectionHeader(getTranslation("community.places.found")), rows(places.getContent()));
        found.add(new MorePages(places, it -> PATH + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + it));
        if (places.hasNext()) {
            found.add(Notice.info(getTranslation("community.places.many")));
        }
    }

    private RowList rows(Collection<CommunitySummary> places) {
        return new RowList(places.stream().map(it -> new PlaceRow(it, communities.path(it.id()))).toList());
    }
}
