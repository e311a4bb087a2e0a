package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.LiveMinutes;
import org.yishiting.minutes.Proofreading;

/** Pieces of minutes on a page while they are written, renewed as somebody writes: each section some of them. */
@StyleSheet("context://minutes/minutes.css")
class LivePieces extends Div {

    private final transient LiveMinutes live;
    private final transient Proofreading checking;
    private final Actor actor;
    private final MeetingId meeting;
    private final List<Shown> sections = new ArrayList<>();
    private @Nullable SerializableRunnable stop;

    private record Shown(Section section, Script script, SerializableFunction<List<Entry>, List<Entry>> which) {}

    LivePieces(LiveMinutes live, Proofreading checking, Actor actor, MeetingId meeting) {
        this.live = live;
        this.checking = checking;
        this.actor = actor;
        this.meeting = meeting;
        addClassName("ys-stack");
    }

    /** @param spoken whether a screen reader says what is new */
    LivePieces section(String title, boolean spoken, SerializableFunction<List<Entry>, List<Entry>> which, SerializableFunction<Entry, Component> drawing) {
        var script = new Script(drawing);
        if (!spoken) {
            script.getElement().removeAttribute("aria-live");
        }
        var section = new Section(new SectionHeader(say(title)), script);
        section.addClassName("ys-card");
        sections.add(new Shown(section, script, which));
        add(section);
        return this;
    }

    /** Reads it now: one's own act shows at once. */
    void renew() {
        show(checking.read(actor, meeting));
    }

    private void show(List<Entry> entries) {
        sections.forEach(it -> {
            var some = it.which().apply(entries);
            it.section().setVisible(!some.isEmpty());
            it.script().show(some);
        });
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
}
