package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.Residents;
import org.yishiting.servicecatalog.Guides;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** 办事指南: what a resident may have, found by everyday words. Reading needs no account. */
@Route(ServicecatalogPaths.SERVICES)
@Menu(title = "servicecatalog.menu", icon = "HELP", order = 20)
@AnonymousAllowed
@StyleSheet("context://servicecatalog/servicecatalog.css")
class ServicesView extends Div implements BeforeEnterObserver {

    private static final int LONGEST = 40;
    private static final int PEOPLE_NAMED = 3;

    private final Guides guides;
    private final Communities communities;
    private final CurrentCommunity current;
    private final Offices offices;
    private final Residents residents;
    private final TextField wanted = new TextField();
    private final Div found = new Div();

    ServicesView(Guides guides, Communities communities, CurrentCommunity current, Offices offices, Residents residents) {
        this.guides = guides;
        this.communities = communities;
        this.current = current;
        this.offices = offices;
        this.residents = residents;
        wanted.setLabel(getTranslation("servicecatalog.search"));
        wanted.setHelperText(getTranslation("servicecatalog.search.help"));
        wanted.setPrefixComponent(Icon.SEARCH.draw());
        wanted.setClearButtonVisible(true);
        wanted.setMaxLength(LONGEST);
        wanted.setWidthFull();
        wanted.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                UI.getCurrent().navigate(ServicesView.class, it.getValue().isBlank() ? QueryParameters.empty() : QueryParameters.of("q", it.getValue().strip()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = community(event, communities, current);
        var words = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("").strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
        var place = community == null ? CommunityId.NATION : community.id();
        var list = guides.search(place, words);
        removeAll();
        wanted.setValue(words);
        found.removeAll();
        add(new PageHeader(getTranslation("servicecatalog.title"))
                .meta(community == null ? getTranslation("servicecatalog.meta") : getTranslation("servicecatalog.meta.of", community.name())), wanted, found);
        if (list.isEmpty()) {
            found.add(words.isEmpty()
                    ? new EmptyState(getTranslation("servicecatalog.empty.title"), getTranslation("servicecatalog.empty.text"))
                    : nothing(words, community));
            return;
        }
        if (words.isEmpty()) {
            found.add(Still.of(tools()));
        }
        var header = new SectionHeader(getTranslation(words.isEmpty() ? "servicecatalog.list" : "servicecatalog.found"))
                .count(getTranslation("servicecatalog.count", list.size()));
        if (!words.isEmpty()) {
            header.more(ServicecatalogPaths.SERVICES, getTranslation("servicecatalog.all"));
        }
        var section = new Div(header, new RowList(list.stream().map(GuideParts::row).toList()));
        section.addClassName("ys-mt5");
        found.add(Still.of(section));
    }

    /** The community one is in; an address that is printed or sent names it. */
    static @Nullable CommunitySummary community(BeforeEnterEvent event, Communities communities, CurrentCommunity current) {
        event.getLocation().getQueryParameters().getSingleParameter("at").flatMap(communities::byCode).filter(CommunitySummary::open).ifPresent(current::choose);
        return current.find().orElse(null);
    }

    private Component tools() {
        var check = GuideParts.card("servicecatalog.wizard.title", new Paragraph(getTranslation("servicecatalog.wizard.invite")),
                new LinkButton(ServicecatalogPaths.WIZARD, getTranslation("servicecatalog.wizard.begin")).main());
        var settle = GuideParts.card("servicecatalog.settle.title", new Paragraph(getTranslation("servicecatalog.settle.invite")),
                new LinkButton(ServicecatalogPaths.SETTLEMENT, getTranslation("servicecatalog.settle.begin")));
        var tools = new Div(check, settle);
        tools.addClassNames("ys-cols-2", "ys-cols-tight");
        return tools;
    }

    /** Who can be asked instead, by name. */
    private Component nothing(String words, @Nullable CommunitySummary community) {
        var empty = new EmptyState(getTranslation("servicecatalog.nothing.title", words), getTranslation("servicecatalog.nothing.text"),
                new LinkButton(ServicecatalogPaths.SERVICES, getTranslation("servicecatalog.all")));
        if (community != null) {
            var people = new UnorderedList();
            people.addClassNames("ys-plain", "ys-asked");
            staff(community).forEach(it -> people.add(new ListItem(new PersonLine(residents.nicknameOf(it.resident()).orElse("·"),
                    getTranslation("servicecatalog.ask.office." + it.office(), community.name())))));
            empty.also(people);
        }
        return Still.of(empty);
    }

    private List<HeldOffice> staff(CommunitySummary community) {
        return offices.holdersOf(community.id()).stream().filter(it -> it.office() == Office.COMMITTEE_STAFF || it.office() == Office.GRID_CONTACT)
                .limit(PEOPLE_NAMED).toList();
    }
}
