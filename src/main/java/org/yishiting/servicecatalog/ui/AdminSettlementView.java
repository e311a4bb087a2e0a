package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.policy.Basis;
import org.yishiting.residents.CurrentActor;
import org.yishiting.servicecatalog.IndicatorSet;
import org.yishiting.servicecatalog.IndicatorSets;
import org.yishiting.servicecatalog.IndicatorText;
import org.yishiting.servicecatalog.NewSet;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** The tables by which cities count points: entered with document and days, never changed, taken out of use when they no longer hold. */
@Route(ServicecatalogPaths.ADMIN_SETS)
@Menu(title = "servicecatalog.sets.menu", icon = "SCALES", order = 86)
@RolesAllowed("ADMINISTRATOR")
class AdminSettlementView extends Div implements BeforeEnterObserver {

    private final IndicatorSets sets;
    private final Offices offices;
    private final CurrentActor currentActor;

    AdminSettlementView(IndicatorSets sets, Offices offices, CurrentActor currentActor) {
        this.sets = sets;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var actor = currentActor.get();
        add(new PageHeader(getTranslation("servicecatalog.sets.title")).meta(getTranslation("servicecatalog.sets.meta")));
        if (!offices.holds(actor, CommunityId.NATION, Office.ADMINISTRATOR)) {
            add(new EmptyState(getTranslation("servicecatalog.text.not-yours"), getTranslation("servicecatalog.text.not-yours.text")));
            return;
        }
        var form = new Div();
        for (var set : sets.list()) {
            add(card(actor, set, form));
        }
        var fresh = new Button(getTranslation("servicecatalog.sets.new"), _ -> open(form, actor, null));
        add(form, new Div(fresh));
    }

    private Section card(Actor actor, IndicatorSet set, Div form) {
        var head = new Div(new H2(getTranslation("servicecatalog.settle.of", set.city(), set.title())),
                sets.expired(set) ? Badge.late(getTranslation("servicecatalog.sets.expired")) : Badge.ok(getTranslation("servicecatalog.sets.running")));
        head.addClassName("ys-acts");
        var retire = PageParts.asking("servicecatalog.sets.retire", "servicecatalog.sets.retire-means", () -> {
            sets.retire(actor, set.id());
            show();
        });
        var acts = new Div(new LinkButton(ServicecatalogPaths.set(set.id()), getTranslation("servicecatalog.admin.read")),
                new Button(getTranslation("servicecatalog.sets.copy"), _ -> open(form, actor, set)), retire);
        acts.addClassName("ys-acts");
        var card = new Section(head, new Paragraph(new Phrase(set.source())), acts);
        card.addClassNames("ys-card", "ys-flow");
        return card;
    }

    /** Made when somebody presses, filled from the table that it is to replace. */
    private void open(Div place, Actor actor, @Nullable IndicatorSet from) {
        var draft = "indicators:" + actor.resident() + ":" + (from == null ? "new" : from.id().toString()) + ":";
        var city = field("servicecatalog.field.city", from == null ? "" : from.city(), draft + "city");
        var title = field("servicecatalog.field.set-title", from == null ? "" : from.title(), draft + "title");
        var source = field("servicecatalog.field.source", "", draft + "source");
        source.setHelperText(getTranslation("servicecatalog.field.source.help"));
        var basis = new Select<Basis>();
        basis.setLabel(getTranslation("servicecatalog.settle.basis"));
        basis.setItems(Basis.LAW, Basis.LAW_IN_PART, Basis.FROM_MEMORY);
        basis.setItemLabelGenerator(it -> getTranslation("servicecatalog.basis." + it));
        basis.setValue(Basis.LAW);
        var pass = new IntegerField(getTranslation("servicecatalog.field.pass"));
        pass.setValue(from == null ? null : from.pass());
        var begin = new DatePicker(getTranslation("servicecatalog.field.from"));
        var end = new DatePicker(getTranslation("servicecatalog.field.to"));
        var indicators = new TextArea(getTranslation("servicecatalog.field.indicators"));
        indicators.setValue(from == null ? getTranslation("servicecatalog.field.indicators.example") : IndicatorText.write(from.indicators()));
        indicators.setHelperText(getTranslation("servicecatalog.field.indicators.help"));
        indicators.setWidthFull();
        indicators.setMinRows(10);
        if (from != null) {
            Draft.keep(indicators, draft + "indicators");
        }
        var save = new Button(getTranslation("servicecatalog.sets.save"), _ -> {
            sets.enter(actor, new NewSet(city.getValue(), title.getValue(), source.getValue(), Objects.requireNonNullElse(basis.getValue(), Basis.FROM_MEMORY), pass.getValue(),
                    begin.getValue(), end.getValue(), indicators.getValue()));
            for (var name : new String[] {"city", "title", "source", "indicators"}) {
                Draft.forget(draft + name);
            }
            show();
            addComponentAtIndex(1, new Slip(getTranslation("servicecatalog.sets.saved", city.getValue()), getTranslation("servicecatalog.sets.saved.next")));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Section(new SectionHeader(getTranslation("servicecatalog.sets.new")).hint(getTranslation("servicecatalog.sets.hint")), city, title, source, basis, pass, begin, end,
                indicators, new Div(save));
        form.addClassNames("ys-card", "ys-form");
        place.removeAll();
        place.add(form);
        form.scrollIntoView();
    }

    private static TextField field(String label, String value, String draft) {
        var field = new TextField(UI.getCurrent().getTranslation(label));
        field.setValue(value);
        field.setWidthFull();
        Draft.keep(field, draft);
        return field;
    }
}
