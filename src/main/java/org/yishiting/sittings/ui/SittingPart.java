package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.say;
import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.outcome;
import static org.yishiting.sittings.ui.SittingParts.result;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.sittings.Motions;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Presence;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.Rooms;
import org.yishiting.sittings.Sittings;
import org.yishiting.sittings.SittingsPaths;

/** The sitting on the page of its meeting: the way in while it lasts, how many came and what was voted afterwards. */
@org.springframework.stereotype.Component
@Order(30)
class SittingPart implements MeetingPart {

    private final Meetings meetings;
    private final Sittings sittings;
    private final Rooms rooms;
    private final Motions motions;
    private final Presence presence;

    SittingPart(Meetings meetings, Sittings sittings, Rooms rooms, Motions motions, Presence presence) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.rooms = rooms;
        this.motions = motions;
        this.presence = presence;
    }

    @Override
    public Optional<Component> act(MeetingView meeting, @Nullable Actor actor) {
        return sittings.phase(meeting.id()).filter(it -> it != Phase.ENDED)
                .map(it -> new LinkButton(SittingsPaths.room(meeting.id()), say(it == Phase.ARRIVING ? "sittings.part.arrive" : "sittings.part.enter")).main());
    }

    @Override
    public Optional<String> now(MeetingView meeting) {
        return rooms.of(meeting.id()).filter(it -> it.phase() != Phase.ENDED).map(it -> switch (it.phase()) {
            case ARRIVING -> say("sittings.part.arriving", it.quorum().present(), it.quorum().seats());
            case PAUSED -> say("sittings.paused.title");
            case RUNNING, ENDED, PUT_OFF -> it.point().map(point -> say("sittings.part.running", point.number(), point.title())).orElseGet(() -> say("sittings.phase.running"));
        });
    }

    @Override
    public Optional<String> youCan(MeetingView meeting, @Nullable Actor actor) {
        return sittings.phase(meeting.id()).filter(it -> it != Phase.ENDED).map(_ -> say("sittings.part.can"));
    }

    @Override
    public List<Component> main(MeetingView meeting, @Nullable Actor actor) {
        if (meeting.phase() != MeetingStatus.Phase.AFTER || sittings.phase(meeting.id()).isEmpty()) {
            return List.of();
        }
        var votes = motions.of(meeting.id()).stream().filter(it -> it.vote() && !it.running()).toList();
        var section = new Section(new H2(say("sittings.part.after")), line(SittingParts.here(presence.quorum(meeting.id()))));
        section.addClassNames("ys-card", "ys-stack");
        votes.reversed().forEach(it -> {
            var words = line(it.words());
            words.addClassName("ys-strong");
            var vote = new Div(words, outcome(it), meta(result(it)));
            vote.addClassName("ys-stack");
            section.add(vote);
        });
        return List.of(Still.of(section));
    }

    @Override
    public List<Component> aside(MeetingView meeting, @Nullable Actor actor) {
        var sits = sittings.phase(meeting.id());
        var soon = meeting.kind().leads(meeting.status(), MeetingStatus.IN_SESSION);
        if (actor == null || sits.isEmpty() && !soon || !meetings.has(actor, meeting, Duty.values())) {
            return List.of();
        }
        var links = new ArrayList<Component>();
        links.add(new H2(say("sittings.part.work")));
        if (sits.isEmpty() || sits.get() != Phase.ENDED) {
            links.add(new LinkButton(SittingsPaths.preside(meeting.id()), say("sittings.part.preside")).wide());
            links.add(new LinkButton(SittingsPaths.screen(meeting.id()), say("sittings.screen.link")).wide());
        }
        links.add(new LinkButton(SittingsPaths.attendance(meeting.id()), say("sittings.attendance.link")).wide());
        var section = new Section(links.toArray(Component[]::new));
        section.addClassNames("ys-card", "ys-stack");
        return List.of(Still.of(section));
    }

    @Override
    public Map<String, Object> data(MeetingView meeting) {
        var room = rooms.of(meeting.id()).filter(it -> it.phase() == Phase.ENDED);
        if (room.isEmpty()) {
            return Map.of();
        }
        var quorum = room.get().quorum();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("attendance", Map.of("seats", quorum.seats(), "present", quorum.present(), "needed", quorum.needed()));
        data.put("votes", votes(room.get()));
        return data;
    }

    private static List<Map<String, Object>> votes(Room room) {
        return room.settled().stream().filter(it -> it.vote()).map(it -> {
            Map<String, Object> vote = new LinkedHashMap<>();
            vote.put("number", it.number());
            vote.put("words", it.words());
            vote.put("secret", it.kind().name().equals("SECRET"));
            vote.put("agree", it.agree());
            vote.put("against", it.against());
            vote.put("abstain", it.abstain());
            vote.put("countedFrom", it.from());
            vote.put("of", it.voters());
            vote.put("threshold", it.threshold());
            vote.put("passed", it.passed());
            return vote;
        }).toList().reversed();
    }
}
