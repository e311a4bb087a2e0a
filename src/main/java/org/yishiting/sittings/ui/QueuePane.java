package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.about;
import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.press;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.sittings.HandId;
import org.yishiting.sittings.Hands;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Presence;
import org.yishiting.sittings.Room;

/** The presider's right: who waits to speak and in which order, who has not spoken yet, and how long each group has. */
final class QueuePane extends Box {

    private final transient Hands hands;
    private final transient Presence presence;
    private final Actor actor;
    private final MeetingId meeting;
    private final SerializableRunnable again;

    QueuePane(Hands hands, Presence presence, Actor actor, MeetingId meeting, SerializableRunnable again) {
        super("ys-sit-pane");
        this.hands = hands;
        this.presence = presence;
        this.actor = actor;
        this.meeting = meeting;
        this.again = again;
    }

    void show(Room room) {
        show(Arrays.asList(room.phase(), room.hands(), room.silent(), room.shares()), () -> draw(room));
    }

    private List<Component> draw(Room room) {
        if (room.phase() == Phase.ARRIVING || room.phase() == Phase.ENDED) {
            return List.of(Still.of(shares(room)));
        }
        var list = new OrderedList();
        list.addClassName("ys-queue");
        for (var index = 0; index < room.hands().size(); index++) {
            list.add(waiting(room.hands().get(index), index, room.hands().size()));
        }
        var title = new H2(getTranslation("sittings.hands"));
        title.add(small("sittings.hands.order"));
        var box = new Div(title);
        box.add(room.hands().isEmpty() ? soft(getTranslation("sittings.hands.none")) : list);
        if (!room.silent().isEmpty()) {
            silent(room, box);
        }
        return List.of(Still.of(box).pressed(this::act), new FromTheHall(presence, meeting, it -> {
            hands.add(actor, meeting, it);
            again.run();
        }), Still.of(shares(room)));
    }

    private ListItem waiting(Room.Raised hand, int index, int all) {
        var words = new Span(hand.who().name());
        words.getElement().appendChild(new Element("small").setText(about(hand.who(), true, hand.before() == 0 ? getTranslation("sittings.first-time") : getTranslation("sittings.before", hand.before()))));
        var turns = new Div();
        turns.addClassName("ys-sit-turns");
        if (index > 0) {
            turns.add(icon("up/" + hand.hand(), Icon.BACK, getTranslation("sittings.up", hand.who().name()), "is-up"));
        }
        if (index + 1 < all) {
            turns.add(icon("down/" + hand.hand(), Icon.BACK, getTranslation("sittings.down", hand.who().name()), "is-down"));
        }
        turns.add(icon("call/" + hand.hand(), Icon.SPEAK, getTranslation("sittings.call", hand.who().name()), "is-call"), icon("drop/" + hand.hand(), Icon.CROSS, getTranslation("sittings.drop", hand.who().name()), "is-drop"));
        return new ListItem(new Span(String.valueOf(index + 1)), words, turns);
    }

    private void silent(Room room, Div box) {
        var title = new H2(getTranslation("sittings.silent"));
        title.add(small("sittings.silent.seats", room.silent().size()));
        var picks = new Div();
        picks.addClassName("ys-acts");
        room.silent().forEach(it -> {
            var pick = press("add/" + it.participant(), getTranslation("sittings.seat", it.seat()), "ys-pick");
            pick.getElement().setAttribute("aria-label", getTranslation("sittings.add", it.name()));
            picks.add(pick);
        });
        box.add(title, meta(getTranslation("sittings.silent.help")), picks);
    }

    private Span small(String key, Object... args) {
        var small = new Span(new Phrase(getTranslation(key, args)));
        small.addClassName("ys-meta");
        return small;
    }

    private static Component icon(String what, Icon icon, String label, String turned) {
        var button = press(what, "", "ys-b", "ys-b-quiet", turned);
        button.add(icon.draw());
        button.getElement().setAttribute("aria-label", label);
        return button;
    }

    private void act(String what) {
        var slash = what.indexOf('/');
        var key = slash < 0 ? "" : what.substring(slash + 1);
        if (!key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return;
        }
        switch (what.substring(0, slash)) {
            case "up" -> hands.up(actor, meeting, HandId.parse(key));
            case "down" -> hands.down(actor, meeting, HandId.parse(key));
            case "call" -> hands.call(actor, meeting, HandId.parse(key));
            case "drop" -> hands.drop(actor, meeting, HandId.parse(key));
            case "add" -> hands.add(actor, meeting, ParticipantId.parse(key));
            default -> throw new RuleViolation("sittings.hand.gone");
        }
        again.run();
    }

    private Div shares(Room room) {
        var well = new Div();
        if (room.shares().isEmpty()) {
            return well;
        }
        well.addClassName("ys-well");
        var title = line(getTranslation("sittings.shares"));
        title.addClassName("ys-strong");
        well.add(title);
        var most = room.shares().stream().mapToLong(Room.Share::seconds).max().orElse(1);
        for (var share : room.shares()) {
            var time = Duration.ofSeconds(share.seconds());
            var bar = new Element("div").setAttribute("class", "ys-bar").setAttribute("aria-hidden", "true")
                    .appendChild(new Element("span").setAttribute("class", "a").setAttribute("style", "width:" + share.seconds() * 100 / Math.max(1, most) + "%"));
            var row = new Div(new Span(share.group()), new Span(getTranslation("sittings.shares.time", time.toMinutes(), time.toSecondsPart())));
            row.addClassName("ys-sit-share");
            well.add(row);
            well.getElement().appendChild(bar);
        }
        return well;
    }
}
