package org.yishiting.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.PageParts;
import org.yishiting.community.Actor;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationNote;
import org.yishiting.consultation.ConsultationNotes;
import org.yishiting.consultation.ConsultationOpinion;
import org.yishiting.consultation.ConsultationOpinions;
import org.yishiting.consultation.Consultations;
import org.yishiting.consultation.Invitee;
import org.yishiting.consultation.InviteeKind;
import org.yishiting.consultation.Invitees;
import org.yishiting.consultation.OpinionFate;
import org.yishiting.consultation.UnitTask;
import org.yishiting.consultation.UnitTasks;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordNumber;

/** The forms of the desk, each for one act. */
@org.springframework.stereotype.Component
class WorkForms {

    private static final int MEETINGS = 20;

    private final Consultations consultations;
    private final ConsultationNotes notes;
    private final Invitees invitees;
    private final ConsultationOpinions opinions;
    private final UnitTasks tasks;
    private final Meetings meetings;
    private final RecordLinks links;

    WorkForms(Consultations consultations, ConsultationNotes notes, Invitees invitees, ConsultationOpinions opinions, UnitTasks tasks, Meetings meetings, RecordLinks links) {
        this.consultations = consultations;
        this.notes = notes;
        this.invitees = invitees;
        this.opinions = opinions;
        this.tasks = tasks;
        this.meetings = meetings;
        this.links = links;
    }

    Article note(Consultation it, Actor actor, boolean research, Runnable again) {
        var text = words(it, research ? "research" : "progress", research ? "consultation.work.research" : "consultation.work.progress", "consultation.work.note-help");
        return form("consultation.work.keep", () -> {
            notes.write(actor, it.id(), research ? ConsultationNote.Kind.RESEARCH : ConsultationNote.Kind.PROGRESS, text.getValue());
            done(it, research ? "research" : "progress", again);
        }, text);
    }

    Article call(Consultation it, Actor actor, Runnable again) {
        var until = new DatePicker(say("consultation.work.call-until"));
        until.setLocale(UI.getCurrent().getLocale());
        until.setValue(it.callUntil());
        return form("consultation.work.keep", () -> {
            var day = until.getValue();
            RuleViolation.require(day != null, "consultation.no-day");
            consultations.call(actor, it.id(), day);
            again.run();
        }, until);
    }

    Article invite(Consultation it, Actor actor, Runnable again) {
        var kind = new Select<InviteeKind>();
        kind.setLabel(say("consultation.work.invite-kind"));
        kind.setItems(InviteeKind.values());
        kind.setItemLabelGenerator(one -> say("consultation.kind." + one.key()));
        kind.setValue(InviteeKind.DEPARTMENT);
        var name = new TextField(say("consultation.work.invite-name"));
        name.setWidthFull();
        var phone = new TextField(say("consultation.work.invite-phone"));
        phone.setHelperText(say("consultation.work.invite-phone-help"));
        phone.setVisible(false);
        kind.addValueChangeListener(change -> phone.setVisible(change.getValue() != InviteeKind.DEPARTMENT));
        var answers = new Div();
        invitees.of(it.id()).stream().filter(one -> one.answer() == Invitee.Answer.ASKED && one.resident() == null).forEach(one -> answers.add(answer(it, one, actor, again)));
        if (answers.getComponentCount() > 0) {
            answers.addComponentAsFirst(PageParts.soft(say("consultation.work.invite-paper")));
        }
        return form("consultation.work.invite", () -> {
            if (kind.getValue() == InviteeKind.DEPARTMENT || phone.isEmpty()) {
                invitees.invite(actor, it.id(), kind.getValue(), name.getValue(), null);
            } else {
                invitees.inviteByPhone(actor, it.id(), kind.getValue(), name.getValue(), phone.getValue());
            }
            again.run();
        }, kind, name, phone, answers);
    }

    private Div answer(Consultation it, Invitee invitee, Actor actor, Runnable again) {
        var alias = new TextField(say("consultation.work.answer-alias", invitee.name()));
        return PageParts.acts(alias, PageParts.act("consultation.work.answer-named", () -> {
            invitees.enter(actor, it.id(), invitee.id(), alias.isEmpty() ? Invitee.Answer.NAMED : Invitee.Answer.ALIAS, alias.getValue());
            again.run();
        }), PageParts.quiet("consultation.work.answer-declined", () -> {
            invitees.enter(actor, it.id(), invitee.id(), Invitee.Answer.DECLINED, "");
            again.run();
        }));
    }

    Article meeting(Consultation it, Actor actor, Runnable again) {
        var choice = new ComboBox<MeetingView>(say("consultation.work.meeting-which"));
        choice.setItems(meetings.list(it.community(), new MeetingQuery(MeetingKind.CONSULTATION, Set.of(), true, 0, MEETINGS)).items());
        choice.setItemLabelGenerator(one -> one.number() + " " + one.matter());
        choice.setHelperText(say("consultation.work.meeting-help"));
        choice.setWidthFull();
        return form("consultation.work.keep", () -> {
            var chosen = choice.getValue();
            RuleViolation.require(chosen != null, "consultation.meeting.other");
            consultations.meet(actor, it.id(), chosen.id());
            again.run();
        }, choice);
    }

    Article minutes(Consultation it, Actor actor, Runnable again) {
        var number = new TextField(say("consultation.work.minutes-number"));
        number.setHelperText(say("consultation.work.minutes-help"));
        return form("consultation.work.keep", () -> {
            consultations.minutes(actor, it.id(), RecordNumber.parse(number.getValue().strip()).orElseThrow(() -> new RuleViolation("consultation.minutes.unknown")));
            again.run();
        }, number);
    }

    Article opinion(Consultation it, Actor actor, Runnable again) {
        var speaker = new ComboBox<Invitee>(say("consultation.work.opinion-who"));
        speaker.setItems(invitees.of(it.id()));
        speaker.setItemLabelGenerator(Invitee::name);
        speaker.setHelperText(say("consultation.work.opinion-help"));
        var text = words(it, "opinion", "consultation.work.opinion-text", "consultation.work.opinion-text-help");
        return form("consultation.work.keep", () -> {
            var chosen = speaker.getValue();
            opinions.add(actor, it.id(), chosen == null ? null : chosen.id(), text.getValue());
            done(it, "opinion", again);
        }, speaker, text);
    }

    Article recommend(Consultation it, Actor actor, Runnable again) {
        var text = words(it, "recommend", "consultation.work.recommend-text", "consultation.work.recommend-help");
        text.setMaxLength(10 * Consultations.MAX_TEXT);
        text.setValue(it.recommendation() == null ? "" : it.recommendation());
        var to = new TextField(say("consultation.work.recommend-to"));
        to.setValue(it.addressedTo() == null ? "" : it.addressedTo());
        to.setWidthFull();
        return form("consultation.work.keep", () -> {
            consultations.recommend(actor, it.id(), text.getValue(), to.getValue());
            done(it, "recommend", again);
        }, text, to);
    }

    Article assign(Consultation it, Actor actor, Runnable again) {
        var unit = new TextField(say("consultation.work.unit"));
        var what = new TextField(say("consultation.work.what"));
        what.setWidthFull();
        var until = new DatePicker(say("consultation.work.until"));
        until.setLocale(UI.getCurrent().getLocale());
        until.setHelperText(say("consultation.work.until-help"));
        return form("consultation.work.assign", () -> {
            tasks.assign(actor, it.id(), unit.getValue(), what.getValue(), until.getValue());
            again.run();
        }, unit, what, until);
    }

    Article reply(Consultation it, Actor actor, Runnable again) {
        var which = new ComboBox<ConsultationOpinion>(say("consultation.work.reply-which"));
        which.setItems(opinions.of(it.id()));
        which.setItemLabelGenerator(one -> one.number() + " " + one.text());
        which.setWidthFull();
        opinions.of(it.id()).stream().filter(one -> one.fate() == null).findFirst().ifPresent(which::setValue);
        var fate = new Select<OpinionFate>();
        fate.setLabel(say("consultation.work.reply-fate"));
        fate.setItems(OpinionFate.values());
        fate.setItemLabelGenerator(one -> say("consultation.fate." + one.key()));
        fate.setValue(OpinionFate.ADOPTED);
        var unit = new TextField(say("consultation.work.unit"));
        var text = words(it, "reply", "consultation.work.reply-text", "consultation.work.reply-help");
        return form("consultation.work.reply", () -> {
            var chosen = which.getValue();
            RuleViolation.require(chosen != null, "consultation.work.reply-none");
            opinions.reply(actor, it.id(), chosen.number(), fate.getValue(), text.getValue(), unit.getValue());
            done(it, "reply", again);
        }, which, fate, unit, text);
    }

    Article report(Consultation it, Actor actor, Runnable again) {
        var which = new ComboBox<UnitTask>(say("consultation.work.report-which"));
        which.setItems(tasks.of(it.id()));
        which.setItemLabelGenerator(one -> one.unit() + " " + one.what());
        which.setWidthFull();
        tasks.of(it.id()).stream().filter(one -> one.report() == null).findFirst().ifPresent(which::setValue);
        var text = words(it, "report", "consultation.work.report-text", "consultation.work.report-help");
        return form("consultation.work.report", () -> {
            var chosen = which.getValue();
            RuleViolation.require(chosen != null, "consultation.work.report-none");
            tasks.report(actor, it.id(), chosen.number(), text.getValue());
            done(it, "report", again);
        }, which, text);
    }

    Article conclude(Consultation it, Actor actor, Runnable again) {
        var text = words(it, "conclude", "consultation.work.conclude-text", "consultation.work.conclude-help");
        text.setValue(it.finding() == null ? "" : it.finding());
        return form("consultation.work.keep", () -> {
            consultations.conclude(actor, it.id(), text.getValue());
            done(it, "conclude", again);
        }, text);
    }

    Article evidence(Consultation it, Actor actor, Runnable again) {
        var number = new TextField(say("consultation.work.evidence-number"));
        number.setHelperText(say("consultation.work.evidence-help"));
        var form = form("consultation.work.keep", () -> {
            var record = RecordNumber.parse(number.getValue().strip()).orElseThrow(() -> new RuleViolation("consultation.minutes.unknown"));
            links.join(actor, it.community(), it.id().end(), LinkType.EVIDENCED_BY, record.end());
            again.run();
        }, number);
        form.add(PageParts.quiet("consultation.work.evidence-figures", () -> {
            links.join(actor, it.community(), it.id().end(), LinkType.EVIDENCED_BY, "statistic:equal-voice");
            again.run();
        }));
        return form;
    }

    private static TextArea words(Consultation it, String what, String label, String help) {
        var text = PageParts.area(label, help, Consultations.MAX_TEXT, key(it, what));
        text.setMinRows(3);
        return text;
    }

    private static String key(Consultation it, String what) {
        return "work/" + it.id() + "/" + what;
    }

    private static void done(Consultation it, String what, Runnable again) {
        Draft.forget(key(it, what));
        again.run();
    }

    private static Article form(String label, Runnable act, Component... fields) {
        var form = new Article(fields);
        form.add(PageParts.acts(PageParts.act(label, act::run)));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private static String say(String key, Object... args) {
        return PageParts.say(key, args);
    }
}
