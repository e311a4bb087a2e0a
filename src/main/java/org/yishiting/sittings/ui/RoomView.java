package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.about;
import static org.yishiting.sittings.ui.SittingParts.here;
import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.name;
import static org.yishiting.sittings.ui.SittingParts.outcome;
import static org.yishiting.sittings.ui.SittingParts.press;
import static org.yishiting.sittings.ui.SittingParts.top;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.util.HtmlUtils;
import org.yishiting.base.QrCode;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.SeatRole;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.Arrived;
import org.yishiting.sittings.Choice;
import org.yishiting.sittings.Hands;
import org.yishiting.sittings.MotionView;
import org.yishiting.sittings.Motions;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.RoomPart;
import org.yishiting.sittings.Rooms;
import org.yishiting.sittings.SittingsPaths;

/** 会中 on a phone: check in, what is on the table, who speaks, what is asked, and a hand to raise. */
@Route(value = SittingsPaths.ROOM, autoLayout = false)
@PermitAll
@StyleSheet("context://sittings/sittings.css")
@JavaScript("context://sittings/room.js")
class RoomView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Meetings meetings;
    private final Rooms rooms;
    private final Arrivals arrivals;
    private final Hands hands;
    private final Motions motions;
    private final VoterRoll roll;
    private final ObjectProvider<RoomPart> parts;
    private final CurrentActor currentActor;
    private final Clock clock;

    private final Box bar = new Box();
    private final Box head = new Box();
    private final Box arrival = new Box();
    private final Box speaking = new Box();
    private final Box asked = new Box();
    private final Box settled = new Box();
    private final Box foot = new Box("ys-sit-foot");

    private @Nullable MeetingView meeting;
    private @Nullable Actor actor;
    private @Nullable Room room;
    private @Nullable Arrived own;
    private String site = "";
    private boolean named;
    private @Nullable Runnable stopFollowing;

    RoomView(Meetings meetings, Rooms rooms, Arrivals arrivals, Hands hands, Motions motions, VoterRoll roll, ObjectProvider<RoomPart> parts, CurrentActor currentActor, Clock clock) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.arrivals = arrivals;
        this.hands = hands;
        this.motions = motions;
        this.roll = roll;
        this.parts = parts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = SittingParts.meeting(event, meetings);
        actor = currentActor.get();
        site = SittingParts.site();
        if (!meetings.mayRead(actor, meeting)) {
            throw new NotFoundException();
        }
        var code = event.getLocation().getQueryParameters().getSingleParameter("code").filter(it -> it.matches("\\d{6}")).orElse("");
        removeAll();
        addClassName("ys-sit-phone");
        var found = rooms.of(meeting.id());
        if (found.isEmpty()) {
            add(top(meeting), page(new H1(meeting.matter()), new EmptyState(getTranslation("sittings.not-open.title"), getTranslation("sittings.not-open.text"),
                    new LinkButton(MeetingsPaths.meeting(meeting.id()), getTranslation("sittings.not-open.back")))));
            return;
        }
        var mine = arrivals.mine(actor, meeting.id());
        own = mine;
        named = mine.participant() != null || meetings.has(actor, meeting, Duty.values());
        var main = page(head, arrival, speaking, asked, settled);
        for (var part : parts.orderedStream().toList()) {
            part.participant(meeting.id(), actor).forEach(main::add);
        }
        add(bar, main, foot);
        show(found.get(), code);
    }

    private static Main page(Component... content) {
        var main = new Main(content);
        main.setId("main");
        main.addClassNames("ys-main", "ys-stack");
        return main;
    }

    private void show(Room now, String code) {
        if (meeting == null || actor == null || room != null && room.meeting().equals(now.meeting()) && now.readAt() < room.readAt()) {
            return;
        }
        room = now;
        var mine = mine(now);
        var view = meeting;
        head.show(Arrays.asList(now.phase(), now.now()), () -> List.of(Still.of(title(now))));
        bar.show(Arrays.asList(now.phase()), () -> List.of(Still.of(top(view, SittingParts.phase(now)))));
        arrival.show(Arrays.asList(mine, now.quorum(), now.phase()), () -> arrival(mine, now, code));
        speaking.show(Arrays.asList(now.speaking(), now.hands(), now.phase(), mine.here()), () -> List.of(speaking(now, mine)));
        asked.show(Arrays.asList(now.asked() == null || votes(mine) ? Optional.ofNullable(now.asked()).map(MotionView::id) : now.asked(), mine), () -> now.asked() == null ? List.of() : List.of(asked(now.asked(), mine)));
        settled.show(now.settled(), () -> now.settled().isEmpty() ? List.of() : List.of(Still.of(settled(now))));
        foot.show(Arrays.asList(place(now, mine), speaks(now, mine), mine.here(), now.phase()), () -> foot(now, mine));
    }

    /** Read anew only where somebody else has changed it: two hundred phones look at each state. */
    private Arrived mine(Room now) {
        var known = own;
        if (known == null || known.participant() != null && now.here().contains(known.participant().id()) != known.here()) {
            known = arrivals.mine(Objects.requireNonNull(actor), now.meeting());
            own = known;
        }
        return known;
    }

    private static boolean votes(Arrived mine) {
        return mine.participant() != null && mine.participant().role().counts() && mine.here();
    }

    private Div title(Room now) {
        var title = new H1(meeting == null ? "" : meeting.matter());
        var where = now.point().map(it -> getTranslation("sittings.point.of", it.number(), it.title())).orElseGet(() -> meeting == null || meeting.begins() == null ? ""
                : getTranslation("sittings.point.begins", LocalDates.moment(meeting.begins(), getLocale())));
        var head = new Div(title, meta(where));
        head.addClassName("ys-head");
        return head;
    }

    private List<Component> arrival(Arrived mine, Room now, String code) {
        if (mine.here() && mine.at() != null) {
            var seat = seat(mine);
            var words = seat.isEmpty() ? getTranslation("sittings.arrived.observer", LocalDates.time(mine.at()), here(now.quorum()))
                    : getTranslation("sittings.arrived.seat", LocalDates.time(mine.at()), seat, here(now.quorum()));
            var slip = Notice.ok(words);
            slip.getElement().setAttribute("role", "status");
            return List.of(Still.of(slip));
        }
        if (now.phase() == Phase.ENDED) {
            return List.of(Still.of(Notice.info(getTranslation("sittings.over.text")).also(new LinkButton(meeting == null ? "" : MeetingsPaths.meeting(meeting.id()), getTranslation("sittings.over.link")))));
        }
        if (meeting != null && actor != null && mine.participant() == null && !roll.has(actor, meeting.community())) {
            return List.of(Still.of(Notice.info(getTranslation("sittings.arrive.not-member"))
                    .also(new LinkButton(ResidentsPaths.join(meeting.community(), SittingsPaths.room(meeting.id())), getTranslation("sittings.arrive.join")))));
        }
        return List.of(form(mine, code));
    }

    private Section form(Arrived mine, String code) {
        var figures = new TextField(getTranslation("sittings.arrive.figures"));
        figures.setHelperText(getTranslation("sittings.arrive.figures.help"));
        figures.setMaxLength(7);
        figures.setValue(code);
        figures.getElement().setAttribute("inputmode", "numeric").setAttribute("autocomplete", "one-time-code");
        var go = new ActButton(getTranslation(mine.participant() == null ? "sittings.arrive.listen" : mine.at() == null ? "sittings.arrive.go" : "sittings.arrive.back"), () -> arrive(figures.getValue())).main();
        go.addClickShortcut(Key.ENTER).listenOn(figures);
        var card = new Section(new H2(getTranslation("sittings.arrive.title")), figures, acts(go));
        card.addClassNames("ys-card", "ys-stack", "ys-form");
        if (mine.code() != null && meeting != null) {
            var qr = new Div();
            qr.getElement().setProperty("innerHTML", QrCode.svg(site + SittingsPaths.scanned(meeting.id(), mine.code()), HtmlUtils.htmlEscape(getTranslation("sittings.arrive.own.qr")), "ys-sit-qr"));
            var own = new NativeDetails(new Span(getTranslation("sittings.arrive.own")));
            own.setContent(new Div(soft(getTranslation("sittings.arrive.own.help")), code(mine.code()), qr));
            own.addClassName("ys-more");
            card.add(Still.of(own));
        }
        return card;
    }

    private static Paragraph code(String code) {
        var shown = new Paragraph(Phrase.whole(code));
        shown.addClassName("ys-sit-code");
        return shown;
    }

    private void arrive(String code) {
        if (meeting != null && actor != null) {
            arrivals.arrive(actor, meeting.id(), code);
            again();
        }
    }

    private String seat(Arrived mine) {
        var participant = mine.participant();
        if (participant == null || participant.role() == SeatRole.OBSERVER) {
            return "";
        }
        var group = participant.group() != null ? participant.group() : participant.office() != null ? participant.office() : getTranslation("sittings.role." + participant.role().key());
        return mine.seat() > 0 ? getTranslation("sittings.seat.group", mine.seat(), group) : group;
    }

    private Component speaking(Room now, Arrived mine) {
        var card = new Section();
        card.addClassName("ys-speaking");
        var who = now.speaking();
        if (now.phase() == Phase.PAUSED) {
            card.add(new H2(getTranslation("sittings.paused.title")), soft(getTranslation("sittings.paused.text")));
        } else if (who == null) {
            card.add(new H2(getTranslation(now.phase() == Phase.ARRIVING ? "sittings.waiting.title" : now.phase() == Phase.ENDED ? "sittings.over.title" : "sittings.nobody.title")));
            if (now.phase() != Phase.ENDED) {
                card.add(soft(now.phase() == Phase.ARRIVING ? here(now.quorum()) : getTranslation("sittings.nobody.text")));
            }
        } else {
            var label = new H2(getTranslation("sittings.speaking.title"));
            label.addClassNames("ys-meta", "ys-sit-label");
            var face = new Span(name(who.who(), named).substring(0, 1));
            face.addClassName("ys-face");
            face.getElement().setAttribute("aria-hidden", "true");
            var office = new Span(about(who.who(), named));
            office.addClassName("ys-who-office");
            var person = new Span(face, new Span(new Span(name(who.who(), named)), office));
            person.addClassName("ys-who");
            var row = new Div(person, SittingParts.clock(who, clock.instant()));
            row.addClassName("ys-sit-speaker");
            card.add(label, row, SittingParts.used(who, clock.instant()), meta(queue(now, mine, who)));
        }
        return Still.of(card);
    }

    private String queue(Room now, Arrived mine, Room.Speaking who) {
        var each = getTranslation("sittings.speaking.minutes", who.allowedSeconds() / 60);
        var next = now.hands().isEmpty() ? getTranslation("sittings.speaking.no-next") : getTranslation("sittings.speaking.next", name(now.hands().getFirst().who(), named));
        var place = place(now, mine);
        return each + next + (place > 0 ? getTranslation("sittings.speaking.place", place) : "");
    }

    private Component asked(MotionView motion, Arrived mine) {
        var card = new Section(new H2(getTranslation(motion.vote() ? "sittings.asked.vote." + motion.kind().key() : "sittings.asked.sounding")), line(motion.words()));
        card.addClassNames("ys-card", "ys-stack");
        if (!votes(mine) || actor == null) {
            card.add(meta(getTranslation(mine.participant() != null && mine.participant().role().counts() ? "sittings.asked.arrive-first" : "sittings.asked.seats-only")), meta(getTranslation("sittings.asked.cast", motion.cast(), motion.voters())));
            return Still.of(card);
        }
        var own = motions.own(actor, motion.id());
        var voted = motions.voted(actor, motion.id());
        if (voted && own.isEmpty()) {
            card.add(Notice.ok(getTranslation("sittings.asked.secret-done")), meta(getTranslation("sittings.asked.cast", motion.cast(), motion.voters())));
            return Still.of(card);
        }
        var three = new Div();
        three.addClassName("ys-three");
        three.getElement().setAttribute("role", "group").setAttribute("aria-label", motion.words());
        var icons = List.of(Icon.CIRCLE, Icon.CROSS, Icon.DOTS);
        for (var choice : Choice.values()) {
            var button = new NativeButton();
            button.add(icons.get(choice.ordinal()).draw(), new Span(getTranslation((motion.vote() ? "sittings.choice." : "sittings.sounding.") + choice.key())));
            button.getElement().setAttribute("type", "button").setAttribute(Still.PRESS, choice.name()).setAttribute("aria-pressed", String.valueOf(own.filter(choice::equals).isPresent()));
            three.add(button);
        }
        var why = own.map(it -> getTranslation(motion.vote() ? "sittings.asked.noted.vote" : "sittings.asked.noted.sounding", getTranslation((motion.vote() ? "sittings.choice." : "sittings.sounding.") + it.key())))
                .orElseGet(() -> motion.vote() ? getTranslation("sittings.asked.rule." + motion.kind().key(), getTranslation("sittings.from." + motion.from().key()), getTranslation("sittings.threshold." + motion.threshold().key()))
                        : getTranslation("sittings.sounding.note"));
        var note = line(why);
        note.addClassName("ys-why");
        note.getElement().setAttribute("role", "status");
        card.add(three, note);
        return Still.of(card).pressed(said -> Arrays.stream(Choice.values()).filter(it -> it.name().equals(said)).forEach(it -> vote(motion, it)));
    }

    private void vote(MotionView motion, Choice choice) {
        if (actor != null) {
            motions.vote(actor, motion.id(), choice);
            asked.forget();
            again();
        }
    }

    private Component settled(Room now) {
        var section = new Section(new H2(getTranslation("sittings.settled.title")));
        section.addClassNames("ys-stack");
        var last = now.settled().getFirst();
        section.add(result(now, last));
        if (now.settled().size() > 1) {
            var others = new NativeDetails(new Span(getTranslation("sittings.settled.more", now.settled().size() - 1)));
            var all = new Div();
            now.settled().stream().skip(1).forEach(it -> all.add(result(now, it)));
            all.addClassName("ys-stack");
            others.setContent(all);
            others.addClassName("ys-more");
            section.add(others);
        }
        return section;
    }

    private static Div result(Room now, MotionView motion) {
        var words = new Paragraph(motion.words());
        words.addClassName("ys-strong");
        var card = new Div(words, outcome(motion), meta(SittingParts.result(motion)));
        card.addClassNames("ys-card", "ys-stack");
        return card;
    }

    private int place(Room now, Arrived mine) {
        return mine.participant() == null ? 0 : now.placeOf(mine.participant().id());
    }

    private static boolean speaks(Room now, Arrived mine) {
        return now.speaking() != null && mine.participant() != null && now.speaking().who().participant().equals(mine.participant().id());
    }

    private List<Component> foot(Room now, Arrived mine) {
        var speaker = mine.participant() != null && mine.participant().role() != SeatRole.OBSERVER;
        if (!speaker || !mine.here() || now.phase() == Phase.ENDED || now.phase() == Phase.ARRIVING) {
            return List.of();
        }
        var buttons = new ArrayList<Component>();
        if (speaks(now, mine)) {
            buttons.add(meta(getTranslation("sittings.hand.yours")));
        } else {
            var up = place(now, mine) > 0;
            var hand = press(up ? "lower" : "raise", getTranslation(up ? "sittings.hand.lower" : "sittings.hand.raise"), "ys-b", "ys-b-main", "ys-b-wide");
            hand.getElement().setAttribute("aria-pressed", String.valueOf(up));
            buttons.add(hand);
        }
        var inside = new Div(buttons.toArray(Component[]::new));
        return List.of(Still.of(inside).pressed(this::hand));
    }

    private void hand(String what) {
        if (meeting == null || actor == null) {
            return;
        }
        if (what.equals("raise")) {
            hands.raise(actor, meeting.id());
        } else if (what.equals("lower")) {
            hands.lower(actor, meeting.id());
        }
        again();
    }

    /** One's own act shows at once, without waiting for the next state of all. */
    private void again() {
        own = null;
        Optional.ofNullable(meeting).flatMap(it -> rooms.of(it.id())).ifPresent(it -> show(it, ""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.page.title", meeting == null ? "" : meeting.matter());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (meeting != null && room != null) {
            var ui = event.getUI();
            stopFollowing = rooms.follow(meeting.id(), now -> ui.access(() -> show(now, "")));
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
