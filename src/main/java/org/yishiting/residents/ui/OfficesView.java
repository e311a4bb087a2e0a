package org.yishiting.residents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentName;
import org.yishiting.residents.Residents;
import org.yishiting.residents.Sessions;

/** Who holds which office in a community, and until when. */
@Route("admin/offices")
@RolesAllowed("ADMINISTRATOR")
class OfficesView extends Div implements BeforeEnterObserver {

    private final Offices offices;
    private final Residents residents;
    private final Communities communities;
    private final Sessions sessions;
    private final CurrentActor current;
    private final Clock clock;
    private final Div community = new Div();

    OfficesView(Offices offices, Residents residents, Communities communities, Sessions sessions, CurrentActor current, Clock clock) {
        this.offices = offices;
        this.residents = residents;
        this.communities = communities;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = current.get();
        var mine = communities.open().stream().filter(it -> offices.holds(actor, it.id(), Office.ADMINISTRATOR)).toList();
        var choice = new ComboBox<CommunitySummary>(getTranslation("residents.offices.community"), mine);
        choice.setItemLabelGenerator(CommunitySummary::name);
        choice.addValueChangeListener(chosen -> show(actor, chosen.getValue()));
        add(new PageHeader(getTranslation("residents.offices.title")).meta(getTranslation("residents.offices.meta")), choice, community);
        if (!mine.isEmpty()) {
            choice.setValue(mine.getFirst());
        }
    }

    private void show(Actor actor, @Nullable CommunitySummary chosen) {
        community.removeAll();
        if (chosen != null) {
            community.add(holders(actor, chosen), appointment(actor, chosen));
        }
    }

    private Section holders(Actor actor, CommunitySummary place) {
        var held = offices.holdersOf(place.id());
        var names = residents.names(held.stream().map(HeldOffice::resident).toList());
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        for (var it : held) {
            var name = names.getOrDefault(it.resident(), getTranslation("residents.offices.somebody"));
            var until = new Paragraph(getTranslation("residents.offices.until", LocalDates.full(it.until(), getLocale())));
            until.addClassName("ys-meta");
            var row = new ListItem(new Div(new PersonLine(name, officeName(it.office())), until),
                    new Button(getTranslation("residents.offices.end"), _ -> confirmEnd(actor, place, it, name)));
            row.addClassName("ys-swrow");
            list.add(row);
        }
        return new Section(new SectionHeader(getTranslation("residents.offices.holders", place.name())), list);
    }

    private void confirmEnd(Actor actor, CommunitySummary place, HeldOffice held, String name) {
        var reason = new TextField(getTranslation("residents.offices.reason"));
        reason.setWidthFull();
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("residents.offices.end.title", name, officeName(held.office())));
        dialog.add(reason);
        dialog.setConfirmText(getTranslation("residents.offices.end.yes"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("residents.offices.end.no"));
        dialog.addConfirmListener(_ -> {
            offices.end(actor, held.id(), reason.getValue());
            sessions.renew(held.resident());
            show(actor, place);
        });
        dialog.open();
    }

    private Section appointment(Actor actor, CommunitySummary place) {
        var search = Fields.text(getTranslation("residents.offices.search"), Autocomplete.OFF);
        search.setHelperText(getTranslation("residents.offices.search.help"));
        var found = new Select<ResidentName>();
        found.setLabel(getTranslation("residents.offices.person"));
        found.setItemLabelGenerator(ResidentName::nickname);
        found.setEnabled(false);
        search.addValueChangeListener(it -> {
            var people = lookUp(actor, place.id(), it.getValue());
            found.setItems(people);
            found.setEnabled(!people.isEmpty());
            found.setHelperText(people.isEmpty() ? getTranslation("residents.offices.nobody") : "");
            if (people.size() == 1) {
                found.setValue(people.getFirst());
            }
        });
        var office = new Select<Office>();
        office.setLabel(getTranslation("residents.offices.office"));
        office.setItems(Office.values());
        office.setItemLabelGenerator(this::officeName);
        var until = new DatePicker(getTranslation("residents.offices.until.label"), Zone.today(clock).plusYears(5));
        var form = new Form(getTranslation("residents.offices.appoint"), search, found, office, until);
        form.addClassName("ys-card");
        form.onSave(() -> {
            var person = found.getValue();
            var trust = office.getValue();
            var day = until.getValue();
            if (person == null || trust == null || day == null) {
                throw new RuleViolation("residents.offices.incomplete");
            }
            offices.appoint(actor, person.id(), trust, place.id(), day);
            sessions.renew(person.id());
            show(actor, place);
            community.addComponentAsFirst(new Slip(getTranslation("residents.offices.appointed", person.nickname(), officeName(trust)),
                    LocalDates.moment(clock.instant(), getLocale())));
        });
        return new Section(new H2(getTranslation("residents.offices.appoint.title")), form);
    }

    private List<ResidentName> lookUp(Actor actor, CommunityId place, String text) {
        return text.isBlank() ? List.of() : residents.lookUp(actor, place, text);
    }

    private String officeName(Office office) {
        return getTranslation("residents.office." + office.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
