package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.LiveMinutes;
import org.yishiting.sittings.RoomPart;

/** What was just written down, on the phones in the hall and before the presider. */
@org.springframework.stereotype.Component
@Order(10)
class MinutesInRoom implements RoomPart {

    private static final int LAST = 5;

    private final Proofreading checking;
    private final LiveMinutes live;

    MinutesInRoom(Proofreading checking, LiveMinutes live) {
        this.checking = checking;
        this.live = live;
    }

    @Override
    public List<Component> participant(MeetingId meeting, Actor actor) {
        return checking.takesPart(actor, meeting) ? List.of(new Written(live, meeting, checking.read(actor, meeting))) : List.of();
    }

    @Override
    public List<Component> presider(MeetingId meeting, Actor actor) {
        return participant(meeting, actor);
    }

    /** The last pieces, renewed as they are written. */
    @StyleSheet("context://minutes/minutes.css")
    static class Written extends Section {

        private final transient LiveMinutes live;
        private final MeetingId meeting;
        private final Script script = new Script(it -> Still.of(MinutesParts.script(it)));
        private @Nullable SerializableRunnable stop;

        Written(LiveMinutes live, MeetingId meeting, List<Entry> entries) {
            this.live = live;
            this.meeting = meeting;
            add(new SectionHeader(say("minutes.room.title")), script);
            addClassName("ys-card");
            show(entries);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            var ui = event.getUI();
            stop = live.follow(meeting, entries -> ui.access(() -> show(entries)));
        }

        @Override
        protected void onDetach(DetachEvent event) {
            if (stop != null) {
                stop.run();
                stop = null;
            }
        }

        private void show(List<Entry> entries) {
            setVisible(!entries.isEmpty());
            script.show(entries.subList(Math.max(0, entries.size() - LAST), entries.size()));
        }
    }
}
