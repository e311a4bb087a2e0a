package org.yishiting.sittings.ui;

import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.top;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.VoterRoll;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.Arrived;
import org.yishiting.sittings.Hands;
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

    private @Nullable MeetingView meeting;
    private @Nullable Actor actor;
    private @Nullable Cards cards;
    private @Nullable Room room;
    private @Nullable Arrived own;
    private @Nullable Runnable stopFollowing;

    private record Cards(Box bar, Box head, ArrivalCard arrival, SpeakingCard speaking, AskedCard asked, SettledCard settled, HandBar foot) {}

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
        var view = SittingParts.meeting(event, meetings);
        var who = currentActor.get();
        meeting = view;
        actor = who;
        cards = null;
        room = null;
        if (!meetings.mayRead(who, view)) {
            throw new NotFoundException();
        }
        removeAll();
        addClassName("ys-sit-phone");
        var found = rooms.of(view.id());
        if (found.isEmpty()) {
            add(top(view), page(new H1(view.matter()), new EmptyState(getTranslation("sittings.not-open.title"), getTranslation("sittings.not-open.text"),
                    new LinkButton(MeetingsPaths.meeting(view.id()), getTranslation("sittings.not-open.back")))));
            return;
        }
        var mine = arrivals.mine(who, view.id());
        own = mine;
        var named = mine.participant() != null || meetings.has(who, view, Duty.values());
        var code = event.getLocation().getQueryParameters().getSingleParameter("code").filter(it -> it.matches("\\d{6}")).orElse("");
        var all = new Cards(new Box(), new Box(), new ArrivalCard(arrivals, roll, who, view, SittingParts.site(), code, this::again), new SpeakingCard(named, clock), new AskedCard(motions, who, this::again),
                new SettledCard(), new HandBar(hands, who, view.id(), this::again));
        cards = all;
        var main = page(all.head(), all.arrival(), all.speaking(), all.asked(), all.settled());
        for (var part : parts.orderedStream().toList()) {
            part.participant(view.id(), who).forEach(main::add);
        }
        add(all.bar(), main, all.foot());
        show(found.get());
    }

    private static Main page(Component... content) {
        var main = new Main(content);
        main.setId("main");
        main.addClassNames("ys-main", "ys-stack");
        return main;
    }

    private void show(Room now) {
        var view = meeting;
        var all = cards;
        if (view == null || all == null || room != null && now.readAt() < room.readAt()) {
            return;
        }
        room = now;
        if (now.phase() == Phase.PUT_OFF) {
            removeAll();
            add(top(view), SittingParts.putOff(view));
            return;
        }
        var mine = mine(now);
        all.head().show(Arrays.asList(now.phase(), now.now()), () -> List.of(Still.of(title(now, view))));
        all.bar().show(List.of(now.phase()), () -> List.of(Still.of(top(view, SittingParts.phase(now)))));
        all.arrival().show(now, mine);
        all.speaking().show(now, mine);
        all.asked().show(now, mine);
        all.settled().of(now.settled());
        all.foot().show(now, mine);
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

    private Div title(Room now, MeetingView view) {
        var where = now.point().map(it -> getTranslation("sittings.point.of", it.number(), it.title()))
                .orElseGet(() -> view.begins() == null ? "" : getTranslation("sittings.point.begins", LocalDates.moment(view.begins(), getLocale())));
        var head = new Div(new H1(view.matter()), meta(where));
        head.addClassName("ys-head");
        return head;
    }

    /** One's own act shows at once, without waiting for the next state of all. */
    private void again() {
        own = null;
        Optional.ofNullable(meeting).flatMap(it -> rooms.of(it.id())).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.page.title", meeting == null ? "" : meeting.matter());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (meeting != null && room != null) {
            var ui = event.getUI();
            stopFollowing = rooms.follow(meeting.id(), now -> ui.access(() -> show(now)));
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
