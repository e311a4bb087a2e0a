package org.yishiting.actions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import org.yishiting.base.ui.SectionHeader;

/** What was promised, one card each. */
@StyleSheet("context://actions/actions.css")
class DeedSection extends Section {

    DeedSection(SectionHeader title) {
        add(title);
        setId("deeds");
        addClassName("ys-deeds");
    }
}
