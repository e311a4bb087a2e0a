package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Paper;
import org.yishiting.meetings.PaperDraft;
import org.yishiting.meetings.Papers;
import org.yishiting.photos.Documents;
import org.yishiting.photos.ui.DocumentField;

/** The papers of a meeting: files, texts, and those that are promised. */
@org.springframework.stereotype.Component
class PreparePapers {

    private final Papers papers;
    private final Documents documents;

    PreparePapers(Papers papers, Documents documents) {
        this.papers = papers;
        this.documents = documents;
    }

    private static String say(String key, Object... args) {
        return MeetingTexts.say(key, args);
    }

    Div panel(MeetingView meeting, Actor actor, SerializableRunnable done) {
        var box = new Div();
        box.addClassName("ys-stack");
        var all = papers.of(meeting.id());
        if (!all.isEmpty()) {
            box.add(Still.of(MeetingSections.papers(all, MeetingTexts.locale())));
            var acts = new UnorderedList();
            acts.addClassName("ys-plain");
            all.stream().filter(it -> it.arrivedAt() == null).forEach(it -> acts.add(new ListItem(new Folded(say("meetings.prepare.arrived", it.title()), () -> arrive(it, actor, done)))));
            if (!meeting.open()) {
                all.forEach(it -> acts.add(new ListItem(new ActButton(say("meetings.prepare.paper-remove", it.title()), () -> {
                    papers.remove(actor, it.id());
                    done.run();
                }).quiet())));
            }
            box.add(acts);
        }
        box.add(new Folded(say("meetings.prepare.paper-add"), () -> add(meeting, actor, done)));
        return box;
    }

    private Component arrive(Paper paper, Actor actor, SerializableRunnable done) {
        var file = new DocumentField(documents, actor);
        return form(file, new ActButton(say("meetings.prepare.paper-go"), () -> {
            file.id().ifPresent(it -> {
                papers.arrive(actor, paper.id(), it);
                done.run();
            });
        }));
    }

    private Component add(MeetingView meeting, Actor actor, SerializableRunnable done) {
        var key = "meetings.paper." + meeting.id();
        var title = new TextField(say("meetings.prepare.paper-title"));
        title.setMaxLength(Papers.MAX_TITLE);
        var note = new TextField(say("meetings.prepare.paper-note"));
        note.setMaxLength(Papers.MAX_NOTE);
        var file = new DocumentField(documents, actor);
        var text = new TextArea(say("meetings.prepare.paper-text"));
        text.setHelperText(say("meetings.prepare.paper-text-help"));
        text.setMaxLength(Papers.MAX_TEXT);
        var expected = new DatePicker(say("meetings.prepare.paper-expected"));
        Draft.keep(title, key + ".title");
        Draft.keep(text, key + ".text");
        return form(title, note, file, text, expected, new ActButton(say("meetings.prepare.paper-go"), () -> {
            papers.add(actor, meeting.id(), new PaperDraft(title.getValue(), note.getValue(), text.getValue(), file.id().orElse(null), expected.getValue()));
            Draft.forget(key + ".title");
            Draft.forget(key + ".text");
            done.run();
        }));
    }

    private static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("ys-form");
        return form;
    }
}
