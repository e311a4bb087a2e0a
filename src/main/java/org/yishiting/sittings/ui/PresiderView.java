package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.sittings.Hands;
import org.yishiting.sittings.Motions;
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

    private final Meetings meetings;
    private final Sittings sittings;
    private final Rooms rooms;
    private final Hands hands;
    private final Motions motions;
    private final Presence presence;
    private final ObjectProvider<RoomPart> parts;
    private final CurrentActor currentActor;
    private final Clock clock;

    private @Nullable MeetingView meeting;
    private @Nullable Actor actor;
    private @Nullable Panes panes;
    private @Nullable Room shown;
    private @Nullable Runnable stopFollowing;

    private record Panes(PresiderTop top, AgendaPane agenda, FloorPane floor, Box putOff, AskedPane asked, QueuePane queue) {}

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
        shown = null;
        panes = null;
        var found = rooms.of(id());
        if (found.isEmpty()) {
            add(closed());
            return;
        }
        panes = new Panes(new PresiderTop(sittings, who(), view(), this::again), new AgendaPane(sittings, who(), id(), this::again), new FloorPane(sittings, hands, who(), id(), clock, this::again), new Box(),
                new AskedPane(motions, who(), id(), this::again), new QueuePane(hands, presence, who(), id(), this::again));
        var left = new Section(panes.agenda());
        var middle = new Section(panes.floor(), panes.putOff(), panes.asked());
        for (var part : parts.orderedStream().toList()) {
            part.presider(id(), who()).forEach(middle::add);
        }
        var right = new Section(panes.queue());
        List.of(left, middle, right).forEach(it -> it.addClassName("ys-pane"));
        middle.addClassName("ys-pane-paper");
        left.setAriaLabel(getTranslation("sittings.agenda"));
        middle.setAriaLabel(getTranslation("sittings.now"));
        right.setAriaLabel(getTranslation("sittings.hands"));
        var main = new Main(left, middle, right);
        main.setId("main");
        main.addClassName("ys-panes");
        add(panes.top(), main);
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
        if (shown != null && room.readAt() < shown.readAt()) {
            return;
        }
        shown = room;
        if (room.phase() == Phase.PUT_OFF) {
            removeAll();
            panes = null;
            add(SittingParts.putOff(view()));
        } else if (panes == null) {
            show();
        } else {
            panes.top().show(room);
            panes.agenda().show(room);
            panes.floor().show(room);
            var tooFew = room.phase() != Phase.ENDED && !room.quorum().reached();
            panes.putOff().show(List.of(tooFew), () -> tooFew && meetings.has(who(), view(), Duty.PRESIDER, Duty.STAFF)
                    ? List.of(new PutOff("sittings.put-off." + id(), () -> presence.quorum(id()), this::postpone)) : List.of());
            panes.asked().show(room);
            panes.queue().show(room);
        }
    }

    private void postpone(String reason) {
        meetings.postpone(who(), id(), reason);
        UI.getCurrent().navigate(MeetingsPaths.meeting(id()));
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
            stopFollowing = rooms.follow(meeting.id(), room -> ui.access(() -> show(room)));
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
