package org.yishiting.residents.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;

/** 住在哪个社区: searched by name among those that use the portal; the only one is chosen already. */
final class CommunityChoice extends Div implements HasValidation {

    private final ComboBox<CommunitySummary> box = new ComboBox<>(getTranslation("residents.membership.community"));

    CommunityChoice(Communities communities) {
        var open = communities.open();
        box.setItems(open);
        box.setItemLabelGenerator(CommunitySummary::name);
        box.setWidthFull();
        box.setManualValidation(true);
        if (open.size() == 1) {
            box.setValue(open.getFirst());
        }
        add(box);
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
