package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.press;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.photos.Photos;
import org.yishiting.photos.PhotosPaths;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.residents.CurrentActor;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.Attendance;
import org.yishiting.sittings.Presence;
import org.yishiting.sittings.Quorum;
import org.yishiting.sittings.Rooms;
import org.yishiting.sittings.Sittings;
import org.yishiting.sittings.SittingsPaths;

/** 签到台: read somebody's code, press a name, or type in the sheet of paper afterwards; who left, who came instead. */
@Route(SittingsPaths.ATTENDANCE)
@PermitAll
@StyleSheet("context://sittings/sittings.css")
class AttendanceView extends Div implements BeforeEnterObserver {

    private static final int SHEETS = 4;

    private final Meetings meetings;
    private final Sittings sittings;
    private final Arrivals arrivals;
    private final Presence presence;
    private final Rooms rooms;
    private final Photos photos;
    private final CurrentActor currentActor;

    private final Div slip = new Div();
    private final Box counts = new Box();
    private final Box people = new Box();
    private final Box sheets = new Box();
    private final TimePicker time = new TimePicker();

    private @Nullable MeetingView meeting;
    private @Nullable Actor actor;
    private @Nullable Runnable stopFollowing;

    AttendanceView(Meetings meetings, Sittings sittings, Arrivals arrivals, Presence presence, Rooms rooms, Photos photos, CurrentActor currentActor) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.arrivals = arrivals;
        this.presence = presence;
        this.rooms = rooms;
        this.photos = photos;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = SittingParts.meeting(event, meetings);
        actor = currentActor.get();
        meetings.require(actor, id(), Duty.PRESIDER, Duty.RECORDER, Duty.STAFF);
        var person = event.getLocation().getQueryParameters().getSingleParameter("person").filter(it -> it.matches("[A-Z2-9]{6}")).orElse("");
        show(person);
    }

    private void show(String person) {
        removeAll();
        add(new PageHeader(getTranslation("sittings.attendance.title")).crumb(MeetingsPaths.meeting(id()), Objects.requireNonNull(meeting).matter(), getTranslation("sittings.attendance.here")).still());
        if (sittings.phase(id()).isEmpty()) {
            var open = new ActButton(getTranslation("sittings.doors.open"), () -> {
                sittings.openDoors(who(), id());
                show(person);
            }).main();
            var card = new Section(new H2(getTranslation("sittings.doors.title")), soft(getTranslation("sittings.doors.text")), acts(open));
            card.addClassNames("ys-card", "ys-stack");
            add(card);
            return;
        }
        List.of(counts, people, sheets).forEach(Box::forget);
        time.setLabel(getTranslation("sittings.attendance.time"));
        time.setHelperText(getTranslation("sittings.attendance.time.help"));
        time.setClearButtonVisible(true);
        add(counts, door(person), slip, new SectionHeader(getTranslation("sittings.attendance.people")), time, people, new SectionHeader(getTranslation("sittings.attendance.sheets")), sheets);
        addClassNames("ys-stack");
        draw();
    }

    private Section door(String person) {
        var code = new TextField(getTranslation("sittings.attendance.code"));
        code.setHelperText(getTranslation("sittings.attendance.code.help"));
        code.setMaxLength(8);
        code.setValue(person);
        var go = new ActButton(getTranslation("sittings.attendance.go"), () -> {
            var found = arrivals.scan(who(), id(), code.getValue());
            slip.removeAll();
            slip.add(new Slip(getTranslation("sittings.attendance.came", found.name()), found.group() == null ? "" : found.group()));
            code.clear();
            code.focus();
            draw();
        }).main();
        go.addClickShortcut(Key.ENTER).listenOn(code);
        var screen = new LinkButton(SittingsPaths.screen(id()), getTranslation("sittings.screen.link")).quiet();
        screen.setTarget("_blank");
        var card = new Section(code, acts(go, screen));
        card.addClassNames("ys-card", "ys-stack", "ys-form");
        return card;
    }

    private void draw() {
        var all = presence.of(id());
        var quorum = presence.quorum(id());
        counts.show(List.of(quorum), () -> List.of(Still.of(counted(quorum))));
        people.show(List.of(all), () -> List.of(Still.of(list(all)).pressed(this::act)));
        sheets.show(List.of(arrivals.sheets(who(), id())), () -> List.of(sheets()));
    }

    private Paragraph counted(Quorum quorum) {
        return new Paragraph(SittingParts.badge(quorum), new Phrase(quorum.observers() > 0 ? getTranslation("sittings.quorum.observers", quorum.observers()) : ""));
    }

    private UnorderedList list(List<Attendance> all) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        for (var it : all) {
            var name = new Paragraph(it.seat() > 0 ? getTranslation("sittings.seat.name", it.seat(), it.name()) : it.name());
            name.addClassName("ys-row-t");
            var buttons = new Div();
            buttons.addClassName("ys-acts");
            var key = "/" + it.participant().id();
            if (it.here()) {
                buttons.add(press("leave" + key, getTranslation("sittings.attendance.leave")), press("instead" + key, getTranslation("sittings.attendance.instead"), "ys-b", "ys-b-quiet"),
                        press("strike" + key, getTranslation("sittings.attendance.strike"), "ys-b", "ys-b-quiet"));
            } else {
                buttons.add(press("here" + key, getTranslation(it.came() ? "sittings.attendance.back" : "sittings.attendance.arrived")));
                if (!it.came()) {
                    buttons.add(press("instead" + key, getTranslation("sittings.attendance.instead"), "ys-b", "ys-b-quiet"));
                }
            }
            var words = new Div(name, new Paragraph(new Phrase(state(it))));
            words.addClassName("ys-row-b");
            var row = new ListItem(words, buttons);
            row.addClassName("ys-sit-person");
            list.add(row);
        }
        return list;
    }

    private String state(Attendance it) {
        var group = it.participant().group() != null ? it.participant().group() : getTranslation("sittings.role." + it.participant().role().key());
        var at = it.at();
        if (at == null) {
            return getTranslation("sittings.state.not-yet", group);
        }
        var came = getTranslation(it.late() ? "sittings.state.late" : "sittings.state.came", group, LocalDates.time(at), getTranslation("sittings.way." + Objects.requireNonNull(it.way()).name().toLowerCase(Locale.ROOT)));
        var instead = it.substitute() == null ? "" : getTranslation("sittings.state.instead", it.participant().name());
        return came + instead + (it.leftAt() == null ? "" : getTranslation("sittings.state.left", LocalDates.time(it.leftAt())));
    }

    private void act(String what) {
        var slash = what.indexOf('/');
        if (slash < 0 || !what.substring(slash + 1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return;
        }
        var person = ParticipantId.parse(what.substring(slash + 1));
        switch (what.substring(0, slash)) {
            case "here" -> arrivals.write(who(), id(), person, time.getValue());
            case "leave" -> arrivals.leave(who(), id(), person);
            case "strike" -> arrivals.strike(who(), id(), person);
            case "instead" -> {
                instead(person);
                return;
            }
            default -> throw new IllegalArgumentException();
        }
        draw();
    }

    private void instead(ParticipantId person) {
        var name = new TextField(getTranslation("sittings.attendance.instead.name"));
        name.setMaxLength(40);
        var form = new Section(new H2(getTranslation("sittings.attendance.instead")), name, acts(new ActButton(getTranslation("sittings.attendance.instead.go"), () -> {
            arrivals.substitute(who(), id(), person, name.getValue());
            slip.removeAll();
            draw();
        })));
        form.addClassNames("ys-card", "ys-stack", "ys-form");
        slip.removeAll();
        slip.add(form);
        name.focus();
    }

    private Div sheets() {
        var box = new Div(soft(getTranslation("sittings.attendance.sheets.help")));
        box.addClassName("ys-stack");
        var pictures = new Div();
        pictures.addClassName("ys-acts");
        for (var photo : arrivals.sheets(who(), id())) {
            var link = new Anchor(PhotosPaths.photo(photo));
            link.add(new Image(PhotosPaths.small(photo), getTranslation("sittings.attendance.sheet")));
            link.setRouterIgnore(true);
            pictures.add(link);
        }
        box.add(pictures, acts(new ActButton(getTranslation("sittings.attendance.sheets.add"), () -> {
            var field = new PhotoField(photos, who(), SHEETS);
            box.add(field, acts(new ActButton(getTranslation("sittings.attendance.sheets.keep"), () -> {
                field.ids().forEach(it -> arrivals.addSheet(who(), id(), it));
                draw();
            })));
        })));
        return box;
    }

    private MeetingId id() {
        return Objects.requireNonNull(meeting).id();
    }

    private Actor who() {
        return Objects.requireNonNull(actor);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (meeting != null) {
            var ui = event.getUI();
            stopFollowing = rooms.follow(meeting.id(), _ -> ui.access(() -> {
                if (people.getParent().isPresent()) {
                    draw();
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
