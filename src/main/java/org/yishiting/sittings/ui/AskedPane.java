package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.outcome;
import static org.yishiting.sittings.ui.SittingParts.press;
import static org.yishiting.sittings.ui.SittingParts.result;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.sittings.MotionView;
import org.yishiting.sittings.Motions;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;

/** What the presider asks or puts to the vote, and what came out before. */
final class AskedPane extends Box {

    private final transient Motions motions;
    private final Actor actor;
    private final MeetingId meeting;
    private final SerializableRunnable again;

    AskedPane(Motions motions, Actor actor, MeetingId meeting, SerializableRunnable again) {
        super("ys-stack");
        this.motions = motions;
        this.actor = actor;
        this.meeting = meeting;
        this.again = again;
    }

    void show(Room room) {
        show(Arrays.asList(room.phase(), room.asked(), room.settled()), () -> draw(room));
    }

    private List<Component> draw(Room room) {
        if (room.phase() == Phase.ARRIVING) {
            return List.of();
        }
        var all = new ArrayList<Component>();
        var running = room.asked();
        if (running != null) {
            all.add(Still.of(running(running)).pressed(it -> act(it, running)));
            all.add(new WithoutPhone(motions, actor, running, again::run));
        } else if (room.phase() == Phase.RUNNING) {
            all.add(new MotionForm(draft -> {
                motions.put(actor, meeting, draft);
                again.run();
            }, "sittings.motion." + meeting));
        }
        for (var motion : room.settled()) {
            var card = new Div(new H3(getTranslation(motion.vote() ? "sittings.settled.vote" : "sittings.settled.sounding", motion.words())), outcome(motion), meta(result(motion)));
            card.addClassNames("ys-card", "ys-stack");
            all.add(Still.of(card));
        }
        return all;
    }

    private Div running(MotionView motion) {
        var card = new Div(new H3(getTranslation(motion.vote() ? "sittings.asked.now.vote" : "sittings.asked.now.sounding", motion.words())));
        card.addClassNames("ys-card", "ys-stack");
        if (!motion.vote()) {
            card.add(outcome(motion));
        }
        card.add(meta(getTranslation("sittings.asked.cast", motion.cast(), motion.voters())), acts(press("close", getTranslation(motion.vote() ? "sittings.motion.close" : "sittings.motion.close-sounding")),
                press("withdraw", getTranslation("sittings.motion.withdraw"), "ys-b", "ys-b-quiet")));
        return card;
    }

    private void act(String what, MotionView motion) {
        if (what.equals("close")) {
            motions.close(actor, motion.id());
        } else {
            motions.withdraw(actor, motion.id());
        }
        again.run();
    }
}
