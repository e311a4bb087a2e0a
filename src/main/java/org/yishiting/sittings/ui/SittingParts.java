package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Still;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.sittings.Arrived;
import org.yishiting.sittings.MotionKind;
import org.yishiting.sittings.MotionView;
import org.yishiting.sittings.Quorum;
import org.yishiting.sittings.Room;

/** What the pages of a sitting do alike. */
final class SittingParts {

    private static final int SECONDS = 60;
    private static final int ALL = 100;

    private SittingParts() {}

    /** The meeting in the address; not found where it is none or not yet to be read. */
    static MeetingView meeting(BeforeEnterEvent event, Meetings meetings) {
        return event.getRouteParameters().get("meeting").filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(MeetingId::parse).flatMap(meetings::find)
                .orElseThrow(NotFoundException::new);
    }

    static Paragraph meta(String words) {
        var line = line(words);
        line.addClassName("ys-meta");
        return line;
    }

    /** A button in one piece of HTML. */
    static NativeButton press(String what, String label, String... classes) {
        var button = new NativeButton(label);
        button.addClassNames(classes.length == 0 ? new String[] {"ys-b"} : classes);
        button.getElement().setAttribute("type", "button").setAttribute(Still.PRESS, what);
        return button;
    }

    /** The top of a page without the frame. */
    static Header top(MeetingView meeting, Component... more) {
        var back = new Anchor(MeetingsPaths.meeting(meeting.id()));
        back.add(Icon.BACK.draw(), new Span(say("sittings.leave-page")));
        back.addClassNames("ys-tool", "ys-back");
        var push = new Span();
        push.addClassName("ys-push");
        var top = new Header(Stream.concat(Stream.<Component>of(back, push), Stream.of(more)).toArray(Component[]::new));
        top.addClassName("ys-top");
        return top;
    }

    /** Instead of a live page once the meeting is put off or called off. */
    static Main putOff(MeetingView meeting) {
        var main = new Main(new H1(meeting.matter()), new EmptyState(say("sittings.put-off.title"), say("sittings.put-off.text"), new LinkButton(MeetingsPaths.meeting(meeting.id()), say("sittings.over.link"))));
        main.setId("main");
        main.addClassNames("ys-main", "ys-stack");
        return main;
    }

    static Badge phase(Room room) {
        return switch (room.phase()) {
            case ARRIVING -> Badge.soon(say("sittings.phase.arriving"));
            case RUNNING -> Badge.ok(say("sittings.phase.running"));
            case PAUSED -> Badge.soon(say("sittings.phase.paused"));
            case ENDED, PUT_OFF -> Badge.plain(Icon.CHECK, say("sittings.phase.ended"));
        };
    }

    /** 到场13人，够数了。 */
    static String here(Quorum quorum) {
        return quorum.reached() ? say("sittings.quorum.here", quorum.present(), quorum.seats()) : say("sittings.quorum.short", quorum.present(), quorum.seats(), quorum.missing());
    }

    static Badge badge(Quorum quorum) {
        return quorum.reached() ? Badge.ok(say("sittings.quorum.badge.ok", quorum.present(), quorum.seats()))
                : Badge.soon(say("sittings.quorum.badge.short", quorum.present(), quorum.seats(), quorum.missing()));
    }

    /** The name for those in the meeting, the seat for others. */
    static String name(Room.Voice who, boolean named) {
        return named ? who.name() : who.seat() > 0 ? say("sittings.seat", who.seat()) : who.group().isEmpty() ? say("sittings.somebody") : who.group();
    }

    /** Where one's own hand stands in the list, from 1; 0 where it is down. */
    static int place(Room room, Arrived mine) {
        return mine.participant() == null ? 0 : room.placeOf(mine.participant().id());
    }

    /** 租户，第9席，第2次发言 */
    static String about(Room.Voice who, boolean named, String... more) {
        return Stream.concat(Stream.of(who.group(), named && who.seat() > 0 ? say("sittings.seat", who.seat()) : ""), Stream.of(more)).filter(it -> !it.isEmpty())
                .reduce((one, other) -> say("sittings.joined", one, other)).orElse("");
    }

    /** The figures run in the browser (room.js); what stands here is what they begin with. */
    static Span clock(Room.Speaking speaking, Instant now) {
        var spoken = Math.max(0, Duration.between(speaking.since(), now).toSeconds());
        var clock = new Span(figures(spoken));
        clock.addClassName("ys-clock");
        clock.getElement().setAttribute("role", "timer").setAttribute("data-since", String.valueOf(speaking.since().toEpochMilli()))
                .setAttribute("data-server", String.valueOf(now.toEpochMilli())).setAttribute("data-allowed", String.valueOf(speaking.allowedSeconds()))
                .setAttribute("data-label", say("sittings.clock.label"));
        return clock;
    }

    /** How much of the time is used, and one kind sentence once it is over. */
    static Div used(Room.Speaking speaking, Instant now) {
        var bar = new Element("div");
        bar.setAttribute("class", "ys-bar ys-sit-used").setAttribute("aria-hidden", "true").setAttribute("data-since", String.valueOf(speaking.since().toEpochMilli()))
                .setAttribute("data-server", String.valueOf(now.toEpochMilli())).setAttribute("data-allowed", String.valueOf(speaking.allowedSeconds())).setAttribute("data-bar", "");
        bar.appendChild(new Element("span"));
        var over = new Element("p");
        over.setAttribute("class", "ys-sit-over").setAttribute("data-since", String.valueOf(speaking.since().toEpochMilli())).setAttribute("data-server", String.valueOf(now.toEpochMilli()))
                .setAttribute("data-allowed", String.valueOf(speaking.allowedSeconds())).setAttribute("data-over", say("sittings.clock.over")).setAttribute("hidden", "");
        var both = new Div();
        both.getElement().appendChild(bar, over);
        return both;
    }

    static String figures(long seconds) {
        return "%d:%02d".formatted(seconds / SECONDS, seconds % SECONDS);
    }

    /** What came out, in blue, ochre and hatching, with every figure in words. */
    static Div outcome(MotionView motion) {
        var answered = motion.agree() + motion.against() + motion.abstain();
        var open = Math.max(0, motion.voters() - answered);
        var words = List.of(choice(motion, "agree", motion.agree()), choice(motion, "abstain", motion.abstain()), choice(motion, "against", motion.against()));
        var bar = new Element("div").setAttribute("class", "ys-bar").setAttribute("role", "img").setAttribute("aria-label", String.join(say("sittings.joint"), words));
        var whole = Math.max(1, answered + open);
        part(bar, "a", motion.agree(), whole);
        part(bar, "p", motion.abstain(), whole);
        part(bar, "d", motion.against(), whole);
        var key = new Div();
        key.addClassName("ys-key");
        key.getElement().appendChild(key("a", words.get(0)), key("p", words.get(1)), key("d", words.get(2)));
        if (open > 0) {
            key.add(new Span(say(motion.running() || !motion.vote() ? "sittings.motion.unanswered" : "sittings.motion.not-cast", open)));
        }
        var both = new Div();
        both.addClassName("ys-stack");
        both.getElement().appendChild(bar);
        both.add(key);
        return both;
    }

    /** 通过：到场13人，过半数要7人，赞成9人。 */
    static String result(MotionView motion) {
        if (motion.kind() == MotionKind.SOUNDING) {
            return say("sittings.sounding.note");
        }
        var of = say("sittings.from.is." + motion.from().key(), motion.voters());
        var rule = say("sittings.threshold." + motion.threshold().key());
        return say(Boolean.TRUE.equals(motion.passed()) ? "sittings.motion.passed" : "sittings.motion.failed", of, rule, motion.agree());
    }

    static String choice(MotionView motion, String choice, int count) {
        return say((motion.vote() ? "sittings.choice." : "sittings.sounding.") + choice + ".count", count);
    }

    /** The address of this portal, for codes to scan. Asked while a page is opened: what is pushed later has no request. */
    static String site() {
        var request = ((VaadinServletRequest) Objects.requireNonNull(VaadinRequest.getCurrent())).getHttpServletRequest();
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/";
    }

    private static void part(Element bar, String of, int count, int whole) {
        if (count > 0) {
            bar.appendChild(new Element("span").setAttribute("class", of).setAttribute("style", "width:" + count * ALL / whole + "%"));
        }
    }

    private static Element key(String of, String words) {
        return new Element("span").appendChild(new Element("i").setAttribute("class", of), new Element("span").setText(words));
    }
}
