package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.about;
import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.outcome;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.yishiting.base.QrCode;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.residents.CurrentActor;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.Rooms;
import org.yishiting.sittings.SittingsPaths;

/** 投影: before the beginning a large code to check in with, then the point, who speaks and what is asked; the code stays small for who comes late. */
@Route(value = SittingsPaths.SCREEN, autoLayout = false)
@PermitAll
@StyleSheet("context://sittings/sittings.css")
@JavaScript("context://sittings/room.js")
class ScreenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Meetings meetings;
    private final Rooms rooms;
    private final Arrivals arrivals;
    private final CurrentActor currentActor;
    private final Clock clock;

    private final Box matter = new Box("ys-screen-matter");
    private final Box code = new Box("ys-screen-code");

    private @Nullable MeetingView meeting;
    private @Nullable Actor actor;
    private @Nullable Room room;
    private String site = "";
    private @Nullable Runnable stopFollowing;

    ScreenView(Meetings meetings, Rooms rooms, Arrivals arrivals, CurrentActor currentActor, Clock clock) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.arrivals = arrivals;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = SittingParts.meeting(event, meetings);
        actor = currentActor.get();
        site = SittingParts.site();
        meetings.require(actor, meeting.id(), Duty.PRESIDER, Duty.RECORDER, Duty.STAFF);
        removeAll();
        addClassName("ys-screen");
        var found = rooms.of(meeting.id());
        var main = new Main();
        main.setId("main");
        add(main);
        if (found.isEmpty()) {
            main.add(new H1(meeting.matter()), new EmptyState(getTranslation("sittings.doors.title"), getTranslation("sittings.doors.text"),
                    new LinkButton(SittingsPaths.preside(meeting.id()), getTranslation("sittings.doors.where"))));
            return;
        }
        main.add(matter, code);
        show(found.get());
    }

    private void show(Room now) {
        if (room != null && room.meeting().equals(now.meeting()) && now.readAt() < room.readAt()) {
            return;
        }
        room = now;
        if (now.phase() == Phase.PUT_OFF) {
            removeAll();
            add(SittingParts.putOff(Objects.requireNonNull(meeting)));
            return;
        }
        matter.show(Arrays.asList(now.phase(), now.now(), now.speaking(), now.hands().stream().limit(2).toList(), now.asked(), now.settled(), now.quorum()), () -> List.of(Still.of(matter(now))));
        renew();
    }

    private Div matter(Room now) {
        var view = Objects.requireNonNull(meeting);
        var parts = new ArrayList<Component>();
        parts.add(new H1(view.matter()));
        if (now.phase() == Phase.ARRIVING) {
            parts.add(soft(view.begins() == null ? "" : getTranslation("sittings.point.begins", LocalDates.moment(view.begins(), getLocale()))));
            parts.add(big(SittingParts.here(now.quorum())));
        } else {
            parts.add(soft(now.point().map(it -> getTranslation("sittings.point.of", it.number(), it.title())).orElse("")));
            parts.addAll(running(now));
        }
        var box = new Div(parts.toArray(Component[]::new));
        box.addClassName("ys-stack");
        return box;
    }

    private List<Component> running(Room now) {
        var parts = new ArrayList<Component>();
        var asked = now.asked();
        var speaking = now.speaking();
        if (now.phase() == Phase.PAUSED) {
            parts.add(big(getTranslation("sittings.paused.title")));
        } else if (now.phase() == Phase.ENDED) {
            parts.add(big(getTranslation("sittings.over.title")));
        } else if (asked != null) {
            parts.add(new H2(getTranslation(asked.vote() ? "sittings.asked.vote." + asked.kind().key() : "sittings.asked.sounding")));
            parts.add(big(asked.words()));
            parts.add(asked.vote() ? line(getTranslation("sittings.asked.cast", asked.cast(), asked.voters())) : outcome(asked));
        } else if (speaking != null) {
            var row = new Div(big(speaking.who().name()), SittingParts.clock(speaking, clock.instant()));
            row.addClassName("ys-sit-speaker");
            parts.addAll(List.of(new H2(getTranslation("sittings.speaking.title")), row, soft(about(speaking.who(), true)), SittingParts.used(speaking, clock.instant())));
        } else {
            parts.add(big(getTranslation("sittings.nobody.title")));
        }
        if (asked == null && !now.hands().isEmpty()) {
            parts.add(meta(getTranslation("sittings.speaking.next", now.hands().getFirst().who().name())));
        }
        if (asked == null && !now.settled().isEmpty()) {
            var last = now.settled().getFirst();
            var card = new Div(line(last.words()), outcome(last), meta(SittingParts.result(last)));
            card.addClassNames("ys-card", "ys-stack");
            parts.add(card);
        }
        return parts;
    }

    private static Paragraph big(String words) {
        var big = new Paragraph(new Phrase(words));
        big.addClassName("ys-screen-big");
        return big;
    }

    /** Called by the screen every ten seconds: the code of the wall changes all the time. */
    @ClientCallable
    void renew() {
        if (meeting == null || actor == null || room == null || room.phase() == Phase.PUT_OFF) {
            return;
        }
        if (room.phase() == Phase.ENDED) {
            code.show(List.of(Phase.ENDED), List::of);
            return;
        }
        var wall = arrivals.wall(actor, meeting.id());
        var link = site + SittingsPaths.arrive(meeting.id(), wall.code());
        code.show(List.of(wall.code(), room.phase()), () -> {
            var qr = new Div();
            qr.getElement().setProperty("innerHTML", QrCode.svg(link, HtmlUtils.htmlEscape(getTranslation("sittings.wall.qr")), "ys-sit-qr"));
            var figures = new Paragraph(Phrase.whole(wall.code()));
            figures.addClassName("ys-sit-code");
            var box = new Div(qr, new Div(line(getTranslation("sittings.wall.how")), figures, soft(getTranslation("sittings.wall.paper"))));
            box.addClassName(Objects.requireNonNull(room).phase() == Phase.ARRIVING ? "is-large" : "is-small");
            return List.of(Still.of(box));
        });
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
            getElement().executeJs("window.yishitingSitting.every(this, 10000)");
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
