package org.yishiting.sittings.ui;

import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.press;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.Sittings;
import org.yishiting.sittings.SittingsPaths;

/** Above all on the presider's screen: what it is about, how many are there, and on to the next point. */
final class PresiderTop extends Box {

    private static final String POINT = "point/";

    private final transient Sittings sittings;
    private final Actor actor;
    private final transient MeetingView meeting;
    private final SerializableRunnable again;

    PresiderTop(Sittings sittings, Actor actor, MeetingView meeting, SerializableRunnable again) {
        this.sittings = sittings;
        this.actor = actor;
        this.meeting = meeting;
        this.again = again;
    }

    void show(Room room) {
        show(Arrays.asList(room.phase(), room.quorum(), room.now()), () -> List.of(Still.of(draw(room)).pressed(this::act)));
    }

    private Header draw(Room room) {
        var presider = meeting.presider();
        var begun = room.begunAt();
        var about = presider == null ? "" : getTranslation("sittings.top.presider", presider.name());
        var times = begun == null ? "" : getTranslation("sittings.top.begun", LocalDates.time(begun));
        var ends = room.planned() == null ? "" : getTranslation("sittings.top.planned", LocalDates.time(room.planned()));
        var acts = new Div();
        acts.addClassName("ys-acts");
        if (room.phase() == Phase.RUNNING) {
            acts.add(press("pause", getTranslation("sittings.pause")));
            room.nextPoint().ifPresentOrElse(it -> acts.add(press(POINT + it.id(), getTranslation("sittings.point.next", it.number()))),
                    () -> acts.add(press("end", getTranslation("sittings.end"))));
        } else if (room.phase() == Phase.PAUSED) {
            acts.add(press("end", getTranslation("sittings.end")));
        }
        acts.add(screen());
        var top = new Header(new Seal("议"), new Div(new H1(meeting.matter()), meta(about + times + ends)), SittingParts.badge(room.quorum()), acts);
        top.addClassName("ys-room-top");
        return top;
    }

    private Anchor screen() {
        var screen = new Anchor(SittingsPaths.screen(meeting.id()), getTranslation("sittings.screen.link"));
        screen.addClassName("ys-b");
        screen.setTarget("_blank");
        return screen;
    }

    private void act(String what) {
        if (what.startsWith(POINT)) {
            sittings.goTo(actor, meeting.id(), AgendaItemId.parse(what.substring(POINT.length())));
        } else {
            switch (what) {
                case "pause" -> sittings.pause(actor, meeting.id());
                case "end" -> sittings.end(actor, meeting.id());
                default -> throw new RuleViolation("sittings.hand.gone");
            }
        }
        again.run();
    }
}
