package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.Residents;
import org.yishiting.servicecatalog.Guide;
import org.yishiting.servicecatalog.GuideDesk;
import org.yishiting.servicecatalog.GuideKey;
import org.yishiting.servicecatalog.GuideState;
import org.yishiting.servicecatalog.GuideVersion;
import org.yishiting.servicecatalog.Guides;
import org.yishiting.servicecatalog.LocalDetails;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** Writes what a guide says here, says that it was checked, or that it no longer holds. What was there before stays in the history. */
@Route(ServicecatalogPaths.ADMIN_GUIDE)
@RolesAllowed({"COMMITTEE_STAFF", "ADMINISTRATOR"})
@StyleSheet("context://servicecatalog/servicecatalog.css")
class AdminGuideView extends Div implements BeforeEnterObserver {

    private static final int LINE = 200;
    private static final int NOTE = 500;

    private final Guides guides;
    private final GuideDesk desk;
    private final CurrentCommunity current;
    private final Offices offices;
    private final Residents residents;
    private final CurrentActor currentActor;
    private final Div receipt = new Div();

    AdminGuideView(Guides guides, GuideDesk desk, CurrentCommunity current, Offices offices, Residents residents, CurrentActor currentActor) {
        this.guides = guides;
        this.desk = desk;
        this.current = current;
        this.offices = offices;
        this.residents = residents;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.get();
        var places = places(actor);
        var wanted = event.getLocation().getQueryParameters().getSingleParameter("place").orElse("");
        var place = places.keySet().stream().filter(it -> it.toString().equals(wanted)).findFirst()
                .or(() -> places.keySet().stream().findFirst()).orElseThrow(NotFoundException::new);
        var guide = event.getRouteParameters().get("key").map(GuideKey::new).flatMap(it -> guides.find(place, it)).orElseThrow(NotFoundException::new);
        receipt.removeAll();
        show(new Desk(actor, guide.key(), place, places), guide);
    }

    /** Where this person keeps guides: the community one is in, then wherever else they hold an office. */
    private Map<CommunityId, String> places(Actor actor) {
        var places = new LinkedHashMap<CommunityId, String>();
        current.find().filter(it -> offices.holds(actor, it.id(), Office.COMMITTEE_STAFF, Office.ADMINISTRATOR)).ifPresent(it -> places.put(it.id(), it.name()));
        offices.of(actor).stream().filter(it -> it.office() == Office.COMMITTEE_STAFF || it.office() == Office.ADMINISTRATOR)
                .filter(it -> !it.place().equals(CommunityId.NATION)).forEach((HeldOffice it) -> places.putIfAbsent(it.place(), it.placeName()));
        return places;
    }

    /** Who keeps which guide for which place, and for which others. */
    private record Desk(Actor actor, GuideKey key, CommunityId place, Map<CommunityId, String> places) {

        String draft(String field) {
            return "guide:" + actor.resident() + ":" + place + ":" + key + ":" + field;
        }
    }

    private void show(Desk at, Guide guide) {
        removeAll();
        var actor = at.actor;
        var place = at.place;
        var places = at.places;
        var title = GuideParts.title(guide.text());
        var mine = guide.here() != null && guide.here().place().equals(place);
        add(new PageHeader(title).crumb(ServicecatalogPaths.ADMIN, getTranslation("servicecatalog.admin.title"), title)
                .meta(getTranslation("servicecatalog.admin.of", String.valueOf(places.get(place)), GuideParts.checked(guide))));
        if (places.size() > 1) {
            add(Still.of(choice(guide.key(), place, places)));
        }
        add(receipt);
        if (guide.state() == GuideState.UNDER_REVIEW || guide.state() == GuideState.RETIRED) {
            add(Notice.soon(getTranslation("servicecatalog.admin.state", getTranslation("servicecatalog.state." + guide.state()), GuideParts.why(guide))));
        }
        add(form(at, guide));
        if (mine) {
            add(states(at, guide));
        }
        add(Still.of(history(guides.history(place, guide.key()))));
        var links = new Div(new LinkButton(ServicecatalogPaths.guide(guide.key()), getTranslation("servicecatalog.admin.read")).quiet());
        if (offices.holds(actor, CommunityId.NATION, Office.ADMINISTRATOR)) {
            links.add(new LinkButton(ServicecatalogPaths.editText(guide.key()), getTranslation("servicecatalog.admin.text")).quiet());
        }
        links.addClassName("ys-acts");
        add(links);
    }

    private Component choice(GuideKey key, CommunityId chosen, Map<CommunityId, String> places) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("servicecatalog.admin.place"));
        nav.addClassName("ys-filters");
        places.forEach((place, name) -> {
            var link = new Anchor(ServicecatalogPaths.edit(key, place), name);
            link.addClassName("ys-filter");
            if (place.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    private Section form(Desk at, Guide guide) {
        var now = desk.latest(at.actor, at.place, at.key).orElse(new LocalDetails("", "", "", "", ""));
        var venue = field("servicecatalog.field.venue", now.venue(), at.draft("venue"));
        var hours = field("servicecatalog.field.hours", now.hours(), at.draft("hours"));
        var phone = field("servicecatalog.field.phone", now.phone(), at.draft("phone"));
        var link = field("servicecatalog.field.link", now.link(), at.draft("link"));
        var note = new TextArea(getTranslation("servicecatalog.field.note"), now.note(), "");
        note.setHelperText(getTranslation("servicecatalog.field.note.help"));
        note.setMaxLength(NOTE);
        note.setWidthFull();
        Draft.keep(note, at.draft("note"));
        var why = field("servicecatalog.field.why", "", at.draft("why"));
        why.setHelperText(getTranslation("servicecatalog.field.why.help"));
        var keep = new Button(getTranslation("servicecatalog.admin.keep"), _ -> {
            desk.draft(at.actor, at.place, at.key, new LocalDetails(venue.getValue(), hours.getValue(), phone.getValue(), link.getValue(), note.getValue()), why.getValue());
            done(at, getTranslation("servicecatalog.admin.kept"));
        });
        var publish = new Button(getTranslation("servicecatalog.admin.publish"), _ -> {
            var number = desk.draft(at.actor, at.place, at.key,
                    new LocalDetails(venue.getValue(), hours.getValue(), phone.getValue(), link.getValue(), note.getValue()), why.getValue());
            desk.publish(at.actor, at.place, at.key, number);
            done(at, getTranslation("servicecatalog.admin.published", guide.text().title()));
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(publish, keep);
        acts.addClassName("ys-acts");
        var form = new Section(new SectionHeader(getTranslation("servicecatalog.admin.here")).hint(getTranslation("servicecatalog.admin.here.hint")),
                venue, hours, phone, link, note, why, acts);
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private static TextField field(String label, String value, String draft) {
        var field = new TextField(UI.getCurrent().getTranslation(label));
        field.setValue(value);
        field.setMaxLength(LINE);
        field.setWidthFull();
        Draft.keep(field, draft);
        return field;
    }

    /** What can be said of it without changing a word. */
    private Section states(Desk at, Guide guide) {
        var why = field("servicecatalog.field.reason", "", at.draft("reason"));
        why.setHelperText(getTranslation("servicecatalog.field.reason.help"));
        var acts = new Div();
        acts.addClassName("ys-acts");
        if (guide.state() != GuideState.RETIRED) {
            acts.add(new Button(getTranslation("servicecatalog.admin.same"), _ -> {
                desk.check(at.actor, at.place, at.key);
                done(at, getTranslation("servicecatalog.admin.checked"));
            }), new Button(getTranslation("servicecatalog.admin.doubt"), _ -> {
                desk.doubt(at.actor, at.place, at.key, why.getValue());
                done(at, getTranslation("servicecatalog.admin.doubted"));
            }));
            var retire = new Button(getTranslation("servicecatalog.admin.retire"), _ -> {
                desk.retire(at.actor, at.place, at.key, why.getValue());
                done(at, getTranslation("servicecatalog.admin.retired"));
            });
            retire.addThemeVariants(ButtonVariant.ERROR);
            acts.add(retire);
        }
        var section = new Section(new SectionHeader(getTranslation("servicecatalog.admin.states")).hint(getTranslation("servicecatalog.admin.states.hint")), why, acts);
        section.addClassNames("ys-card", "ys-form");
        section.setVisible(acts.getComponentCount() > 0);
        return section;
    }

    private void done(Desk at, String said) {
        for (var field : List.of("venue", "hours", "phone", "link", "note", "why", "reason")) {
            Draft.forget(at.draft(field));
        }
        show(at, guides.find(at.place, at.key).orElseThrow());
        receipt.removeAll();
        receipt.add(new Slip(said, getTranslation("servicecatalog.admin.undo")));
    }

    private Section history(List<GuideVersion> versions) {
        var names = residents.names(versions.stream().map(GuideVersion::by).filter(it -> it != null).toList());
        var line = new OrderedList();
        line.addClassName("ys-line");
        for (var it : versions) {
            var by = it.by() == null ? getTranslation("servicecatalog.admin.shipped") : names.getOrDefault(it.by(), "");
            var meta = new Paragraph(getTranslation("servicecatalog.admin.version", it.number(), LocalDates.moment(it.at(), getLocale()), by));
            meta.addClassName("ys-meta");
            var item = new ListItem(new Paragraph(new Phrase(it.why())), meta);
            item.setClassName("is-next", !it.published());
            line.add(item);
        }
        var section = new Section(new SectionHeader(getTranslation("servicecatalog.admin.history")),
                versions.isEmpty() ? new Paragraph(getTranslation("servicecatalog.admin.history.none")) : line);
        section.addClassNames("ys-card", "ys-flow");
        return section;
    }
}
