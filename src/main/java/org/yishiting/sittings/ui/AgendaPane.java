package org.yishiting.sittings.ui;

import static org.yishiting.sittings.ui.SittingParts.press;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.sittings.OpeningStep;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.Sittings;

/** The presider's left: which point is on the table, and the four sentences every sitting opens with. */
final class AgendaPane extends Box {

    private static final String POINT = "point/";
    private static final String SAID = "say/";

    private final transient Sittings sittings;
    private final Actor actor;
    private final MeetingId meeting;
    private final SerializableRunnable again;

    AgendaPane(Sittings sittings, Actor actor, MeetingId meeting, SerializableRunnable again) {
        super("ys-sit-pane");
        this.sittings = sittings;
        this.actor = actor;
        this.meeting = meeting;
        this.again = again;
    }

    void show(Room room) {
        show(Arrays.asList(room.agenda(), room.now(), room.said(), room.phase()), () -> List.of(Still.of(draw(room)).pressed(this::act)));
    }

    private Div draw(Room room) {
        var list = new OrderedList();
        list.addClassName("ys-agenda");
        room.agenda().forEach(it -> list.add(point(room, it)));
        var pane = new Div(new H2(getTranslation("sittings.agenda")), list);
        if (room.phase() != Phase.ARRIVING) {
            var said = new UnorderedList();
            said.addClassName("ys-can");
            for (var step : OpeningStep.values()) {
                said.add(sentence(step, room.said().contains(step)));
            }
            pane.add(new H2(getTranslation("sittings.opening.title")), said);
        }
        return pane;
    }

    private ListItem point(Room room, Room.Point point) {
        var current = point.id().equals(room.now());
        var mark = point.done() && !current ? Icon.CHECK.draw() : new Span(point.number());
        var times = point.beganAt() == null ? getTranslation("sittings.point.minutes", point.minutes())
                : current ? getTranslation("sittings.point.since", LocalDates.time(point.beganAt()), point.minutes()) : LocalDates.time(point.beganAt());
        var words = new Span(room.phase() == Phase.RUNNING && !current ? press(POINT + point.id(), point.title(), "ys-sit-point") : new Span(point.title()));
        words.getElement().appendChild(new Element("small").setText(times));
        var item = new ListItem(mark, words);
        if (current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private ListItem sentence(OpeningStep step, boolean done) {
        var words = getTranslation("sittings.opening." + step.key());
        var item = new ListItem(done ? Icon.CHECK.draw() : Icon.CIRCLE.draw(), done ? new Span(words) : press(SAID + step.name(), words, "ys-sit-point"));
        if (!done) {
            item.addClassName("is-wait");
        }
        return item;
    }

    private void act(String what) {
        if (what.startsWith(POINT)) {
            sittings.goTo(actor, meeting, AgendaItemId.parse(what.substring(POINT.length())));
        } else if (what.startsWith(SAID)) {
            Arrays.stream(OpeningStep.values()).filter(it -> what.equals(SAID + it.name())).forEach(it -> sittings.say(actor, meeting, it));
        }
        again.run();
    }
}
