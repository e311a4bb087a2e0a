package org.yishiting.appraisals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.appraisals.Appraisals;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingDeskPart;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.MeetingsPaths;

/** On the page of a review: giving marks without a name, and what came of all of them. For staff: the questions. */
@org.springframework.stereotype.Component
@Order(35)
class ScoresPart implements MeetingPart, MeetingDeskPart {

    private final Appraisals appraisals;

    ScoresPart(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    @Override
    public List<Component> first(MeetingView meeting, @Nullable Actor actor) {
        if (meeting.kind() != MeetingKind.REVIEW || appraisals.questions(meeting.id()).isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Component>();
        if (actor != null && appraisals.may(actor, meeting)) {
            parts.add(scoring(meeting, actor));
        } else if (actor != null && appraisals.given(actor, meeting.id())) {
            parts.add(Still.of(new Slip(say("appraisals.given"), say("appraisals.given-text"))));
        }
        if (meeting.phase() == MeetingStatus.Phase.AFTER && meeting.status() != MeetingStatus.HELD && meeting.status() != MeetingStatus.TERMINATED) {
            parts.add(Still.of(outcome(meeting)));
        }
        return parts;
    }

    private Component scoring(MeetingView meeting, Actor actor) {
        var form = new Div();
        form.addClassNames("ys-card", "ys-form");
        var boxes = new ArrayList<ChoiceBox<Integer>>();
        for (var question : appraisals.questions(meeting.id())) {
            var box = new ChoiceBox<>(question, 5, 4, 3, 2, 1);
            box.setItemLabelGenerator(it -> say("appraisals.mark." + it));
            boxes.add(box);
            form.add(box);
        }
        form.add(new ActButton(say("appraisals.send"), () -> {
            appraisals.score(actor, meeting.id(), boxes.stream().map(it -> it.getValue() == null ? 0 : it.getValue()).toList());
            UI.getCurrent().navigate(MeetingsPaths.meeting(meeting.id()));
        }));
        return new Section(new SectionHeader(say("appraisals.title")).hint(say("appraisals.hint")), form);
    }

    private Section outcome(MeetingView meeting) {
        var outcome = appraisals.outcome(meeting);
        var card = new Div(new Paragraph(new Phrase(say("appraisals.people", outcome.entitled(), outcome.people()))));
        card.addClassNames("ys-card", "ys-flow");
        if (outcome.lines() == null) {
            card.add(new Paragraph(new Phrase(say("appraisals.few"))));
        } else {
            var facts = new DescriptionList();
            facts.addClassName("ys-facts");
            outcome.lines().forEach(it -> facts.add(new DescriptionList.Term(it.question()),
                    new DescriptionList.Description(new Phrase(say("appraisals.mean", String.format(Locale.ROOT, "%.1f", it.mean()))))));
            card.add(facts);
        }
        return new Section(new SectionHeader(say("appraisals.outcome")), card);
    }

    @Override
    public List<Component> panels(MeetingView meeting, Actor actor) {
        if (meeting.kind() != MeetingKind.REVIEW || meeting.phase() != MeetingStatus.Phase.BEFORE) {
            return List.of();
        }
        var key = "appraisals.questions." + meeting.id();
        var text = new TextArea(say("appraisals.questions"));
        text.setHelperText(say("appraisals.questions-help"));
        text.setMinRows(5);
        var there = appraisals.questions(meeting.id());
        text.setValue(there.isEmpty() ? say("appraisals.usual").replace('/', '\n') : String.join("\n", there));
        Draft.keep(text, key);
        var form = new Div(text, new ActButton(say("appraisals.save"), () -> {
            appraisals.ask(actor, meeting.id(), text.getValue().lines().toList());
            Draft.forget(key);
            UI.getCurrent().navigate(MeetingsPaths.prepare(meeting.id()));
        }));
        form.addClassName("ys-form");
        return List.of(new Section(new SectionHeader(say("appraisals.questions-title")), form));
    }
}
