package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.proposals.RemarkId;
import org.yishiting.proposals.RemarkLog;

/** Where staff write down what somebody said into the telephone. */
class WriteDown extends Div {

    WriteDown(RemarkLog remarks, Actor actor, RemarkId remark) {
        var open = new Button(getTranslation("proposals.heard.open"));
        open.addClickListener(_ -> {
            remove(open);
            add(form(remarks, actor, remark));
        });
        add(open);
    }

    private FormBox form(RemarkLog remarks, Actor actor, RemarkId remark) {
        var key = "proposals.heard." + remark;
        var text = new TextArea(getTranslation("proposals.heard.text"));
        text.setHelperText(getTranslation("proposals.log.text-help"));
        text.setMaxLength(RemarkLog.MAX_TEXT);
        text.setMinRows(2);
        text.setWidthFull();
        Draft.keep(text, key);
        var save = new Button(getTranslation("proposals.heard.save"), _ -> {
            remarks.writeDown(actor, remark, text.getValue());
            Draft.forget(key);
            UI.getCurrent().refreshCurrentRoute(false);
        });
        var form = new FormBox();
        form.add(text, new Div(save));
        text.focus();
        return form;
    }
}
