package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.about;
import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.outcome;
import static org.yishiting.sittings.ui.SittingParts.press;
import static org.yishiting.sittings.ui.SittingParts.result;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.residents.CurrentActor;
import org.yishiting.sittings.HandId;
import org.yishiting.sittings.Hands;
import org.yishiting.sittings.Motions;
import org.yishiting.sittings.OpeningStep;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Presence;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.RoomPart;
import org.yishiting.sittings.Rooms;
import org.yishiting.sittings.Sittings;
import org.yishiting.sittings.SittingsPaths;

/** 主持人: the point on the table, who speaks and who is next, what is asked; every act of whoever presides on one screen. */
@Route(value = SittingsPaths.PRESIDE, autoLayout = false)
@PermitAll
@StyleSheet("context://sittings/sittings.css")
@JavaScript("context://sittings/room.js")
class PresiderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SECONDS = 60;

    private final Meetings meetings;
    private final Sittings sittings;
    private final Rooms rooms;
    private final Hands hands;
    private final Motions motions;
    private final Presence presence;
    private final ObjectProvider<RoomPart> parts;
    private final CurrentActor currentActor;
    private final Clock clock;

    private final Box top = new Box();
    private final Box agenda = new Box("ys-sit-pane");
    private final Box now = new Box("ys-stack");
    private final Box asked = new Box("ys-stack");
    private final Box queue = new Box("ys-sit-pane");

    private @Nullable MeetingView meeting;
    private @Nullable Actor actor;
    private @Nullable Room shown;
    private @Nullable Runnable stopFollowing;

    PresiderView(Meetings meetings, Sittings sittings, Rooms rooms, Hands hands, Motions motions, Presence presence, ObjectProvider<RoomPart> parts, CurrentActor currentActor, Clock clock) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.rooms = rooms;
        this.hands = hands;
        this.motions = motions;
        this.presence = presence;
        this.parts = parts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = SittingParts.meeting(event, meetings);
        actor = currentActor.get();
        meetings.require(actor, meeting.id(), Duty.PRESIDER, Duty.RECORDER, Duty.STAFF);
        show();
    }

    private void show() {
        removeAll();
        addClassName("ys-room");
        var found = rooms.of(id());
        if (found.isEmpty()) {
            add(closed());
            return;
        }
        List.of(top, agenda, now, asked, queue).forEach(Box::forget);
        var left = new Section(agenda);
        var middle = new Section(now, asked);
        for (var part : parts.orderedStream().toList()) {
            part.presider(id(), who()).forEach(middle::add);
        }
        var right = new Section(queue);
        List.of(left, middle, right).forEach(it -> it.addClassName("ys-pane"));
        middle.addClassName("ys-pane-paper");
        left.setAriaLabel(getTranslation("sittings.agenda"));
        middle.setAriaLabel(getTranslation("sittings.now"));
        right.setAriaLabel(getTranslation("sittings.hands"));
        var panes = new Main(left, middle, right);
        panes.setId("main");
        panes.addClassName("ys-panes");
        add(top, panes);
        show(found.get());
    }

    /** Nobody can check in yet. */
    private Component closed() {
        var open = new ActButton(getTranslation("sittings.doors.open"), () -> {
            sittings.openDoors(who(), id());
            show();
        }).main();
        var card = new Section(new H2(getTranslation("sittings.doors.title")), soft(getTranslation("sittings.doors.text")), acts(open, new LinkButton(MeetingsPaths.meeting(id()), getTranslation("sittings.leave-page")).quiet()));
        card.addClassNames("ys-card", "ys-stack");
        var main = new Main(new H1(view().matter()), card);
        main.setId("main");
        main.addClassNames("ys-main", "ys-stack");
        return main;
    }

    private void show(Room room) {
        if (shown != null && shown.meeting().equals(room.meeting()) && room.readAt() < shown.readAt()) {
            return;
        }
        shown = room;
        top.show(Arrays.asList(room.phase(), room.quorum(), room.now()), () -> List.of(Still.of(top(room)).pressed(it -> act(it, room))));
        agenda.show(Arrays.asList(room.agenda(), room.now(), room.said(), room.phase()), () -> List.of(Still.of(agenda(room)).pressed(this::steer)));
        now.show(Arrays.asList(room.phase(), room.speaking(), room.hands(), room.silent(), room.phase() == Phase.ARRIVING ? room.quorum() : null),
                () -> List.of(Still.of(now(room)).pressed(it -> act(it, room))));
        asked.show(Arrays.asList(room.phase(), room.asked(), room.settled()), () -> asked(room));
        queue.show(Arrays.asList(room.phase(), room.hands(), room.silent(), room.shares()), () -> queue(room));
    }

    private Header top(Room room) {
        var presider = view().presider();
        var begun = room.begunAt();
        var about = presider == null ? "" : getTranslation("sittings.top.presider", presider.name());
        var times = begun == null ? "" : getTranslation("sittings.top.begun", LocalDates.time(begun));
        var ends = room.planned() == null ? "" : getTranslation("sittings.top.planned", LocalDates.time(room.planned()));
        var title = new Div(new H1(view().matter()), meta(about + times + ends));
        var acts = new Div();
        acts.addClassName("ys-acts");
        if (room.phase() == Phase.RUNNING) {
            acts.add(press("pause", getTranslation("sittings.pause")));
            room.nextPoint().ifPresentOrElse(it -> acts.add(press("point/" + it.id(), getTranslation("sittings.point.next", it.number()))),
                    () -> acts.add(press("end", getTranslation("sittings.end"))));
        } else if (room.phase() == Phase.PAUSED) {
            acts.add(press("end", getTranslation("sittings.end")));
        }
        acts.add(screen());
        var seal = new Seal("议");
        var top = new Header(seal, title, SittingParts.badge(room.quorum()), acts);
        top.addClassName("ys-room-top");
        return top;
    }

    private Anchor screen() {
        var screen = new Anchor(SittingsPaths.screen(id()), getTranslation("sittings.screen.link"));
        screen.addClassName("ys-b");
        screen.setTarget("_blank");
        return screen;
    }

    private Div agenda(Room room) {
        var list = new OrderedList();
        list.addClassName("ys-agenda");
        for (var point : room.agenda()) {
            var current = point.id().equals(room.now());
            var mark = point.done() && !current ? Icon.CHECK.draw() : new Span(point.number());
            var times = point.beganAt() == null ? getTranslation("sittings.point.minutes", point.minutes())
                    : current ? getTranslation("sittings.point.since", LocalDates.time(point.beganAt()), point.minutes()) : LocalDates.time(point.beganAt());
            var small = new Element("small").setText(times);
            var title = room.phase() == Phase.RUNNING && !current ? press("point/" + point.id(), point.title(), "ys-sit-point") : new Span(point.title());
            var words = new Span(title);
            words.getElement().appendChild(small);
            var item = new ListItem(mark, words);
            if (current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        var pane = new Div(new H2(getTranslation("sittings.agenda")), list);
        if (room.phase() != Phase.ARRIVING) {
            var said = new UnorderedList();
            said.addClassName("ys-can");
            for (var step : OpeningStep.values()) {
                var done = room.said().contains(step);
                var item = new ListItem(done ? Icon.CHECK.draw() : Icon.CIRCLE.draw(),
                        done ? new Span(getTranslation("sittings.opening." + step.key())) : press("say/" + step.name(), getTranslation("sittings.opening." + step.key()), "ys-sit-point"));
                if (!done) {
                    item.addClassName("is-wait");
                }
                said.add(item);
            }
            pane.add(new H2(getTranslation("sittings.opening.title")), said);
        }
        return pane;
    }

    private void steer(String what) {
        if (what.startsWith("point/")) {
            sittings.goTo(who(), id(), AgendaItemId.parse(what.substring("point/".length())));
        } else if (what.startsWith("say/")) {
            Arrays.stream(OpeningStep.values()).filter(it -> what.endsWith("/" + it.name())).forEach(it -> sittings.say(who(), id(), it));
        }
        again();
    }

    private Div now(Room room) {
        var box = new Div();
        box.addClassName("ys-big-now");
        var speaking = room.speaking();
        switch (room.phase()) {
            case ARRIVING -> {
                var missing = room.quorum().missing();
                var begin = press("begin", room.quorum().reached() ? getTranslation("sittings.begin") : getTranslation("sittings.begin.short", missing), "ys-b", "ys-b-main");
                if (!room.quorum().reached()) {
                    begin.getElement().setAttribute("disabled", true);
                }
                box.add(new H2(getTranslation("sittings.arriving.title")), line(SittingParts.here(room.quorum())), acts(begin, attendance()));
            }
            case PAUSED -> box.add(new H2(getTranslation("sittings.paused.title")), acts(press("resume", getTranslation("sittings.resume"), "ys-b", "ys-b-main")));
            case ENDED -> box.add(new H2(getTranslation("sittings.over.title")), soft(getTranslation("sittings.over.next")),
                    acts(new LinkButton(MeetingsPaths.meeting(id()), getTranslation("sittings.leave-page")).main(), attendance()));
            case RUNNING -> {
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
        return new LinkButton(SittingsPaths.attendance(id()), getTranslation("sittings.attendance.link"));
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

    private void act(String what, Room room) {
        if (what.startsWith("point/")) {
            steer(what);
            return;
        }
        switch (what) {
            case "begin" -> sittings.begin(who(), id());
            case "pause" -> sittings.pause(who(), id());
            case "resume" -> sittings.resume(who(), id());
            case "end" -> sittings.end(who(), id());
            case "next" -> hands.next(who(), id());
            case "more" -> hands.moreTime(who(), id());
            case "finish" -> hands.finish(who(), id());
            default -> throw new RuleViolation("sittings.hand.gone");
        }
        again();
    }

    private List<Component> asked(Room room) {
        if (room.phase() == Phase.ARRIVING) {
            return List.of();
        }
        var all = new ArrayList<Component>();
        var running = room.asked();
        if (running != null) {
            var card = new Div(new H3(getTranslation(running.vote() ? "sittings.asked.now.vote" : "sittings.asked.now.sounding", running.words())));
            card.addClassNames("ys-card", "ys-stack");
            if (!running.vote()) {
                card.add(outcome(running));
            }
            card.add(meta(getTranslation("sittings.asked.cast", running.cast(), running.voters())), acts(press("close", getTranslation(running.vote() ? "sittings.motion.close" : "sittings.motion.close-sounding")),
                    press("withdraw", getTranslation("sittings.motion.withdraw"), "ys-b", "ys-b-quiet")));
            all.add(Still.of(card).pressed(it -> {
                if (it.equals("close")) {
                    motions.close(who(), running.id());
                } else {
                    motions.withdraw(who(), running.id());
                }
                again();
            }));
            all.add(new WithoutPhone(motions, who(), running, this::again));
        } else if (room.phase() == Phase.RUNNING) {
            all.add(new MotionForm(draft -> {
                motions.put(who(), id(), draft);
                again();
            }, "sittings.motion." + id()));
        }
        for (var motion : room.settled()) {
            var card = new Div(new H3(getTranslation(motion.vote() ? "sittings.settled.vote" : "sittings.settled.sounding", motion.words())), outcome(motion), meta(result(motion)));
            card.addClassNames("ys-card", "ys-stack");
            all.add(Still.of(card));
        }
        return all;
    }

    private List<Component> queue(Room room) {
        if (room.phase() == Phase.ARRIVING || room.phase() == Phase.ENDED) {
            return List.of(Still.of(shares(room)));
        }
        var list = new OrderedList();
        list.addClassName("ys-queue");
        for (var index = 0; index < room.hands().size(); index++) {
            var hand = room.hands().get(index);
            var words = new Span(hand.who().name());
            words.getElement().appendChild(new Element("small").setText(about(hand.who(), true, hand.before() == 0 ? getTranslation("sittings.first-time") : getTranslation("sittings.before", hand.before()))));
            var number = new Span(String.valueOf(index + 1));
            var turns = new Div();
            turns.addClassName("ys-sit-turns");
            if (index > 0) {
                turns.add(icon("up/" + hand.hand(), Icon.BACK, getTranslation("sittings.up", hand.who().name()), "is-up"));
            }
            if (index + 1 < room.hands().size()) {
                turns.add(icon("down/" + hand.hand(), Icon.BACK, getTranslation("sittings.down", hand.who().name()), "is-down"));
            }
            turns.add(icon("call/" + hand.hand(), Icon.SPEAK, getTranslation("sittings.call", hand.who().name()), "is-call"), icon("drop/" + hand.hand(), Icon.CROSS, getTranslation("sittings.drop", hand.who().name()), "is-drop"));
            list.add(new ListItem(number, words, turns));
        }
        var title = new H2(getTranslation("sittings.hands"));
        title.add(small("sittings.hands.order"));
        var box = new Div(title);
        box.add(room.hands().isEmpty() ? soft(getTranslation("sittings.hands.none")) : list);
        if (!room.silent().isEmpty()) {
            var silent = new H2(getTranslation("sittings.silent"));
            silent.add(small("sittings.silent.seats", room.silent().size()));
            var picks = new Div();
            picks.addClassName("ys-acts");
            room.silent().forEach(it -> {
                var pick = press("add/" + it.participant(), getTranslation("sittings.seat", it.seat()), "ys-pick");
                pick.getElement().setAttribute("aria-label", getTranslation("sittings.add", it.name()));
                picks.add(pick);
            });
            box.add(silent, meta(getTranslation("sittings.silent.help")), picks);
        }
        return List.of(Still.of(box).pressed(this::turn), new FromTheHall(presence, id(), it -> {
            hands.add(who(), id(), it);
            again();
        }), Still.of(shares(room)));
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

    private void turn(String what) {
        var slash = what.indexOf('/');
        var key = slash < 0 ? "" : what.substring(slash + 1);
        if (!key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return;
        }
        switch (what.substring(0, slash)) {
            case "up" -> hands.up(who(), id(), HandId.parse(key));
            case "down" -> hands.down(who(), id(), HandId.parse(key));
            case "call" -> hands.call(who(), id(), HandId.parse(key));
            case "drop" -> hands.drop(who(), id(), HandId.parse(key));
            case "add" -> hands.add(who(), id(), ParticipantId.parse(key));
            default -> throw new RuleViolation("sittings.hand.gone");
        }
        again();
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

    private void again() {
        rooms.of(id()).ifPresent(this::show);
    }

    private MeetingView view() {
        return Objects.requireNonNull(meeting);
    }

    private MeetingId id() {
        return view().id();
    }

    private Actor who() {
        return Objects.requireNonNull(actor);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.page.title", meeting == null ? "" : meeting.matter());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (meeting != null) {
            var ui = event.getUI();
            stopFollowing = rooms.follow(meeting.id(), room -> ui.access(() -> {
                if (top.getParent().isPresent()) {
                    show(room);
                } else {
                    show();
                }
            }));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopFollowing != null) {
            stopFollowing.run();
            stopFollowing = null;
        }
    }
}
