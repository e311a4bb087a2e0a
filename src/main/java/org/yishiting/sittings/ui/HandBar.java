package org.yishiting.sittings.ui;

import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.place;
import static org.yishiting.sittings.ui.SittingParts.press;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.SeatRole;
import org.yishiting.sittings.Arrived;
import org.yishiting.sittings.Hands;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;

/** 举手, at the foot of the phone: up, down again, or that one has the floor. */
final class HandBar extends Box {

    private final transient Hands hands;
    private final Actor actor;
    private final MeetingId meeting;
    private final SerializableRunnable again;

    HandBar(Hands hands, Actor actor, MeetingId meeting, SerializableRunnable again) {
        super("ys-sit-foot");
        this.hands = hands;
        this.actor = actor;
        this.meeting = meeting;
        this.again = again;
    }

    void show(Room now, Arrived mine) {
        show(Arrays.asList(place(now, mine), speaks(now, mine), mine.here(), now.phase()), () -> draw(now, mine));
    }

    private static boolean speaks(Room now, Arrived mine) {
        return now.speaking() != null && mine.participant() != null && now.speaking().who().participant().equals(mine.participant().id());
    }

    private List<Component> draw(Room now, Arrived mine) {
        var speaker = mine.participant() != null && mine.participant().role() != SeatRole.OBSERVER;
        if (!speaker || !mine.here() || now.phase() == Phase.ENDED || now.phase() == Phase.ARRIVING) {
            return List.of();
        }
        if (speaks(now, mine)) {
            return List.of(Still.of(new Div(meta(getTranslation("sittings.hand.yours")))));
        }
        var up = place(now, mine) > 0;
        var hand = press(up ? "lower" : "raise", getTranslation(up ? "sittings.hand.lower" : "sittings.hand.raise"), "ys-b", "ys-b-main", "ys-b-wide");
        hand.getElement().setAttribute("aria-pressed", String.valueOf(up));
        return List.of(Still.of(new Div(hand)).pressed(this::act));
    }

    private void act(String what) {
        if (what.equals("raise")) {
            hands.raise(actor, meeting);
        } else if (what.equals("lower")) {
            hands.lower(actor, meeting);
        }
        again.run();
    }
}
