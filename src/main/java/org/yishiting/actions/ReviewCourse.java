package org.yishiting.actions;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.hall.TopicMoved;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.WorkCalendar;

/** A round begins when a topic enters REVIEW and ends when its last day is over: it passed, or is done once more (整改). */
@Component
class ReviewCourse {

    private static final Logger log = LoggerFactory.getLogger(ReviewCourse.class);

    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Deeds deeds;
    private final DeedRepository repository;
    private final Topics topics;
    private final PolicyPack policies;
    private final WorkCalendar calendar;
    private final I18NProvider words;
    private final TransactionTemplate transaction;

    ReviewCourse(Reviews reviews, Verdicts verdicts, Deeds deeds, DeedRepository repository, Topics topics, PolicyPack policies, WorkCalendar calendar,
            I18NProvider words, TransactionTemplate transaction) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.deeds = deeds;
        this.repository = repository;
        this.topics = topics;
        this.policies = policies;
        this.calendar = calendar;
        this.words = words;
        this.transaction = transaction;
    }

    @ApplicationModuleListener
    void on(TopicMoved moved) {
        if (moved.to() == TopicStage.REVIEW) {
            topics.find(moved.topic()).filter(Verdicts::open).ifPresent(it -> verdicts.begin(it, moved.at()));
        }
    }

    @EventListener
    void on(DayHasPassed day) {
        for (var review : reviews.over(day.getDate())) {
            try {
                transaction.executeWithoutResult(_ -> end(review, day.getDate().plusDays(1)));
            } catch (RuntimeException e) {
                log.warn("The review of topic {} could not be ended; tomorrow again", review.topic(), e);
            }
        }
    }

    private void end(Reviews.Row asked, LocalDate today) {
        var review = reviews.lock(asked.topic(), asked.round(), true).filter(it -> it.result() == null).orElse(null);
        var topic = topics.find(asked.topic()).orElseThrow();
        if (review == null || !Verdicts.open(topic) || topic.round() != review.round()) {
            return;
        }
        var figures = reviews.view(review);
        var result = !figures.enough() ? ReviewResult.TOO_FEW : figures.passes() ? ReviewResult.PASSED : ReviewResult.SENT_BACK;
        reviews.end(review, result, figures.entitled());
        if (result == ReviewResult.SENT_BACK) {
            var until = calendar.plusWorkdays(today, policies.number(PolicyKey.ACT_REWORK_WORKDAYS, topic.community(), today));
            topics.sendBack(topic.id(), until, why(figures));
            again(review, figures);
        }
    }

    /** What was named most is promised anew, for somebody to be named; where nothing was named, the whole of it. */
    private void again(Reviews.Row review, ReviewView figures) {
        var named = new ArrayList<>(reviews.named(review));
        var texts = named.stream().flatMap(it -> repository.findById(it).stream()).map(Deed::promise).toList();
        var promises = texts.isEmpty() ? List.of(say("actions.again.all", figures.round())) : texts.stream().map(it -> say("actions.again.deed", it)).toList();
        for (var number = 0; number < promises.size(); number++) {
            deeds.open(review.topic(), promises.get(number), "again:" + review.topic() + ":" + review.round() + ":" + number, null);
        }
    }

    private String why(ReviewView figures) {
        var named = figures.about().stream().limit(2).map(ReviewView.Complaint::promise).collect(Collectors.joining(say("actions.again.and")));
        return named.isEmpty() ? say("actions.again.why", figures.round(), figures.percent(), figures.passPercent(), figures.given(), figures.content())
                : say("actions.again.why-named", figures.round(), figures.percent(), figures.passPercent(), figures.given(), figures.content(), named);
    }

    /** Kept with the topic, so in the language of the community. */
    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }
}
