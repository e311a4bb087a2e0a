package org.yishiting.consultation;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.Register;

/** What of a consultation goes into the community record: without names, because a record is for ever. */
@Component
class ConsultationRecords {

    private final ConsultationOpinions opinions;
    private final UnitTasks tasks;
    private final Evaluations evaluations;
    private final Register register;
    private final RecordLinks links;
    private final I18NProvider words;

    ConsultationRecords(ConsultationOpinions opinions, UnitTasks tasks, Evaluations evaluations, Register register, RecordLinks links, I18NProvider words) {
        this.opinions = opinions;
        this.tasks = tasks;
        this.evaluations = evaluations;
        this.register = register;
        this.links = links;
        this.words = words;
    }

    RecordNumber recommended(Consultation it) {
        var lines = new ArrayList<String>();
        lines.add(say("consultation.record.plan", String.valueOf(it.year()), it.item(), it.committee()));
        lines.add(it.question());
        opinions.of(it.id()).forEach(opinion -> lines.add(say("consultation.record.opinion", opinion.number(), opinion.text())));
        lines.add(say("consultation.record.recommendation", String.valueOf(it.addressedTo())));
        lines.add(String.valueOf(it.recommendation()));
        return entered(it, "consultation.record.recommended", lines, LinkType.RESULTED_IN, it.minutes());
    }

    RecordNumber concluded(Consultation it) {
        var lines = new ArrayList<String>();
        lines.add(say("consultation.record.plan", String.valueOf(it.year()), it.item(), it.committee()));
        opinions.of(it.id()).forEach(opinion -> lines.add(say("consultation.record.reply", opinion.number(), opinion.text(),
                say("consultation.fate." + String.valueOf(opinion.fate()).toLowerCase(Locale.ROOT)), String.valueOf(opinion.unit()), String.valueOf(opinion.reply()))));
        tasks.of(it.id()).forEach(task -> lines.add(say("consultation.record.task", task.unit(), task.what(), String.valueOf(task.report()))));
        var appraised = evaluations.of(it.id());
        lines.add(say("consultation.record.appraised", appraised.members(), appraised.residents()));
        lines.add(String.valueOf(it.finding()));
        return entered(it, "consultation.record.concluded", lines, LinkType.FOLLOWED_UP_BY, it.recommended());
    }

    /** Both the consultation and the record before lead to it. */
    private RecordNumber entered(Consultation it, String title, List<String> lines, LinkType type, @Nullable RecordNumber before) {
        var draft = new RecordDraft(it.community(), it.id().end(), say(title, it.title()), String.join("\n", lines)).cameOf(LinkType.RESULTED_IN, it.id().end());
        return register.enter(before == null ? draft : draft.cameOf(type, before.end()));
    }

    /** The consultation leads to the meeting in which it is deliberated, and no longer to the one that was named before. */
    void met(Actor actor, Consultation it, MeetingId meeting) {
        if (it.meeting() != null) {
            links.part(actor, it.community(), it.id().end(), LinkType.DISCUSSED_IN, end(it.meeting()));
        }
        links.join(it.community(), it.id().end(), LinkType.DISCUSSED_IN, end(meeting));
    }

    /** The consultation leads to the minutes of its meeting. */
    void written(Consultation it, RecordNumber minutes) {
        links.join(it.community(), it.id().end(), LinkType.DISCUSSED_IN, minutes.end());
    }

    /** The minutes of a meeting, once they were issued. */
    Optional<RecordNumber> minutes(CommunityId community, MeetingId meeting) {
        return register.about(community, end(meeting)).map(CommunityRecord::number);
    }

    private static String end(MeetingId meeting) {
        return "meeting:" + meeting;
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }
}
