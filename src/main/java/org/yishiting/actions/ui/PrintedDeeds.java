package org.yishiting.actions.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Objects;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.ReviewView;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.hall.TopicDetails;

/** Deeds and verdicts on the printed sheet of a topic, as HTML in which every text is escaped. */
@org.springframework.stereotype.Component
class PrintedDeeds {

    private final DeedWork work;
    private final I18NProvider words;

    PrintedDeeds(DeedWork work, I18NProvider words) {
        this.work = work;
        this.words = words;
    }

    String of(TopicDetails topic, Locale locale) {
        var all = work.deeds().of(topic.id());
        var html = new StringBuilder();
        if (!all.isEmpty()) {
            html.append("<h2>").append(spoken(locale, "actions.deeds.title")).append("</h2><ul>");
            all.forEach(it -> html.append("<li>").append(line(it, locale)).append(steps(it, locale)).append("</li>"));
            html.append("</ul>");
        }
        for (var round : work.verdicts().of(topic.id())) {
            html.append("<h2>").append(spoken(locale, "actions.verdict.title")).append(" · ").append(spoken(locale, "actions.verdict.round", round.round())).append("</h2><p>")
                    .append(round.enough() || round.result() != null ? printed(round, locale)
                            : spoken(locale, "actions.verdict.waiting", round.entitled(), round.given(), round.least())).append("</p>");
        }
        return html.toString();
    }

    private String printed(ReviewView round, Locale locale) {
        return spoken(locale, "actions.print.verdict", round.percent(), round.given(), round.content(), round.entitled(), round.passPercent());
    }

    private String line(DeedView deed, Locale locale) {
        var owner = deed.owner() == null ? words.getTranslation("actions.deed.nobody", locale) : deed.owner().name() + " " + deed.owner().office();
        var when = deed.endedOn() != null ? deed.endedOn() : deed.due();
        var badge = "actions.badge." + (deed.late() ? "late" : deed.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return spoken(locale, "actions.print.deed", deed.promise(), owner.strip(), words.getTranslation(badge, locale), when == null ? "" : LocalDates.day(when, locale),
                Objects.requireNonNullElse(deed.result(), ""));
    }

    private String steps(DeedView deed, Locale locale) {
        if (deed.steps().isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<ul>");
        deed.steps().forEach(it -> html.append("<li>").append(it.dropped() ? spoken(locale, "actions.print.step-dropped", it.what(), Objects.requireNonNullElse(it.droppedWhy(), ""))
                : it.doneOn() != null ? spoken(locale, "actions.print.step-done", it.what(), LocalDates.day(it.doneOn(), locale))
                : it.due() != null ? spoken(locale, "actions.print.step-due", it.what(), LocalDates.day(it.due(), locale)) : spoken(locale, "actions.print.step-open", it.what()))
                .append("</li>"));
        return html.append("</ul>").toString();
    }

    private String spoken(Locale locale, String key, Object... args) {
        return htmlEscape(words.getTranslation(key, locale, args));
    }
}
