package org.yishiting.proposals.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** Fields one below the other, with what they need to look right wherever they are shown. */
@StyleSheet("context://proposals/proposals.css")
class FormBox extends Div {

    FormBox() {
        addClassName("ys-form");
    }
}
