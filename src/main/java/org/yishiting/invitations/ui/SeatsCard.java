package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;
import static org.yishiting.invitations.ui.Say.soft;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.yishiting.base.ui.Phrase;
import org.yishiting.invitations.DrawnSeats;
import org.yishiting.invitations.SeatPlan;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Participant;

/** The seats of a meeting by group, those that were given and those that stay empty, and how they are drawn. Nothing in it listens. */
final class SeatsCard extends Section {

    private static final int SHOWN = 16;

    /** @param drawn whether they were, for the seats that stay empty */
    SeatsCard(SeatPlan plan, List<Participant> people, boolean drawn) {
        var letters = new Div();
        letters.addClassName("ys-seats");
        letters.getElement().setAttribute("aria-hidden", "true");
        var taken = people.stream().filter(it -> it.group() != null).collect(Collectors.groupingBy(it -> String.valueOf(it.group()), Collectors.counting()));
        for (var group : plan.groups()) {
            for (var seat = 0; seat < group.seats(); seat++) {
                var mark = new Div();
                mark.setText(group.letter());
                mark.addClassName("ys-seat");
                mark.setClassName("is-out", drawn && seat >= taken.getOrDefault(group.name(), 0L));
                letters.add(mark);
            }
        }
        add(new H2(new Phrase(say("invitations.seats.title", plan.seats()))), letters, soft(groups(plan)));
        addClassNames("ys-card", "ys-flow");
    }

    private static String groups(SeatPlan plan) {
        return plan.groups().stream().map(it -> say(it.reserved() ? "invitations.seats.reserved" : "invitations.seats.group", it.name(), it.seats())).collect(Collectors.joining(say("invitations.seats.and")));
    }

    /** @param people how many came forward */
    SeatsCard by(MeetingId meeting, DrawnSeats draw, int people) {
        var link = new Anchor("/api/v1/meetings/" + meeting + "/draw", say("invitations.seats.again"));
        link.setRouterIgnore(true);
        var code = new Span(draw.seed() == null ? draw.commitment().substring(0, SHOWN) : draw.seed());
        code.addClassNames("ys-code", "ys-breakable");
        var line = new Paragraph(new Phrase(say(draw.drawnAt() == null ? "invitations.seats.bound" : "invitations.seats.drawn", people)), code);
        if (draw.spoken() != null) {
            line.add(new Phrase(say("invitations.seats.spoken", String.valueOf(draw.witness()), draw.spoken())));
        }
        line.add(link);
        line.addClassName("ys-meta");
        add(line);
        return this;
    }
}
