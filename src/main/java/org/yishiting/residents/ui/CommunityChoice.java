package org.yishiting.residents.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;

/** 住在哪个社区: searched by name among those that use the portal. Where there is only one, it is said and not asked. */
final class CommunityChoice extends Div implements HasValidation {

    private final ComboBox<CommunitySummary> box = new ComboBox<>(getTranslation("residents.membership.community"));

    /** @param suggested as its id is written; null, and whatever is none, suggests nothing */
    CommunityChoice(Communities communities, @Nullable String suggested) {
        var open = communities.open();
        box.setItems(open);
        box.setItemLabelGenerator(CommunitySummary::name);
        box.setWidthFull();
        box.setManualValidation(true);
        box.setHelperText(getTranslation("residents.membership.community.help"));
        open.stream().filter(it -> open.size() == 1 || it.id().toString().equals(suggested)).findFirst().ifPresent(box::setValue);
        if (open.size() == 1) {
            var only = new Paragraph(new Phrase(getTranslation("residents.membership.community.only", open.getFirst().name())));
            only.addClassName("ys-soft");
            add(only);
        } else {
            add(box);
        }
    }

    /** Refuses with {@code residents.membership.choose}. */
    CommunityId chosen() {
        var chosen = box.getValue();
        if (chosen == null) {
            throw new RuleViolation("residents.membership.choose");
        }
        return chosen.id();
    }

    @Override
    public void setErrorMessage(String errorMessage) {
        box.setErrorMessage(errorMessage);
    }

    @Override
    public String getErrorMessage() {
        return box.getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        box.setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return box.isInvalid();
    }
}
