package org.yishiting.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
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
import java.time.Clock;
import java.time.LocalDate;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.SignedIn;
import org.yishiting.policy.Basis;
import org.yishiting.policy.NewValue;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.PolicyValue;

/** 政策参数: the numbers that rules work with, where they come from and how long they hold. */
@Route("admin/policy")
@Menu(title = "policy.menu", icon = "SCALES", order = 82)
@RolesAllowed("ADMINISTRATOR")
class PolicyView extends Div implements BeforeEnterObserver {

    private final PolicyPack policies;
    private final Offices offices;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Div values = new Div();
    private final Div receipt = new Div();
    private final Select<HeldOffice> place = new Select<>();
    private final Select<PolicyKey> key = new Select<>();
    private final IntegerField amount = new IntegerField();
    private final TextField source = new TextField();
    private final Select<Basis> basis = new Select<>();
    private final TextArea words = new TextArea();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    PolicyView(PolicyPack policies, Offices offices, SignedIn signedIn, Clock clock) {
        this.policies = policies;
        this.offices = offices;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("policy.title")).meta(getTranslation("policy.meta")));
        var scopes = offices.of(signedIn.get()).stream().filter(it -> it.office() == Office.ADMINISTRATOR).toList();
        if (scopes.isEmpty()) {
            add(new EmptyState(getTranslation("policy.not-yours"), getTranslation("policy.not-yours.text")));
            return;
        }
        place.setLabel(getTranslation("policy.place"));
        place.setItems(scopes);
        place.setItemLabelGenerator(HeldOffice::placeName);
        place.addValueChangeListener(_ -> showValues());
        place.setVisible(scopes.size() > 1);
        add(place, values, form());
        place.setValue(scopes.getFirst());
    }

    private void showValues() {
        values.removeAll();
        var list = policies.values(place.getValue().place(), Zone.today(clock));
        var expired = list.stream().filter(PolicyValue::expired).count();
        if (expired > 0) {
            values.add(Notice.late(getTranslation("policy.expired.notice", expired)));
        }
        var card = new Div(new ValueTable(list));
        card.addClassNames("ys-card", "ys-mt3");
        values.add(card);
    }

    private Section form() {
        key.setLabel(getTranslation("policy.form.key"));
        key.setItems(PolicyKey.values());
        key.setItemLabelGenerator(it -> getTranslation("policy.key." + it));
        key.addValueChangeListener(it -> fill(it.getValue()));
        amount.setLabel(getTranslation("policy.form.amount"));
        source.setLabel(getTranslation("policy.form.source"));
        source.setHelperText(getTranslation("policy.form.source.help"));
        basis.setLabel(getTranslation("policy.form.basis"));
        basis.setItems(Basis.values());
        basis.setItemLabelGenerator(it -> getTranslation("policy.basis." + it));
        words.setLabel(getTranslation("policy.form.words"));
        words.setHelperText(getTranslation("policy.form.words.help"));
        from.setLabel(getTranslation("policy.form.from"));
        from.setMin(tomorrow());
        from.setValue(tomorrow());
        to.setLabel(getTranslation("policy.form.to"));
        var save = new Button(getTranslation("policy.form.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        key.setWidthFull();
        source.setWidthFull();
        words.setWidthFull();
        var form = new Section(new SectionHeader(getTranslation("policy.form.title")).hint(getTranslation("policy.form.hint")),
                key, amount, source, basis, words, from, to, save, receipt);
        form.addClassNames("ys-card", "ys-stack", "ys-mt8");
        return form;
    }

    private void fill(PolicyKey chosen) {
        policies.history(chosen, place.getValue().place(), Zone.today(clock)).stream().findFirst().ifPresent(it -> {
            amount.setValue(it.amount());
            amount.setHelperText(getTranslation("policy.unit." + chosen.unit(), it.amount()));
            source.setValue(it.source());
            basis.setValue(it.basis());
            words.setValue(it.words());
        });
    }

    private void save() {
        receipt.removeAll();
        var chosen = key.getValue();
        var number = amount.getValue();
        var begin = from.getValue();
        var sure = basis.getValue();
        if (chosen == null || number == null || begin == null || sure == null) {
            throw new RuleViolation("policy.form.incomplete");
        }
        policies.enter(signedIn.get(), new NewValue(chosen, place.getValue().place(), number, source.getValue(), sure, words.getValue(), begin, to.getValue()));
        showValues();
        receipt.add(new Slip(getTranslation("policy.form.saved", getTranslation("policy.key." + chosen),
                getTranslation("policy.unit." + chosen.unit(), number)), getTranslation("policy.from", LocalDates.full(begin, getLocale()))));
    }

    private LocalDate tomorrow() {
        return Zone.today(clock).plusDays(1);
    }
}
