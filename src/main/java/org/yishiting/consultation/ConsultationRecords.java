package org.yishiting.consultation;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Component;
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
        var number = register.enter(new RecordDraft(it.community(), it.id().end(), say("consultation.record.recommended", it.title()), String.join("\n", lines)));
        var minutes = it.minutes();
        if (minutes != null) {
            links.join(it.community(), number.end(), LinkType.DISCUSSED_IN, minutes.end());
        }
        return number;
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
        var number = register.enter(new RecordDraft(it.community(), it.id().end(), say("consultation.record.concluded", it.title()), String.join("\n", lines)));
        var recommended = it.recommended();
        if (recommended != null) {
            links.join(it.community(), recommended.end(), LinkType.FOLLOWED_UP_BY, number.end());
        }
        return number;
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }
}
