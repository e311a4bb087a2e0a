package org.yishiting.actions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yishiting.actions.Owner;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;

/** Who does it: somebody who holds an office here, or a person of an organisation. */
class OwnerField extends Div {

    private record Choice(@Nullable HeldOffice holder, String name, String office, @Nullable Owner said) {}

    private final Select<Choice> who = new Select<>();
    private final TextField person = new TextField();

    /** @param said who was named already, in words, and may be chosen as such */
    OwnerField(DeedWork work, CommunityId community, @Nullable Owner said) {
        addClassName("ys-form");
        who.setLabel(getTranslation("actions.form.owner"));
        who.setHelperText(getTranslation("actions.form.owner-help"));
        var choices = choices(work, community);
        if (said != null && said.person() == null) {
            choices.addFirst(new Choice(null, "", (said.name() + " " + said.office()).strip(), said));
        }
        who.setItems(choices);
        who.setItemLabelGenerator(it -> it.holder() == null ? it.office() : it.name() + " · " + it.office());
        who.addValueChangeListener(change -> person.setVisible(change.getValue() != null && change.getValue().holder() == null && change.getValue().said() == null));
        person.setLabel(getTranslation("actions.form.owner-person"));
        person.setHelperText(getTranslation("actions.form.owner-person-help"));
        person.setVisible(false);
        add(who, person);
    }

    /** Null where nothing is chosen. */
    @Nullable Owner owner() {
        var chosen = who.getValue();
        if (chosen == null) {
            return null;
        }
        if (chosen.said() != null) {
            return chosen.said();
        }
        return chosen.holder() != null ? new Owner(chosen.holder().resident(), chosen.name(), chosen.office())
                : new Owner(null, person.getValue().isBlank() ? chosen.office() : person.getValue(), person.getValue().isBlank() ? "" : chosen.office());
    }

    Owner required() {
        var owner = owner();
        if (owner == null) {
            throw new RuleViolation("actions.deed.owner-missing");
        }
        return owner;
    }

    private List<Choice> choices(DeedWork work, CommunityId community) {
        var held = work.offices().holdersOf(community);
        var names = work.residents().names(held.stream().map(HeldOffice::resident).distinct().toList());
        var choices = new ArrayList<Choice>();
        held.stream().filter(it -> names.containsKey(it.resident()))
                .forEach(it -> choices.add(new Choice(it, names.getOrDefault(it.resident(), ""), getTranslation("residents.office." + it.office().name().toLowerCase(Locale.ROOT).replace("_", "-")), null)));
        work.organisations().of(community).forEach(it -> choices.add(new Choice(null, "", it.name(), null)));
        return choices;
    }
}
