package org.yishiting.actions;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.DeskUndo;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.StepDates;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.VoterRoll;

/** 评事: those who took part judge what was done. One verdict a person and round, changed as often as one likes until the round is over. */
@Service
@Transactional
public class Verdicts {

    public static final int MAX_REASON = 300;

    private final Reviews reviews;
    private final DeedRepository deeds;
    private final Topics topics;
    private final VoterRoll roll;
    private final Offices offices;
    private final PolicyPack policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verdicts(Reviews reviews, DeedRepository deeds, Topics topics, VoterRoll roll, Offices offices, PolicyPack policies, ApplicationEventPublisher events, Clock clock) {
        this.reviews = reviews;
        this.deeds = deeds;
        this.topics = topics;
        this.roll = roll;
        this.offices = offices;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges, or judges anew. Refuses who is no member ({@code residents.roll.not-member}), who did it oneself
     * ({@code actions.verdict.own-deed}), who took no part in the topic ({@code actions.verdict.took-no-part}), and outside the days of the review ({@code actions.verdict.not-open}, {@code .over}).
     *
     * @param about the deed one is not content with, if one says so
     */
    public OwnVerdict give(Actor actor, TopicId topic, Grade grade, @Nullable DeedId about, @Nullable String reason) {
        var details = topics.find(topic).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        var voter = roll.voter(actor, details.community());
        require(open(details), "actions.verdict.not-open");
        require(!reviews.doers(topic).contains(voter.resident()), "actions.verdict.own-deed");
        require(reviews.judges(topic).contains(voter.resident()), "actions.verdict.took-no-part");
        var words = reason == null || reason.isBlank() ? null : Deed.written(reason, MAX_REASON, "actions.note.missing");
        require(about == null || deeds.findById(about).filter(it -> it.topic().equals(topic)).isPresent(), "actions.deed.gone");
        var now = clock.instant();
        begin(details, now);
        var review = reviews.lock(topic, details.round(), false).orElseThrow();
        require(review.result() == null && !Zone.today(clock).isAfter(review.closesOn()), "actions.verdict.over");
        if (reviews.give(review, voter.resident(), new Reviews.Given(grade, about, words, now))) {
            events.publishEvent(new VerdictGiven(voter.resident(), details.community(), topic, review.round(), now));
        }
        return new OwnVerdict(ReceiptCode.of(actor, topic, now.toEpochMilli()), grade, about, words, now, review.closesOn());
    }

    /** As if this person had not judged, while the review of the present round takes verdicts. Refuses as {@link #give} does. */
    void takeBack(ResidentId resident, TopicId topic, Instant doneAt) {
        var details = topics.find(topic).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        require(open(details), "actions.verdict.not-open");
        var review = reviews.lock(topic, details.round(), false).orElseThrow(() -> new RuleViolation("actions.verdict.not-open"));
        require(review.result() == null && !Zone.today(clock).isAfter(review.closesOn()), "actions.verdict.over");
        require(reviews.of(topic, review.round(), resident).filter(it -> it.at().isAfter(doneAt)).isEmpty(), DeskUndo.CHANGED_SINCE);
        reviews.takeBack(review, resident);
    }

    /** What this person judged in the present round. */
    @Transactional(readOnly = true)
    public Optional<OwnVerdict> own(Actor actor, TopicDetails topic) {
        return reviews.find(topic.id(), topic.round()).flatMap(review -> reviews.of(topic.id(), topic.round(), actor.resident())
                .map(it -> new OwnVerdict(ReceiptCode.of(actor, topic.id(), it.at().toEpochMilli()), it.grade(), it.about(), it.reason(), it.at(), review.closesOn())));
    }

    /** Whether this person took part, and so may judge once it is time. */
    @Transactional(readOnly = true)
    public boolean mayJudge(Actor actor, TopicDetails topic) {
        return roll.has(actor, topic.community()) && reviews.judges(topic.id()).contains(actor.resident());
    }

    /** Whether this person did some of it, and so leaves the judging to others. */
    @Transactional(readOnly = true)
    public boolean didIt(Actor actor, TopicDetails topic) {
        return reviews.doers(topic.id()).contains(actor.resident());
    }

    /** All rounds in figures, the first first. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<ReviewView> of(TopicId topic) {
        return reviews.of(topic).stream().map(reviews::view).toList();
    }

    /** Rounds that run in a community or wait to be closed, those that end first first. */
    @Transactional(readOnly = true)
    public List<RunningReview> running(CommunityId community, int most) {
        return reviews.running(community, most).stream().map(it -> new RunningReview(it.topic(), reviews.view(it))).toList();
    }

    /** What people wrote in a round, without names. For convenors, committee staff and the supervisory committee. */
    @Transactional(readOnly = true)
    public List<String> reasons(Actor actor, TopicId topic, int round) {
        var details = topics.find(topic).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        offices.require(actor, details.community(), Office.CONVENOR, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
        return reviews.reasons(topic, round, 200);
    }

    /** Opens the round the topic is in, with the numbers of this day; does nothing where it is open. */
    void begin(TopicDetails topic, Instant at) {
        var today = LocalDate.ofInstant(at, Zone.PORTAL);
        var opened = topic.steps().stream().filter(it -> it.stage() == TopicStage.REVIEW).map(StepDates::opensOn).filter(Objects::nonNull)
                .findFirst().orElse(today);
        var place = topic.community();
        var least = opened.plusDays(policies.number(PolicyKey.HALL_REVIEW_DAYS, place, opened));
        var last = topic.lastDay() == null || least.isAfter(topic.lastDay()) ? least : topic.lastDay();
        reviews.open(topic.id(), topic.round(), place, opened, last, policies.number(PolicyKey.HALL_REOPEN_BELOW_PERCENT, place, opened),
                policies.number(PolicyKey.HALL_REOPEN_RATINGS, place, opened));
    }

    static boolean open(TopicDetails topic) {
        return topic.running() && topic.stage() == TopicStage.REVIEW;
    }
}
