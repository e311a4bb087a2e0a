package org.yishiting.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Zone;
import org.yishiting.hall.Stop;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.Topics;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;

/** Makes outcomes final: when the days for objections have passed and each objection is answered. */
@Component
class Settlement {

    private final Deliberation rules;
    private final OutcomeStore outcomes;
    private final OutcomeText words;
    private final Register register;
    private final Topics topics;
    private final Told told;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settlement(Deliberation rules, OutcomeStore outcomes, OutcomeText words, Register register, Topics topics, Told told, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.rules = rules;
        this.outcomes = outcomes;
        this.words = words;
        this.register = register;
        this.topics = topics;
        this.told = told;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(DayHasPassed day) {
        outcomes.due(day.getDate()).forEach(it -> transaction.executeWithoutResult(_ -> settle(it.topic(), it.outcome(), day.getDate())));
    }

    /** Once the last objection is answered after its days are over, nothing waits any longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(TopicId topic, OutcomeId id) {
        settle(topic, id, Zone.today(clock).minusDays(1));
    }

    private void settle(TopicId topic, OutcomeId id, LocalDate passed) {
        rules.hold(topic);
        outcomes.find(id).filter(it -> it.status() == OutcomeStatus.PUBLISHED && !it.objectionsUntil().isAfter(passed) && outcomes.unanswered(id) == 0)
                .ifPresent(this::settle);
    }

    private void settle(OutcomeView it) {
        var topic = rules.found(it.topic());
        var now = clock.instant();
        var meeting = outcomes.meeting(it.id()).orElse(null);
        var draft = new RecordDraft(it.community(), "topic:" + it.topic(), words.title(topic), words.body(topic, it)).cameOf(LinkType.RESULTED_IN, "topic:" + it.topic());
        var number = register.enter(meeting == null ? draft : draft.cameOf(LinkType.RESULTED_IN, meeting));
        outcomes.settled(it.id(), now, number);
        topics.settle(it.topic(), it.text());
        if (it.kind() == OutcomeKind.ENDED_NO_AGREEMENT && topic.running()) {
            topics.endByRule(it.topic(), new Stop(TopicStatus.ENDED_NO_AGREEMENT, it.text(), words.afterNoAgreement(), null, null));
        }
        told.settled(topic);
        events.publishEvent(new OutcomeSettled(it.id(), it.topic(), it.community(), List.copyOf(it.points()), meeting, now));
    }
}
