package org.yishiting.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** The topics of a hall: anyone reads them, convenors and staff open them and lead them through the steps. */
@Service
@Transactional
public class Topics {

    public static final int MAX_TITLE = Topic.MAX_TITLE;
    public static final int MAX_NOTE = 300;
    public static final int MAX_NEXT_STEP = 200;
    public static final int USUAL_DAYS_TO_SPEAK = 14;

    private static final int LARGE = 1_000;
    private static final Office[] LEADING = {Office.CONVENOR, Office.COMMITTEE_STAFF};

    private final TopicRepository topics;
    private final TopicNumbers numbers;
    private final Story story;
    private final ObjectProvider<StepGuard> guards;
    private final ApplicationEventPublisher events;
    private final Offices offices;
    private final Clock clock;
    private final Cache<TopicQuery, Long> large = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(10)).build();

    Topics(TopicRepository topics, TopicNumbers numbers, Story story, ObjectProvider<StepGuard> guards, ApplicationEventPublisher events, Offices offices,
            Clock clock) {
        this.topics = topics;
        this.numbers = numbers;
        this.story = story;
        this.guards = guards;
        this.events = events;
        this.offices = offices;
        this.clock = clock;
    }

    /** Of more than a thousand the total may be ten seconds old: counting a hundred thousand takes longer than everything else on the page. */
    @ReadOnce
    @Transactional(readOnly = true)
    public TopicPage list(TopicQuery query) {
        var like = query.words().isEmpty() ? null : "%" + query.words().replaceAll("([!%_])", "!$1") + "%";
        var ids = topics.page(query.community(), query.stage(), like, PageRequest.of(query.page(), query.size()));
        var onlyPage = query.page() == 0 && ids.size() < query.size();
        var total = onlyPage ? ids.size() : count(query, like);
        return new TopicPage(ids.isEmpty() ? List.of() : topics.summaries(ids), total);
    }

    private long count(TopicQuery query, @Nullable String like) {
        var asked = new TopicQuery(query.community(), query.stage(), query.words(), 0, 1);
        var known = large.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        var total = topics.count(query.community(), query.stage(), like);
        if (total > LARGE) {
            large.put(asked, total);
        }
        return total;
    }

    @ReadOnce
    @Transactional(readOnly = true)
    public Optional<TopicDetails> find(TopicId id) {
        return topics.findWithSteps(id).map(Topic::details);
    }

    /** What happened to a topic, the oldest first. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<StoryLine> story(TopicId id) {
        return story.of(id);
    }

    /** Puts a topic before the hall: to be asked about, or for everybody to speak on. For convenors and committee staff of the community. */
    public TopicId open(Actor actor, CommunityId community, TopicDraft draft) {
        offices.require(actor, community, LEADING);
        var now = clock.instant();
        var topic = topics.saveAndFlush(new Topic(TopicId.next(), community, numbers.next(community, now), draft, actor.resident(), now));
        story.add(topic.id(), now, "hall.story.opened", draft.raisedFrom() == null ? "" : draft.raisedFrom());
        return topic.id();
    }

    /** What stands in the way of the next step, each with its own words; {@code next} is null for closing. */
    @Transactional(readOnly = true)
    public List<RuleViolation> missing(Actor actor, TopicId id, @Nullable TopicStage next) {
        var topic = topics.findWithSteps(id).orElseThrow(Topics::gone).details();
        return guards.stream().flatMap(it -> it.missing(topic, next, actor).stream()).toList();
    }

    /** The same for anybody who reads: without what holds only for the one who leads. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<RuleViolation> missing(TopicDetails topic, @Nullable TopicStage next) {
        return guards.stream().flatMap(it -> it.missing(topic, next, null).stream()).toList();
    }

    /**
     * Leads a topic into another step. Says in {@code note} what came of the step that ends, or why it goes back: refuses without with
     * {@code hall.topic.reason}, and with what a {@link StepGuard} misses. For convenors and committee staff of the community.
     */
    public void moveTo(Actor actor, TopicId id, TopicStage next, @Nullable LocalDate until, String note, @Nullable String then) {
        var topic = led(actor, id);
        pass(actor, topic, next);
        move(topic, next, note, () -> topic.moveTo(next, until, note, then, clock.instant()));
    }

    /** Stops a topic for a while or for good, with a reason and what comes of it. For convenors and committee staff. */
    public void stop(Actor actor, TopicId id, Stop stop) {
        RuleViolation.require(stop.status() != TopicStatus.CLOSED, "hall.topic.close-by-verdict");
        var topic = led(actor, id);
        RuleViolation.require(stop.into() == null || topics.existsById(stop.into()), "hall.topic.merged-into");
        end(topic, stop);
    }

    /** Takes a deferred topic up again where it stopped. For convenors and committee staff. */
    public void resume(Actor actor, TopicId id, @Nullable LocalDate until, @Nullable String then) {
        var topic = led(actor, id);
        topic.resume(until, then, clock.instant());
        story.add(id, clock.instant(), "hall.story.resumed", "");
    }

    /** Closes a topic that was judged. Refuses who opened it ({@code hall.topic.own}), and with what a guard misses. For convenors and staff. */
    public void close(Actor actor, TopicId id, String summary) {
        var topic = led(actor, id);
        RuleViolation.require(topic.details().stage() == TopicStage.REVIEW, "hall.topic.close-by-verdict");
        RuleViolation.require(!topic.isOpenedBy(actor.resident()), "hall.topic.own");
        pass(actor, topic, null);
        end(topic, new Stop(TopicStatus.CLOSED, summary, "", null, null));
    }

    /** By rule, not by a person: a bad verdict sends the topic back to be done once more, until that day. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(TopicId id, LocalDate until, String why) {
        var topic = topics.lock(id).orElseThrow(Topics::gone);
        move(topic, TopicStage.ACT, why, () -> topic.sendBack(until, why, clock.instant()));
    }

    /** Whoever numbers something within a topic holds it until the end of the act, so that two at once get two numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(TopicId id) {
        topics.lock(id).orElseThrow(Topics::gone);
    }

    /** Adds a line to the story of a topic, at any stage and after its end. {@code key} takes {@code note} as its only argument. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(TopicId id, String key, String note) {
        story.add(id, clock.instant(), key, note);
    }

    /** Says in a few sentences what was decided. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(TopicId id, String outcome) {
        topics.lock(id).orElseThrow(Topics::gone).settle(outcome, clock.instant());
        story.add(id, clock.instant(), "hall.story.settled", outcome);
    }

    /** By rule, not by a person: what came of the deliberation ends the topic. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endByRule(TopicId id, Stop stop) {
        end(topics.lock(id).orElseThrow(Topics::gone), stop);
    }

    private void move(Topic topic, TopicStage next, String note, Runnable act) {
        var from = topic.details().stage();
        act.run();
        story.add(topic.id(), clock.instant(), "hall.story.to." + next.name().toLowerCase(Locale.ROOT), note.strip());
        events.publishEvent(new TopicMoved(topic.id(), topic.community(), from, next, clock.instant()));
    }

    private void end(Topic topic, Stop stop) {
        topic.stop(stop, clock.instant());
        story.add(topic.id(), clock.instant(), "hall.story.stopped." + stop.status().name().toLowerCase(Locale.ROOT).replace('_', '-'), stop.reason().strip());
        events.publishEvent(new TopicStopped(topic.id(), topic.community(), stop.status(), clock.instant()));
    }

    private void pass(Actor actor, Topic topic, @Nullable TopicStage next) {
        RuleViolation.require(topic.details().running(), "hall.topic.stopped");
        missing(actor, topic.id(), next).stream().findFirst().ifPresent(it -> {
            throw it;
        });
    }

    private Topic led(Actor actor, TopicId id) {
        var topic = topics.lock(id).orElseThrow(Topics::gone);
        offices.require(actor, topic.community(), LEADING);
        return topic;
    }

    private static RuleViolation gone() {
        return new RuleViolation("hall.topic.gone");
    }
}
