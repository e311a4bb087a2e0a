package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.meetings.Meetings;
import org.yishiting.sittings.Quorum;

/** 改期: too few have come, so the meeting is put off, with the reason that everybody reads; made when pressed. */
final class PutOff extends Div {

    private final String draft;
    private final transient SerializableSupplier<Quorum> quorum;
    private final SerializableConsumer<String> postpone;

    PutOff(String draft, SerializableSupplier<Quorum> quorum, SerializableConsumer<String> postpone) {
        this.draft = draft;
        this.quorum = quorum;
        this.postpone = postpone;
        add(acts(new ActButton(getTranslation("sittings.put-off.open"), this::open)));
    }

    private void open() {
        removeAll();
        addClassNames("ys-card", "ys-stack", "ys-form");
        var now = quorum.get();
        var reason = new TextArea(getTranslation("sittings.put-off.reason"));
        reason.setHelperText(getTranslation("sittings.put-off.reason-help"));
        reason.setMaxLength(Meetings.MAX_REASON);
        reason.setWidthFull();
        reason.setValue(getTranslation("sittings.put-off.short", now.present(), now.needed(), now.seats()));
        Draft.keep(reason, draft);
        add(new H3(getTranslation("sittings.put-off.open")), reason, acts(new ActButton(getTranslation("sittings.put-off.go"), () -> {
            postpone.accept(reason.getValue());
            Draft.forget(draft);
        })));
        reason.focus();
    }
}
