package org.yishiting.decisions.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.Fate;
import org.yishiting.decisions.OptionFate;
import org.yishiting.decisions.OptionView;
import org.yishiting.decisions.OutcomeKind;
import org.yishiting.decisions.OutcomeStatus;
import org.yishiting.decisions.OutcomeView;
import org.yishiting.decisions.Point;
import org.yishiting.decisions.RecordedVote;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.opendata.SmallCells;

/** A deliberation as story, as printed sheet and as open data. */
@Component
class DecisionsData {

    private final Deliberated deliberated;
    private final I18NProvider words;

    DecisionsData(Deliberated deliberated, I18NProvider words) {
        this.deliberated = deliberated;
        this.words = words;
    }

    record OptionItem(int number, String title, String text, String cost, String affects, String doer, @Nullable Integer support,
            @Nullable Integer supportOnCondition, @Nullable Integer oppose) {

        static OptionItem of(OptionView it) {
            var cells = SmallCells.hidden(it.support(), it.condition(), it.oppose());
            return new OptionItem(it.number(), it.title(), it.text(), it.cost(), it.affects(), it.doer(), cells.get(0), cells.get(1), cells.get(2));
        }
    }

    record FateItem(int option, String fate, String text, @Nullable LocalDate until) {

        static FateItem of(OptionFate it) {
            return switch (it.fate()) {
                case Fate.Adopted adopted -> new FateItem(it.number(), "ADOPTED", adopted.change(), null);
                case Fate.Rejected rejected -> new FateItem(it.number(), "REJECTED", rejected.why(), null);
                case Fate.Deferred deferred -> new FateItem(it.number(), "DEFERRED", deferred.why(), deferred.until());
            };
        }
    }

    /** {@code votes} is null where it is fewer than ten, or would give away one that is. */
    record ChoiceItem(int number, String text, @Nullable Integer votes) {}

    /** {@code votes} out of {@code entitled} between the two days; {@code leftOut} were entered by staff and not confirmed. */
    record BallotItem(String question, String basis, LocalDate opensOn, LocalDate closesOn, @Nullable Integer voices, int entitled, int leftOut, List<ChoiceItem> choices) {

        static BallotItem of(BallotView it) {
            var cells = SmallCells.hidden(it.choices().stream().mapToInt(choice -> choice.votes() == null ? 0 : choice.votes()).toArray());
            var choices = new ArrayList<ChoiceItem>();
            for (var place = 0; place < it.choices().size(); place++) {
                var choice = it.choices().get(place);
                choices.add(new ChoiceItem(choice.number(), choice.text(), cells.get(place)));
            }
            return new BallotItem(it.question(), it.basis().name(), it.opensOn(), it.closesOn(), SmallCells.hidden(it.voices()).getFirst(), it.entitled(), it.waiting(), choices);
        }
    }

    record OutcomeItem(OutcomeKind kind, OutcomeStatus status, String text, Instant publishedAt, LocalDate objectionsUntil, int objections, int answered,
            @Nullable Instant finalAt, @Nullable String record, List<FateItem> options, List<Point> points, List<String> dissent, List<BallotItem> ballots,
            List<RecordedVote> votes) {}

    List<OptionItem> options(TopicId topic) {
        return deliberated.options().of(topic).stream().map(OptionItem::of).toList();
    }

    Optional<OutcomeItem> outcome(TopicId topic) {
        return deliberated.outcomes().of(topic).map(it -> {
            var objections = deliberated.objections().of(it.id());
            return new OutcomeItem(it.kind(), it.status(), it.text(), it.publishedAt(), it.objectionsUntil(), objections.size(),
                    (int) objections.stream().filter(one -> one.answer() != null).count(), it.finalAt(), it.record() == null ? null : it.record().toString(),
                    it.fates().stream().map(FateItem::of).toList(), it.points(), it.dissent(),
                    deliberated.ballots().of(topic).stream().filter(BallotView::closed).map(BallotItem::of).toList(), deliberated.votes().of(topic));
        });
    }

    List<StoryLine> story(TopicId topic) {
        var lines = new ArrayList<StoryLine>();
        for (var ballot : deliberated.ballots().of(topic)) {
            lines.add(new StoryLine(start(ballot.opensOn()), "decisions.story.ballot", ballot.question()));
            if (ballot.closedAt() != null) {
                lines.add(new StoryLine(ballot.closedAt(), "decisions.story.counted", String.valueOf(ballot.voices()), String.valueOf(ballot.entitled())));
            }
        }
        deliberated.outcomes().of(topic).ifPresent(it -> lines.add(new StoryLine(it.publishedAt(), "decisions.story.published")));
        return lines;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LocalDates.ZONE).toInstant();
    }

    String printed(TopicDetails topic, Locale locale) {
        var html = new StringBuilder();
        deliberated.outcomes().of(topic.id()).ifPresentOrElse(it -> outcome(html, it, locale), () -> options(html, deliberated.options().of(topic.id()), locale));
        return html.toString();
    }

    private void options(StringBuilder html, List<OptionView> options, Locale locale) {
        if (!options.isEmpty()) {
            html.append("<section><h2>").append(say(locale, "decisions.options.title", options.size())).append("</h2><ol>");
            for (var it : options) {
                html.append("<li><b>").append(htmlEscape(it.title())).append("</b> ").append(htmlEscape(it.text())).append("<br>")
                        .append(say(locale, "decisions.option.cost")).append("：").append(htmlEscape(it.cost())).append("<br>")
                        .append(say(locale, "decisions.printed.counts", it.all(), it.support(), it.condition(), it.oppose())).append("</li>");
            }
            html.append("</ol></section>");
        }
    }

    private void outcome(StringBuilder html, OutcomeView it, Locale locale) {
        html.append("<section><h2>").append(say(locale, "decisions.outcome.title")).append("</h2><p>").append(htmlEscape(it.text())).append("</p>");
        if (!it.isFinal()) {
            html.append("<p>").append(say(locale, "decisions.outcome.published")).append(say(locale, "decisions.outcome.until", LocalDates.day(it.objectionsUntil(), locale))).append("</p>");
        }
        if (!it.points().isEmpty()) {
            html.append("<ol>");
            it.points().forEach(point -> html.append("<li>").append(htmlEscape(point.text())).append(" ").append(htmlEscape(point.until() == null
                    ? say(locale, "decisions.point.who", point.owner())
                    : say(locale, "decisions.point.who-until", point.owner(), LocalDates.day(point.until(), locale)))).append("</li>"));
            html.append("</ol>");
        }
        if (!it.dissent().isEmpty()) {
            html.append("<h3>").append(say(locale, "decisions.outcome.dissent", it.dissent().size())).append("</h3>");
            it.dissent().forEach(quote -> html.append("<p>").append(htmlEscape(say(locale, "decisions.outcome.quote", quote))).append("</p>"));
        }
        html.append("</section>");
    }

    private String say(Locale locale, String key, Object... args) {
        return words.getTranslation(key, locale, args);
    }
}
