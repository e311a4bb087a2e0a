package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.about;
import static org.yishiting.sittings.ui.SittingParts.here;
import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.name;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.yishiting.base.ui.Still;
import org.yishiting.sittings.Arrived;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;

/** Who speaks, for how long, and who is next; by name for those in the meeting, by seat for others. */
final class SpeakingCard extends Box {

    private static final int SECONDS = 60;

    private final boolean named;
    private final Clock clock;

    SpeakingCard(boolean named, Clock clock) {
        this.named = named;
        this.clock = clock;
    }

    void show(Room now, Arrived mine) {
        show(Arrays.asList(now.speaking(), now.hands(), now.phase(), mine.here()), () -> List.of(Still.of(draw(now, mine))));
    }

    private Section draw(Room now, Arrived mine) {
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
            var row = new Div(person(who.who()), SittingParts.clock(who, clock.instant()));
            row.addClassName("ys-sit-speaker");
            card.add(label, row, SittingParts.used(who, clock.instant()), meta(queue(now, mine, who)));
        }
        return card;
    }

    private Span person(Room.Voice who) {
        var face = new Span(name(who, named).substring(0, 1));
        face.addClassName("ys-face");
        face.getElement().setAttribute("aria-hidden", "true");
        var office = new Span(about(who, named));
        office.addClassName("ys-who-office");
        var person = new Span(face, new Span(new Span(name(who, named)), office));
        person.addClassName("ys-who");
        return person;
    }

    private String queue(Room now, Arrived mine, Room.Speaking who) {
        var each = getTranslation("sittings.speaking.minutes", who.allowedSeconds() / SECONDS);
        var next = now.hands().isEmpty() ? getTranslation("sittings.speaking.no-next") : getTranslation("sittings.speaking.next", name(now.hands().getFirst().who(), named));
        var place = SittingParts.place(now, mine);
        return each + next + (place > 0 ? getTranslation("sittings.speaking.place", place) : "");
    }
}
