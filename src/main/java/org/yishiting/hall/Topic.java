package org.yishiting.hall;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** One issue on its way through the five steps. */
@Entity
@Table(name = "hall_topic")
class Topic {

    static final int MAX_TITLE = 40;
    static final int MAX_PROBLEM = 2000;

    @EmbeddedId
    private TopicId id;

    @Embedded
    private CommunityId community;

    private String number;
    private String title;
    private String problem;
    private @Nullable String raisedFrom;
    private @Nullable String attribution;
    private @Nullable String sourceKey;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TopicStage stage;

    private @Nullable Instant stageClosesAt;
    private @Nullable String nextStep;
    private @Nullable String outcome;
    private int participants;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TopicStatus status = TopicStatus.RUNNING;

    private @Nullable String statusReason;
    private @Nullable LocalDate deferredUntil;

    @AttributeOverride(name = "topicId", column = @Column(name = "merged_into"))
    private @Nullable TopicId mergedInto;

    private int round = 1;

    @AttributeOverride(name = "residentId", column = @Column(name = "opened_by"))
    private @Nullable ResidentId openedBy;

    private Instant createdAt;
    private Instant changedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "hall_topic_step", joinColumns = @JoinColumn(name = "topic_id"))
    private Set<StepDates> steps = new HashSet<>();

    @Version
    private @Nullable Integer version;

    Topic(TopicId id, CommunityId community, String number, TopicDraft draft, ResidentId openedBy, Instant now) {
        var written = draft.title().strip();
        require(!written.isEmpty() && written.length() <= MAX_TITLE, "hall.topic.title", MAX_TITLE);
        require(!draft.problem().isBlank() && draft.problem().length() <= MAX_PROBLEM, "hall.topic.problem-missing");
        var today = now.atZone(Zone.PORTAL).toLocalDate();
        require(draft.speakUntil() == null || draft.speakUntil().isAfter(today), "hall.topic.speak-until");
        this.id = id;
        this.community = community;
        this.number = number;
        this.title = written;
        this.problem = draft.problem().strip();
        this.raisedFrom = draft.raisedFrom();
        this.nextStep = draft.nextStep();
        this.createdAt = now;
        this.openedBy = openedBy;
        begin(draft.speakUntil() == null ? TopicStage.ASK : TopicStage.SPEAK, today, draft.speakUntil(), now);
    }

    @NullUnmarked
    protected Topic() {}

    /** Leaves the present step with a word on what came of it and enters a later or an earlier one. */
    void moveTo(TopicStage next, @Nullable LocalDate until, String note, @Nullable String then, Instant now) {
        require(status == TopicStatus.RUNNING, "hall.topic.stopped");
        require(next != stage, "hall.topic.same-step");
        require(!note.isBlank(), "hall.topic.reason");
        var today = now.atZone(Zone.PORTAL).toLocalDate();
        require(until == null || until.isAfter(today), "hall.topic.speak-until");
        var left = step(stage);
        steps.remove(left);
        steps.add(new StepDates(stage, left.opensOn(), today, note.strip()));
        this.nextStep = then;
        begin(next, today, until, now);
    }

    /** Stops, for a while or for good. Refuses without a reason, and without saying what comes of it. */
    void stop(Stop stop, Instant now) {
        require(status == TopicStatus.RUNNING, "hall.topic.stopped");
        require(stop.status() != TopicStatus.RUNNING, "hall.topic.stopped");
        require(!stop.reason().isBlank(), "hall.topic.reason");
        require(!stop.next().isBlank() || stop.status() == TopicStatus.CLOSED, "hall.topic.next-missing");
        require(stop.status() != TopicStatus.WITHDRAWN || stage == TopicStage.ASK, "hall.topic.withdraw-late");
        require((stop.status() == TopicStatus.DEFERRED) == (stop.until() != null), "hall.topic.deferred-until");
        require(stop.until() == null || stop.until().isAfter(now.atZone(Zone.PORTAL).toLocalDate()), "hall.topic.deferred-until");
        require((stop.status() == TopicStatus.MERGED) == (stop.into() != null) && !id.equals(stop.into()), "hall.topic.merged-into");
        this.status = stop.status();
        this.statusReason = stop.reason().strip();
        this.nextStep = stop.next().strip();
        this.deferredUntil = stop.until();
        this.mergedInto = stop.into();
        this.stageClosesAt = null;
        this.changedAt = now;
    }

    /** Goes on where it stopped. */
    void resume(@Nullable LocalDate until, @Nullable String then, Instant now) {
        require(status == TopicStatus.DEFERRED, "hall.topic.not-deferred");
        this.status = TopicStatus.RUNNING;
        this.statusReason = null;
        this.deferredUntil = null;
        this.nextStep = then;
        begin(stage, now.atZone(Zone.PORTAL).toLocalDate(), until, now);
    }

    /** 整改: those who live there were not content, it is done once more. */
    void sendBack(LocalDate until, String why, Instant now) {
        moveTo(TopicStage.ACT, until, why, null, now);
        this.round++;
    }

    void settle(String text, Instant now) {
        this.outcome = text;
        this.changedAt = now;
    }

    boolean isOpenedBy(ResidentId resident) {
        return resident.equals(openedBy);
    }

    private void begin(TopicStage next, LocalDate from, @Nullable LocalDate until, Instant now) {
        steps.removeIf(it -> it.stage() == next);
        steps.add(new StepDates(next, from, until, null));
        this.stage = next;
        this.stageClosesAt = until == null ? null : endOf(until);
        this.changedAt = now;
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.PORTAL).toInstant();
    }

    private StepDates step(TopicStage wanted) {
        return steps.stream().filter(it -> it.stage() == wanted).findFirst().orElseGet(() -> new StepDates(wanted, null, null, null));
    }

    TopicId id() {
        return id;
    }

    CommunityId community() {
        return community;
    }

    TopicDetails details() {
        var inOrder = steps.stream().sorted(Comparator.comparing(StepDates::stage)).toList();
        return new TopicDetails(id, community, number, title, problem, raisedFrom, attribution, stage, stageClosesAt, nextStep, outcome,
                participants, changedAt, List.copyOf(inOrder), status, statusReason, deferredUntil, mergedInto, round);
    }
}
