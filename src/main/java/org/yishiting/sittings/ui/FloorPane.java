package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.about;
import static org.yishiting.sittings.ui.SittingParts.press;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.sittings.Hands;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.Sittings;
import org.yishiting.sittings.SittingsPaths;

/** What the presider does now: begin, give the floor to the next, and a sentence to say it with. */
final class FloorPane extends Box {

    private static final int SECONDS = 60;

    private final transient Sittings sittings;
    private final transient Hands hands;
    private final Actor actor;
    private final MeetingId meeting;
    private final Clock clock;
    private final SerializableRunnable again;

    FloorPane(Sittings sittings, Hands hands, Actor actor, MeetingId meeting, Clock clock, SerializableRunnable again) {
        super("ys-stack");
        this.sittings = sittings;
        this.hands = hands;
        this.actor = actor;
        this.meeting = meeting;
        this.clock = clock;
        this.again = again;
    }

    void show(Room room) {
        show(Arrays.asList(room.phase(), room.speaking(), room.hands(), room.silent(), room.phase() == Phase.ARRIVING ? room.quorum() : null), () -> List.of(Still.of(draw(room)).pressed(this::act)));
    }

    private Div draw(Room room) {
        var box = new Div();
        box.addClassName("ys-big-now");
        switch (room.phase()) {
            case ARRIVING -> {
                var quorum = room.quorum();
                var begin = press("begin", quorum.reached() ? getTranslation("sittings.begin") : getTranslation("sittings.begin.short", quorum.missing()), "ys-b", "ys-b-main");
                if (!quorum.reached()) {
                    begin.getElement().setAttribute("disabled", true);
                }
                box.add(new H2(getTranslation("sittings.arriving.title")), line(SittingParts.here(quorum)), acts(begin, attendance()));
            }
            case PAUSED -> box.add(new H2(getTranslation("sittings.paused.title")), acts(press("resume", getTranslation("sittings.resume"), "ys-b", "ys-b-main")));
            case ENDED, PUT_OFF -> box.add(new H2(getTranslation("sittings.over.title")), soft(getTranslation("sittings.over.next")),
                    acts(new LinkButton(MeetingsPaths.meeting(meeting), getTranslation("sittings.leave-page")).main(), attendance()));
            case RUNNING -> {
                var speaking = room.speaking();
                if (speaking == null) {
                    box.add(new H2(getTranslation("sittings.nobody.title")), soft(getTranslation(room.hands().isEmpty() ? "sittings.nobody.ask" : "sittings.nobody.call")));
                } else {
                    box.add(speaker(speaking), SittingParts.used(speaking, clock.instant()));
                }
                box.add(floor(room));
            }
        }
        var all = new Div(box);
        all.addClassName("ys-stack");
        if (room.phase() == Phase.RUNNING) {
            all.add(hint(room));
        }
        return all;
    }

    private Anchor attendance() {
        return new LinkButton(SittingsPaths.attendance(meeting), getTranslation("sittings.attendance.link"));
    }

    private Div speaker(Room.Speaking speaking) {
        var face = new Span(speaking.who().name().substring(0, 1));
        face.addClassNames("ys-face", "ys-sit-face");
        face.getElement().setAttribute("aria-hidden", "true");
        var name = line(speaking.who().name());
        name.addClassName("n");
        var row = new Div(face, new Div(name, soft(about(speaking.who(), true, getTranslation("sittings.time", speaking.time())))), SittingParts.clock(speaking, clock.instant()));
        row.addClassName("t");
        return row;
    }

    private Div floor(Room room) {
        var acts = new Div();
        acts.addClassName("ys-acts");
        if (!room.hands().isEmpty()) {
            var next = press("next", getTranslation("sittings.next", room.hands().getFirst().who().name()), "ys-b", "ys-b-main");
            next.getElement().setAttribute("data-key", " ").appendChild(new Element("kbd").setText(getTranslation("sittings.key.space")));
            acts.add(next);
        }
        if (room.speaking() != null) {
            acts.add(press("more", getTranslation("sittings.more-time")), press("finish", getTranslation("sittings.finish")));
        }
        return acts;
    }

    /** 可以这样说 */
    private Notice hint(Room room) {
        var thanks = room.speaking() == null ? "" : getTranslation("sittings.hint.thanks", room.speaking().who().name());
        var next = room.hands().isEmpty() ? getTranslation("sittings.hint.anybody") : getTranslation("sittings.hint.next", room.hands().getFirst().who().name(), room.speakSeconds() / SECONDS);
        var silent = room.silent().isEmpty() ? "" : getTranslation("sittings.hint.silent", room.silent().size());
        return Notice.info(getTranslation("sittings.hint.title")).also(line(getTranslation("sittings.hint.quote", thanks + next + silent)));
    }

    private void act(String what) {
        switch (what) {
            case "begin" -> sittings.begin(actor, meeting);
            case "resume" -> sittings.resume(actor, meeting);
            case "next" -> hands.next(actor, meeting);
            case "more" -> hands.moreTime(actor, meeting);
            case "finish" -> hands.finish(actor, meeting);
            default -> throw new RuleViolation("sittings.hand.gone");
        }
        again.run();
    }
}
