package org.yishiting.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.DecisionsPaths;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;

/** What a topic's page shows of its deliberation: options and ballots while it runs, the outcome from then on. */
@org.springframework.stereotype.Component
@Order(20)
class DecisionsPart implements TopicPart {

    private final Deliberated deliberated;
    private final DecisionsData data;
    private final Offices offices;
    private final Clock clock;

    DecisionsPart(Deliberated deliberated, DecisionsData data, Offices offices, Clock clock) {
        this.deliberated = deliberated;
        this.data = data;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public List<Component> first(TopicDetails topic, @Nullable Actor actor) {
        if (topic.stage() != TopicStage.DELIBERATE) {
            return List.of();
        }
        var reader = deliberated.reader(topic, actor);
        var parts = new ArrayList<Component>();
        deliberated.outcomes().of(topic.id()).ifPresent(it -> parts.add(new OutcomeSection(topic, it, deliberated, reader)));
        var options = deliberated.options().of(topic.id());
        var ballots = deliberated.ballots().of(topic.id());
        ballots.stream().filter(it -> !it.closed()).forEach(it -> parts.add(new BallotCard(topic, it, deliberated, reader)));
        if (!options.isEmpty()) {
            parts.add(new OptionsSection(topic, options, deliberated, reader));
        }
        var closed = ballots.stream().filter(BallotView::closed).toList();
        if (!closed.isEmpty()) {
            parts.add(Still.of(new BallotResults(closed)));
        }
        return parts;
    }

    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        if (topic.stage().compareTo(TopicStage.DELIBERATE) <= 0) {
            return List.of();
        }
        var reader = deliberated.reader(topic, actor);
        var parts = new ArrayList<Component>();
        deliberated.outcomes().of(topic.id()).ifPresent(it -> parts.add(new OutcomeSection(topic, it, deliberated, reader)));
        var past = deliberated.past(topic);
        if (past != null) {
            parts.add(Still.of(past));
        }
        return parts;
    }

    @Override
    public List<Component> aside(TopicDetails topic, @Nullable Actor actor) {
        if (actor == null || topic.stage() != TopicStage.DELIBERATE || !topic.running()
                || !offices.holds(actor, topic.community(), Office.CONVENOR, Office.COMMITTEE_STAFF)) {
            return List.of();
        }
        return List.of(Still.of(new Div(new LinkButton(DecisionsPaths.decide(topic.id()), UI.getCurrent().getTranslation("decisions.part.lead")).wide())));
    }

    @Override
    public Optional<String> youCan(TopicDetails topic, @Nullable Actor actor) {
        if (topic.stage() != TopicStage.DELIBERATE || !topic.running()) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var today = Zone.today(clock);
        var outcome = deliberated.outcomes().of(topic.id());
        if (outcome.isPresent()) {
            return outcome.filter(it -> it.takesObjections(today))
                    .map(it -> ui.getTranslation("decisions.can.object", LocalDates.day(it.objectionsUntil(), ui.getLocale())));
        }
        if (deliberated.ballots().of(topic.id()).stream().anyMatch(it -> it.takes(today))) {
            return Optional.of(ui.getTranslation("decisions.can.vote"));
        }
        return deliberated.options().of(topic.id()).isEmpty() ? Optional.empty() : Optional.of(ui.getTranslation("decisions.can.weigh"));
    }

    @Override
    public Optional<String> next(TopicDetails topic) {
        if (topic.stage() != TopicStage.DELIBERATE || !topic.running()) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var today = Zone.today(clock);
        return deliberated.outcomes().of(topic.id()).filter(it -> it.takesObjections(today))
                .map(it -> ui.getTranslation("decisions.next.objections", LocalDates.day(it.objectionsUntil(), ui.getLocale())))
                .or(() -> deliberated.ballots().of(topic.id()).stream().filter(it -> it.takes(today)).map(BallotView::closesOn).min(Comparator.naturalOrder())
                        .map(it -> ui.getTranslation("decisions.next.ballot", LocalDates.day(it, ui.getLocale()))));
    }

    @Override
    public List<StoryLine> story(TopicId topic) {
        return data.story(topic);
    }

    @Override
    public String printed(TopicDetails topic, Locale locale) {
        return data.printed(topic, locale);
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        var members = new LinkedHashMap<String, Object>();
        var options = data.options(topic.id());
        if (!options.isEmpty()) {
            members.put("options", options);
        }
        data.outcome(topic.id()).ifPresent(it -> members.put("outcome", it));
        return members;
    }
}
