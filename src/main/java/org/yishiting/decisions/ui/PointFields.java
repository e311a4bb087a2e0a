package org.yishiting.decisions.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.decisions.Point;

/** One thing that is to be done: what, who, until when. Left empty, it is left out. */
class PointFields extends Div {

    private final int number;
    private final TextField text;
    private final TextField owner;
    private final DatePicker until;
    private final String draft;

    PointFields(int number, String draft) {
        this.number = number;
        this.draft = draft;
        text = new TextField(getTranslation("decisions.point.text-label", number));
        owner = new TextField(getTranslation("decisions.point.owner-label"));
        until = new DatePicker(getTranslation("decisions.point.until-label"));
        text.setWidthFull();
        Draft.keep(text, draft + ".point" + number);
        Draft.keep(owner, draft + ".owner" + number);
        var row = new Div(owner, until);
        row.addClassName("ys-figures");
        addClassName("ys-form");
        add(text, row);
    }

    void forget() {
        Draft.forget(draft + ".point" + number);
        Draft.forget(draft + ".owner" + number);
    }

    @Nullable Point point() {
        return text.getValue().isBlank() ? null : new Point(number, text.getValue(), owner.getValue(), until.getValue());
    }
}
