package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.sittings.ui.SittingParts.meta;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.sittings.Arrived;
import org.yishiting.sittings.Choice;
import org.yishiting.sittings.MotionView;
import org.yishiting.sittings.Motions;
import org.yishiting.sittings.Room;

/** What is asked or voted on, and three equal buttons for who has a seat. */
final class AskedCard extends Box {

    private final transient Motions motions;
    private final Actor actor;
    private final SerializableRunnable again;

    AskedCard(Motions motions, Actor actor, SerializableRunnable again) {
        this.motions = motions;
        this.actor = actor;
        this.again = again;
    }

    /** Not drawn anew under the finger of who is about to press: for them the figures of the others wait. */
    void show(Room now, Arrived mine) {
        var motion = now.asked();
        show(Arrays.asList(motion == null || votes(mine) ? Optional.ofNullable(motion).map(MotionView::id) : motion, mine), () -> motion == null ? List.of() : List.of(draw(motion, mine)));
    }

    private static boolean votes(Arrived mine) {
        return mine.participant() != null && mine.participant().role().counts() && mine.here();
    }

    private Component draw(MotionView motion, Arrived mine) {
        var card = new Section(new H2(getTranslation(motion.vote() ? "sittings.asked.vote." + motion.kind().key() : "sittings.asked.sounding")), line(motion.words()));
        card.addClassNames("ys-card", "ys-stack");
        var cast = meta(getTranslation("sittings.asked.cast", motion.cast(), motion.voters()));
        if (!votes(mine)) {
            card.add(meta(getTranslation(mine.participant() != null && mine.participant().role().counts() ? "sittings.asked.arrive-first" : "sittings.asked.seats-only")), cast);
            return Still.of(card);
        }
        var own = motions.own(actor, motion.id());
        if (own.isEmpty() && motions.voted(actor, motion.id())) {
            card.add(Notice.ok(getTranslation("sittings.asked.secret-done")), cast);
            return Still.of(card);
        }
        var note = line(why(motion, own));
        note.addClassName("ys-why");
        note.getElement().setAttribute("role", "status");
        card.add(three(motion, own), note);
        return Still.of(card).pressed(said -> Arrays.stream(Choice.values()).filter(it -> it.name().equals(said)).forEach(it -> vote(motion, it)));
    }

    private Div three(MotionView motion, Optional<Choice> own) {
        var three = new Div();
        three.addClassName("ys-three");
        three.getElement().setAttribute("role", "group").setAttribute("aria-label", motion.words());
        var icons = List.of(Icon.CIRCLE, Icon.CROSS, Icon.DOTS);
        for (var choice : Choice.values()) {
            var button = new NativeButton();
            button.add(icons.get(choice.ordinal()).draw(), new Span(name(motion, choice)));
            button.getElement().setAttribute("type", "button").setAttribute(Still.PRESS, choice.name()).setAttribute("aria-pressed", String.valueOf(own.filter(choice::equals).isPresent()));
            three.add(button);
        }
        return three;
    }

    private String why(MotionView motion, Optional<Choice> own) {
        if (own.isPresent()) {
            return getTranslation(motion.vote() ? "sittings.asked.noted.vote" : "sittings.asked.noted.sounding", name(motion, own.get()));
        }
        return motion.vote() ? getTranslation("sittings.asked.rule." + motion.kind().key(), getTranslation("sittings.from." + motion.from().key()), getTranslation("sittings.threshold." + motion.threshold().key()))
                : getTranslation("sittings.sounding.note");
    }

    private String name(MotionView motion, Choice choice) {
        return getTranslation((motion.vote() ? "sittings.choice." : "sittings.sounding.") + choice.key());
    }

    private void vote(MotionView motion, Choice choice) {
        motions.vote(actor, motion.id(), choice);
        forget();
        again.run();
    }
}
