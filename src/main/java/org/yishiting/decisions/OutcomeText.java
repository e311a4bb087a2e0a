package org.yishiting.decisions;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.hall.TopicDetails;

/** An outcome in the words of the community's record, which is kept in Chinese. */
@Component
class OutcomeText {

    private static final Locale RECORDED = Locale.SIMPLIFIED_CHINESE;

    private final I18NProvider words;

    OutcomeText(I18NProvider words) {
        this.words = words;
    }

    String title(TopicDetails topic) {
        return say("decisions.record.title", topic.title());
    }

    String body(TopicDetails topic, OutcomeView it) {
        var lines = new ArrayList<String>();
        lines.add(say("decisions.record.topic", topic.number(), topic.title()));
        lines.add(say("decisions.record.published", LocalDates.full(it.publishedAt().atZone(Zone.PORTAL).toLocalDate(), RECORDED), LocalDates.full(it.objectionsUntil(), RECORDED)));
        lines.add(say("decisions.kind." + it.kind().key()));
        lines.add(it.text());
        it.fates().forEach(fate -> lines.add(say("decisions.record.option", fate.number(), fate.title(), fate(fate.fate()))));
        it.points().forEach(point -> lines.add(say("decisions.record.point", point.number(), point.text(), point.owner(),
                point.until() == null ? say("decisions.record.no-date") : say("decisions.record.until", LocalDates.full(point.until(), RECORDED)))));
        it.dissent().forEach(dissent -> lines.add(say("decisions.record.dissent", dissent)));
        return String.join("\n", lines);
    }

    String afterNoAgreement() {
        return say("decisions.record.after-no-agreement");
    }

    private String fate(Fate fate) {
        return switch (fate) {
            case Fate.Adopted adopted -> adopted.change().isEmpty() ? say("decisions.fate.adopted") : say("decisions.record.adopted-with", adopted.change());
            case Fate.Rejected rejected -> say("decisions.record.rejected", rejected.why());
            case Fate.Deferred deferred -> say("decisions.record.deferred", LocalDates.full(deferred.until(), RECORDED), deferred.why());
        };
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, RECORDED, args);
    }
}
