package org.yishiting.residents.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.yishiting.residents.HukouStatus;

/** 户口情况, 不想说 first and chosen. */
final class HukouChoice {

    private HukouChoice() {}

    static RadioButtonGroup<HukouStatus> create(String label) {
        var group = new RadioButtonGroup<HukouStatus>(label);
        group.addClassName("ys-choice");
        group.setItems(HukouStatus.values());
        group.setItemLabelGenerator(it -> UI.getCurrent().getTranslation(key(it)));
        group.setValue(HukouStatus.UNDISCLOSED);
        return group;
    }

    static String key(HukouStatus status) {
        return switch (status) {
            case UNDISCLOSED -> "residents.hukou.undisclosed";
            case LOCAL -> "residents.hukou.local";
            case NON_LOCAL -> "residents.hukou.non-local";
        };
    }
}
