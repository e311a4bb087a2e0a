package org.yishiting.actions;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.policy.WorkCalendar;

/** One thing that was promised: who does it, by when, and how far it has come (办理任务). */
@Entity
@Table(name = "actions_deed")
class Deed {

    static final int MAX_PROMISE = 200;
    static final int MAX_LINE = 200;
    static final int MAX_TEXT = 500;

    @EmbeddedId
    private DeedId id;

    @Embedded
    private TopicId topic;

    @Embedded
    private CommunityId community;

    private int position;
    private int round;
    private String promise;

    @AttributeOverride(name = "residentId", column = @Column(name = "owner_id"))
    private @Nullable ResidentId ownerId;

    private @Nullable String ownerName;
    private @Nullable String ownerOffice;
    private @Nullable String helpers;
    private @Nullable LocalDate givenOn;
    private @Nullable LocalDate firstDueOn;
    private @Nullable LocalDate dueOn;
    private int extensions;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeedStatus status = DeedStatus.AWAITED;

    private @Nullable String nextStep;
    private @Nullable LocalDate pausedSince;
    private @Nullable LocalDate pausedUntil;
    private int pausedDays;
    private @Nullable String result;
    private @Nullable LocalDate endedOn;
    private @Nullable String sourceKey;
    private @Nullable LocalDate remindedFor;
    private @Nullable LocalDate escalatedFor;
    private @Nullable String escalatedTo;
    private Instant openedAt;

    @Version
    private @Nullable Integer version;

    Deed(DeedId id, TopicId topic, CommunityId community, int position, int round, String promise, @Nullable String sourceKey, Instant now) {
        this.id = id;
        this.topic = topic;
        this.community = community;
        this.position = position;
        this.round = round;
        this.promise = written(promise, MAX_PROMISE, "actions.deed.promise-missing");
        this.sourceKey = sourceKey;
        this.openedAt = now;
    }

    @NullUnmarked
    protected Deed() {}

    /** Names who does it and by when; the clock runs from that day. Giving it to somebody else later leaves the day as it was, unless it is a later one with no clock running yet. */
    void give(Owner owner, @Nullable String helpers, LocalDate due, LocalDate today) {
        requireRunning();
        require(!due.isBefore(today), "actions.deed.due-past");
        this.ownerId = owner.person();
        this.ownerName = owner.name();
        this.ownerOffice = owner.office();
        this.helpers = line(helpers);
        if (status == DeedStatus.AWAITED) {
            this.status = DeedStatus.RUNNING;
            this.givenOn = today;
            this.firstDueOn = due;
            this.dueOn = due;
        }
    }

    /** What a meeting said of it. With a name and a day it runs at once, also when the minutes took so long that the day is over; else what was said waits for the rest. */
    void said(@Nullable Owner owner, @Nullable String helpers, @Nullable LocalDate due, LocalDate today) {
        requireRunning();
        this.ownerName = owner == null ? null : owner.name();
        this.ownerOffice = owner == null ? null : owner.office();
        this.helpers = line(helpers);
        this.firstDueOn = due;
        this.dueOn = due;
        if (owner != null && due != null) {
            this.status = DeedStatus.RUNNING;
            this.givenOn = today;
        }
    }

    void next(@Nullable String step) {
        requireRunning();
        this.nextStep = line(step);
    }

    /** The clock stands still from today, at most so many working days in all. Refuses what is overdue already: a pause hides nothing. */
    void pause(int workdays, int most, LocalDate today, WorkCalendar calendar) {
        requireRunning();
        require(status == DeedStatus.RUNNING && dueOn != null, "actions.pause.not-running");
        require(!today.isAfter(dueOn), "actions.pause.overdue");
        require(workdays >= 1 && workdays + pausedDays <= most, "actions.pause.too-long", most, most - pausedDays);
        this.status = DeedStatus.PAUSED;
        this.pausedSince = today;
        this.pausedUntil = calendar.plusWorkdays(today, workdays);
    }

    /** The clock runs again; the day moves by the working days it stood still. */
    void resume(LocalDate today, WorkCalendar calendar) {
        require(status == DeedStatus.PAUSED, "actions.pause.not-paused");
        var until = Objects.requireNonNull(pausedUntil);
        var stood = calendar.workdaysBetween(Objects.requireNonNull(pausedSince), today.isAfter(until) ? until : today);
        this.status = DeedStatus.RUNNING;
        this.dueOn = calendar.plusWorkdays(Objects.requireNonNull(dueOn), stood);
        this.pausedDays += stood;
        this.pausedSince = null;
        this.pausedUntil = null;
    }

    void extend(LocalDate until) {
        requireRunning();
        require(status == DeedStatus.RUNNING && dueOn != null, "actions.pause.not-running");
        require(until.isAfter(dueOn), "actions.extend.not-later");
        this.dueOn = until;
        this.extensions++;
    }

    void end(DeedStatus how, String result, LocalDate today) {
        requireRunning();
        this.status = how;
        this.result = written(result, MAX_TEXT, how == DeedStatus.DONE ? "actions.deed.result-missing" : "actions.deed.reason-missing");
        this.endedOn = today;
        this.nextStep = null;
        this.pausedSince = null;
        this.pausedUntil = null;
    }

    /** Whether so much of the time is over, and nobody has been reminded of this day yet. Answers true once for each day it is due. */
    boolean remind(int percent, LocalDate today, WorkCalendar calendar) {
        if (status != DeedStatus.RUNNING || givenOn == null || dueOn == null || dueOn.equals(remindedFor) || today.isAfter(dueOn)) {
            return false;
        }
        var all = calendar.workdaysBetween(givenOn, dueOn);
        if (calendar.workdaysBetween(givenOn, today) * 100 < all * percent) {
            return false;
        }
        remindedFor = dueOn;
        return true;
    }

    /** Whether it is overdue, and the level above has not been told of this day yet. */
    boolean isOverdueUnheard(LocalDate today) {
        return status == DeedStatus.RUNNING && dueOn != null && today.isAfter(dueOn) && !dueOn.equals(escalatedFor);
    }

    void escalatedTo(String level) {
        this.escalatedFor = dueOn;
        this.escalatedTo = level;
    }

    boolean pauseIsOver(LocalDate today) {
        return status == DeedStatus.PAUSED && pausedUntil != null && today.isAfter(pausedUntil);
    }

    boolean ended() {
        return status.ended();
    }

    boolean isOwnedBy(ResidentId person) {
        return person.equals(ownerId);
    }

    DeedView view(List<NoteView> notes, List<StepView> steps, LocalDate today, WorkCalendar calendar) {
        var owner = ownerName == null ? null : new Owner(ownerId, ownerName, ownerOffice == null ? "" : ownerOffice);
        var days = dueOn == null ? 0 : calendar.workdaysBetween(status.ended() && endedOn != null ? endedOn : today, dueOn);
        return new DeedView(id, topic, community, position, round, promise, owner, helpers, status, firstDueOn, dueOn, days, extensions, nextStep, pausedSince,
                pausedUntil, result, endedOn, escalatedTo, notes, steps);
    }

    private void requireRunning() {
        require(!status.ended(), "actions.deed.ended");
    }

    static String written(String text, int most, String missing) {
        var words = text.strip();
        require(!words.isEmpty(), missing);
        require(words.length() <= most, "actions.text.too-long", most, words.length() - most);
        return words;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : written(text, MAX_LINE, "actions.deed.reason-missing");
    }

    DeedId id() {
        return id;
    }

    TopicId topic() {
        return topic;
    }

    CommunityId community() {
        return community;
    }

    int position() {
        return position;
    }

    @Nullable ResidentId ownerId() {
        return ownerId;
    }

    String promise() {
        return promise;
    }

    @Nullable String sourceKey() {
        return sourceKey;
    }

    boolean awaited() {
        return status == DeedStatus.AWAITED;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }
}
