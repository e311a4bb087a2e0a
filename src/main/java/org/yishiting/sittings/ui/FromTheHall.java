package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.yishiting.base.ui.ActButton;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.SeatRole;
import org.yishiting.sittings.Attendance;
import org.yishiting.sittings.Presence;

/** 替现场举手的人加上: whoever raised a hand in the hall instead of on a phone; made when pressed. */
final class FromTheHall extends Div {

    FromTheHall(Presence presence, MeetingId meeting, Consumer<ParticipantId> add) {
        add(acts(new ActButton(getTranslation("sittings.from-the-hall"), () -> {
            removeAll();
            var who = new Select<Attendance>();
            who.setLabel(getTranslation("sittings.from-the-hall"));
            who.setItems(presence.of(meeting).stream().filter(it -> it.here() && it.participant().role() != SeatRole.OBSERVER).toList());
            who.setItemLabelGenerator(it -> it.seat() > 0 ? getTranslation("sittings.seat.name", it.seat(), it.name()) : it.name());
            who.addValueChangeListener(it -> {
                if (it.getValue() != null) {
                    add.accept(it.getValue().participant().id());
                }
            });
            add(who);
            who.focus();
        })));
    }
}
