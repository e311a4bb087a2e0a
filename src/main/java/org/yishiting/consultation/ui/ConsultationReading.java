package org.yishiting.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.consultation.AppraisalAnswer;
import org.yishiting.consultation.CallForInput;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationNote;
import org.yishiting.consultation.ConsultationNotes;
import org.yishiting.consultation.ConsultationOpinion;
import org.yishiting.consultation.ConsultationOpinions;
import org.yishiting.consultation.ConsultationStatus;
import org.yishiting.consultation.Consultations;
import org.yishiting.consultation.Evaluations;
import org.yishiting.consultation.Invitee;
import org.yishiting.consultation.InviteeKind;
import org.yishiting.consultation.Invitees;
import org.yishiting.consultation.OpinionFate;
import org.yishiting.consultation.UnitTask;
import org.yishiting.consultation.UnitTasks;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.ui.Trail;

/** What everybody reads of a consultation, from its question to what came of it. */
@org.springframework.stereotype.Component
class ConsultationReading {

    private final Consultations consultations;
    private final ConsultationNotes notes;
    private final Invitees invitees;
    private final CallForInput input;
    private final ConsultationOpinions opinions;
    private final UnitTasks tasks;
    private final Evaluations evaluations;
    private final RecordLinks links;
    private final Clock clock;

    ConsultationReading(Consultations consultations, ConsultationNotes notes, Invitees invitees, CallForInput input, ConsultationOpinions opinions, UnitTasks tasks, Evaluations evaluations,
            RecordLinks links, Clock clock) {
        this.consultations = consultations;
        this.notes = notes;
        this.invitees = invitees;
        this.input = input;
        this.opinions = opinions;
        this.tasks = tasks;
        this.evaluations = evaluations;
        this.links = links;
        this.clock = clock;
    }

    Div of(Consultation it, String code, @Nullable Actor actor) {
        var body = new Div();
        body.addClassName("ys-stack");
        if (!it.question().isBlank()) {
            body.add(section("consultation.question", PageParts.line(it.question())));
        }
        notes(body, it, ConsultationNote.Kind.RESEARCH, "consultation.research");
        if (it.callUntil() != null) {
            var survey = it.survey();
            var call = section("consultation.input.title", PageParts.line(PageParts.say("consultation.input.count", input.count(it.id()), LocalDates.day(it.callUntil(), ConsultationParts.locale()))));
            if (survey != null) {
                call.add(PageParts.line(PageParts.say("consultation.survey", survey)));
            }
            body.add(call);
        }
        people(body, it);
        if (it.meeting() != null || it.minutes() != null) {
            var meeting = section("consultation.meeting");
            if (it.meeting() != null) {
                meeting.add(new Paragraph(new Anchor(MeetingsPaths.meeting(it.meeting()), PageParts.say("consultation.meeting.open"))));
            }
            record(meeting, code, it.minutes(), "consultation.minutes");
            body.add(meeting);
        }
        opinions(body, it);
        if (it.recommendation() != null && it.status().reached(ConsultationStatus.RECOMMENDED)) {
            var section = section("consultation.recommendation", PageParts.soft(PageParts.say("consultation.addressed", String.valueOf(it.addressedTo()))));
            it.recommendation().lines().forEach(line -> section.add(PageParts.line(line)));
            record(section, code, it.recommended(), "consultation.recommended");
            body.add(section);
        }
        tasks(body, it);
        notes(body, it, ConsultationNote.Kind.PROGRESS, "consultation.progress");
        finding(body, it, code);
        Trail.card(links.of(it.community(), it.id().end(), actor)).forEach(body::add);
        body.add(section("consultation.course", ConsultationParts.course(it.status(), consultations.steps(it.id()))));
        return body;
    }

    private Section section(String key, Component... inside) {
        var section = new Section(new SectionHeader(PageParts.say(key)));
        section.add(inside);
        return section;
    }

    private void record(Section section, String code, @Nullable RecordNumber number, String key) {
        if (number != null) {
            section.add(new Paragraph(new Anchor(RecordsPaths.record(code, number), PageParts.say(key, number))));
        }
    }

    private void notes(Div body, Consultation it, ConsultationNote.Kind kind, String key) {
        var found = notes.of(it.id()).stream().filter(note -> note.kind() == kind).toList();
        if (!found.isEmpty()) {
            var list = list();
            found.forEach(note -> list.add(new ListItem(meta(LocalDates.day(note.on(), ConsultationParts.locale())), new Span(new Phrase(note.text())))));
            body.add(section(key, list));
        }
    }

    private void people(Div body, Consultation it) {
        var invited = invitees.of(it.id());
        if (invited.isEmpty()) {
            return;
        }
        var list = list();
        for (var kind : InviteeKind.values()) {
            var those = invited.stream().filter(invitee -> invitee.kind() == kind && invitee.answer() != Invitee.Answer.DECLINED).toList();
            if (!those.isEmpty()) {
                var shown = those.stream().map(Invitee::shown).filter(Objects::nonNull).toList();
                list.add(new ListItem(meta(PageParts.say("consultation.kind." + kind.key())), new Span(new Phrase(PageParts.say("consultation.people", those.size(), shown.isEmpty()
                        ? PageParts.say("consultation.people.none") : String.join("、", shown))))));
            }
        }
        body.add(section("consultation.people.title", list));
    }

    private void opinions(Div body, Consultation it) {
        var found = opinions.of(it.id());
        if (!found.isEmpty()) {
            var replied = found.stream().filter(opinion -> opinion.fate() != null).count();
            var section = new Section(new SectionHeader(PageParts.say("consultation.opinions")).count(PageParts.say("consultation.opinions.count", found.size(), replied)));
            found.forEach(opinion -> section.add(opinion(opinion)));
            body.add(section);
        }
    }

    private Article opinion(ConsultationOpinion it) {
        var who = it.speaker() != null ? it.speaker() : PageParts.say(it.kind() == null ? "consultation.speaker.written" : "consultation.speaker." + it.kind().key());
        var card = new Article(new H3(PageParts.say("consultation.opinion", it.number(), who)), PageParts.line(it.text()));
        card.addClassNames("ys-card", "ys-opinion");
        var fate = it.fate();
        if (fate != null) {
            card.add(new Paragraph(fate == OpinionFate.ADOPTED ? Badge.ok(fate(fate)) : Badge.plain(Icon.INFO, fate(fate)), new Phrase(" " + PageParts.say("consultation.reply", String.valueOf(it.unit()), String.valueOf(it.reply())))));
        }
        return card;
    }

    private String fate(OpinionFate fate) {
        return PageParts.say("consultation.fate." + fate.name().toLowerCase(Locale.ROOT));
    }

    private void tasks(Div body, Consultation it) {
        var found = tasks.of(it.id());
        if (!found.isEmpty()) {
            var list = list();
            var today = Zone.today(clock);
            found.forEach(task -> list.add(new ListItem(task(task, today))));
            body.add(section("consultation.tasks", list));
        }
    }

    private Div task(UnitTask it, LocalDate today) {
        var line = new Div(new Span(new Phrase(PageParts.say("consultation.task", it.unit(), it.what()))));
        line.addClassName("ys-task");
        var report = it.report();
        line.add(report == null ? DueChip.until(today, it.dueOn()) : new Span(new Phrase(PageParts.say("consultation.task.reported", report))));
        return line;
    }

    private void finding(Div body, Consultation it, String code) {
        var appraised = evaluations.of(it.id());
        if (appraised.members() + appraised.residents() == 0 && it.finding() == null) {
            return;
        }
        var section = section("consultation.appraisal");
        section.add(PageParts.line(PageParts.say("consultation.appraisal.members", count(appraised.byMembers(), AppraisalAnswer.DONE), count(appraised.byMembers(), AppraisalAnswer.PARTLY),
                count(appraised.byMembers(), AppraisalAnswer.NOT_DONE))));
        section.add(PageParts.line(PageParts.say("consultation.appraisal.residents", count(appraised.byResidents(), AppraisalAnswer.DONE), count(appraised.byResidents(), AppraisalAnswer.PARTLY),
                count(appraised.byResidents(), AppraisalAnswer.NOT_DONE))));
        if (it.finding() != null) {
            section.add(PageParts.line(it.finding()));
        }
        record(section, code, it.concluded(), "consultation.concluded");
        body.add(section);
    }

    private static int count(Map<AppraisalAnswer, Integer> of, AppraisalAnswer answer) {
        return of.getOrDefault(answer, 0);
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("ys-cl");
        return list;
    }

    private static Span meta(String text) {
        var meta = new Span(new Phrase(text));
        meta.addClassName("ys-meta");
        return meta;
    }
}
