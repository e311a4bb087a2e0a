package org.yishiting.actions;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordLinks;

/** What was promised on a topic and how far it has come. Everybody reads it; those who lead give it to somebody, those who do it report. */
@Service
@Transactional
public class Deeds {

    public static final int MAX_PROMISE = Deed.MAX_PROMISE;
    public static final int MAX_LINE = Deed.MAX_LINE;
    public static final int MAX_TEXT = Deed.MAX_TEXT;
    public static final int MAX_PHOTOS = 4;

    private static final Office[] LEADING = {Office.CONVENOR, Office.COMMITTEE_STAFF};
    static final Office[] REPORTING = {Office.CONVENOR, Office.COMMITTEE_STAFF, Office.GRID_CONTACT};

    private final DeedRepository deeds;
    private final Notes notes;
    private final DeedSteps steps;
    private final Topics topics;
    private final Offices offices;
    private final Notices notices;
    private final RecordLinks links;
    private final WorkCalendar calendar;
    private final PolicyPack policies;
    private final Clock clock;

    Deeds(DeedRepository deeds, Notes notes, DeedSteps steps, Topics topics, Offices offices, Notices notices, RecordLinks links, WorkCalendar calendar, PolicyPack policies, Clock clock) {
        this.deeds = deeds;
        this.notes = notes;
        this.steps = steps;
        this.topics = topics;
        this.offices = offices;
        this.notices = notices;
        this.links = links;
        this.calendar = calendar;
        this.policies = policies;
        this.clock = clock;
    }

    /** What was promised on a topic: overdue first, then what waits for a name, what runs, what stands still, what ended. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<DeedView> of(TopicId topic) {
        var all = deeds.of(topic);
        if (all.isEmpty()) {
            return List.of();
        }
        var lines = notes.of(topic);
        var made = steps.of(topic);
        return all.stream().map(it -> it.view(lines.getOrDefault(it.id(), List.of()), made.getOrDefault(it.id(), List.of()), today(), calendar)).sorted(Comparator
                .comparing((DeedView it) -> it.late() ? -1 : it.status().ordinal()).thenComparing(DeedView::round, Comparator.reverseOrder())
                .thenComparing(it -> it.due() == null ? LocalDate.MAX : it.due()).thenComparing(DeedView::position)).toList();
    }

    /** What presses in a community: without a name, overdue, or due within so many days. Without notes and steps. */
    @Transactional(readOnly = true)
    public List<DeedView> pressing(CommunityId community, int days, int most) {
        return deeds.pressing(community, today().plusDays(days), Limit.of(most)).stream().map(it -> it.view(List.of(), List.of(), today(), calendar)).toList();
    }

    /** What this person is to do in a community. Without notes and steps. */
    @Transactional(readOnly = true)
    public List<DeedView> own(Actor actor, CommunityId community, int most) {
        return deeds.ownedBy(actor.resident(), community, Limit.of(most)).stream().map(it -> it.view(List.of(), List.of(), today(), calendar)).toList();
    }

    /** What was promised on these topics and has not ended, the most urgent first, then what ended in the last days. Without notes and steps. */
    @Transactional(readOnly = true)
    public List<DeedView> promised(Collection<TopicId> topics, int days, int most) {
        return topics.isEmpty() ? List.of() : deeds.promised(topics.stream().map(TopicId::topicId).toList(), today().minusDays(days), Limit.of(most)).stream()
                .map(it -> it.view(List.of(), List.of(), today(), calendar)).toList();
    }

    /** Whether this person may report on deeds of the community, or leads there. */
    @Transactional(readOnly = true)
    public boolean leads(Actor actor, CommunityId community) {
        return offices.holds(actor, community, LEADING);
    }

    /** Whether {@link #note}, {@link #pause} and {@link #finish} are open to this person. */
    @Transactional(readOnly = true)
    public boolean reports(Actor actor, DeedView deed) {
        return deed.owner() != null && actor.resident().equals(deed.owner().person()) || offices.holds(actor, deed.community(), REPORTING);
    }

    /** Promises something on a topic in ACT. For convenors and committee staff. Refuses elsewhere with {@code actions.deed.not-now}. */
    public DeedId promise(Actor actor, TopicId topic, DeedDraft draft) {
        topics.hold(topic);
        var details = topic(topic);
        offices.require(actor, details.community(), LEADING);
        require(details.running() && details.stage() == TopicStage.ACT, "actions.deed.not-now");
        require((draft.owner() == null) == (draft.due() == null), "actions.deed.owner-and-due");
        var deed = opened(details, draft.promise(), null);
        if (draft.owner() != null && draft.due() != null) {
            give(actor, deed, draft.owner(), draft.helpers(), draft.due());
        }
        deed.next(draft.next());
        draft.steps().forEach(it -> steps.write(deed.id(), it));
        return deed.id();
    }

    /**
     * A decided point that somebody is to be named for. Heard of twice it is opened once. Part of the caller's act.
     *
     * @param record the end of the record that it stands in, which then leads to it; null where there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(TopicId topic, String promise, String sourceKey, @Nullable String record) {
        topics.hold(topic);
        if (!deeds.existsBySourceKey(sourceKey)) {
            var words = promise.strip();
            var deed = opened(topic(topic), words.length() > MAX_PROMISE ? words.substring(0, MAX_PROMISE - 1) + "…" : words, sourceKey);
            if (record != null) {
                links.join(deed.community(), record, LinkType.RESULTED_IN, deed.id().end());
            }
        }
    }

    /** The same with what was said of it: who does it, with whom, until when. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(PromisesMade.Promise promise) {
        var fresh = !deeds.existsBySourceKey(promise.source());
        open(promise.topic(), promise.what(), promise.source(), promise.record());
        var deed = deeds.findBySourceKey(promise.source()).orElseThrow();
        if (fresh) {
            var owner = promise.who() == null ? null : new Owner(null, promise.who(), "");
            deed.said(owner, promise.with(), promise.until() == null ? null : calendar.plusWorkdays(promise.until().minusDays(1), 1), today());
            if (!deed.awaited() && owner != null) {
                notes.add(deed.id(), NoteKind.GIVEN, owner.name(), deed.dueOn(), null, clock.instant(), List.of());
            }
        }
    }

    /** The deeds whose source begins with this, by what comes after it: how things promised in one place stand. Without notes and steps. */
    @Transactional(readOnly = true)
    public Map<String, DeedView> stands(String source) {
        return deeds.findBySourceKeyStartingWith(source).stream().collect(Collectors.toMap(it -> String.valueOf(it.sourceKey()).substring(source.length()),
                it -> it.view(List.of(), List.of(), today(), calendar)));
    }

    /**
     * Names who does it and by when; a day that is not worked becomes the next one that is. A later change of hands leaves the day as it is.
     * For convenors and committee staff.
     */
    public void give(Actor actor, DeedId id, Owner owner, @Nullable String helpers, LocalDate due) {
        give(actor, led(actor, id), owner, helpers, due);
    }

    /** Reports what was done and what comes next, with photos. For the owner, staff and grid contacts. */
    public void note(Actor actor, DeedId id, String text, @Nullable String next, List<NoteView.Photo> photos) {
        var deed = reported(actor, id);
        deed.next(next);
        add(actor, deed, NoteKind.PROGRESS, Deed.written(text, MAX_TEXT, "actions.note.missing"), null, photos);
    }

    /** Lets the clock stand still while it waits for somebody else, with the reason. For the owner, staff and grid contacts. */
    public void pause(Actor actor, DeedId id, String reason, int workdays) {
        var deed = reported(actor, id);
        var why = Deed.written(reason, MAX_LINE, "actions.deed.reason-missing");
        deed.pause(workdays, policies.number(PolicyKey.ACT_PAUSE_WORKDAYS, deed.community(), today()), today(), calendar);
        add(actor, deed, NoteKind.PAUSED, why, calendar.plusWorkdays(today(), workdays), List.of());
    }

    /** Lets the clock run again. For the owner, staff and grid contacts. */
    public void resume(Actor actor, DeedId id, String text) {
        var deed = reported(actor, id);
        deed.resume(today(), calendar);
        add(actor, deed, NoteKind.RESUMED, text.strip(), deed.dueOn(), List.of());
    }

    /** Allows a later day, with the reason. For convenors and committee staff; refuses the owner ({@code actions.extend.own}). */
    public void extend(Actor actor, DeedId id, LocalDate until, String reason) {
        var deed = led(actor, id);
        require(!deed.isOwnedBy(actor.resident()), "actions.extend.own");
        var why = Deed.written(reason, MAX_LINE, "actions.deed.reason-missing");
        var day = calendar.plusWorkdays(until.minusDays(1), 1);
        deed.extend(day);
        add(actor, deed, NoteKind.EXTENDED, why, day, List.of());
    }

    /** Done, with what came of it. For the owner, staff and grid contacts. */
    public void finish(Actor actor, DeedId id, String result, List<NoteView.Photo> photos) {
        var deed = reported(actor, id);
        deed.end(DeedStatus.DONE, result, today());
        add(actor, deed, NoteKind.DONE, result.strip(), null, photos);
    }

    /** Not done, and why. For convenors and committee staff. */
    public void giveUp(Actor actor, DeedId id, String reason) {
        var deed = led(actor, id);
        deed.end(DeedStatus.NOT_DONE, reason, today());
        add(actor, deed, NoteKind.NOT_DONE, reason.strip(), null, List.of());
    }

    private Deed opened(TopicDetails topic, String promise, @Nullable String sourceKey) {
        return deeds.saveAndFlush(new Deed(DeedId.next(), topic.id(), topic.community(), deeds.nextPosition(topic.id()), topic.round(), promise, sourceKey, clock.instant()));
    }

    private void give(Actor actor, Deed deed, Owner owner, @Nullable String helpers, LocalDate due) {
        deed.give(owner, helpers, calendar.plusWorkdays(due.minusDays(1), 1), today());
        add(actor, deed, NoteKind.GIVEN, owner.office().isEmpty() ? owner.name() : owner.name() + "（" + owner.office() + "）", deed.dueOn(), List.of());
        Optional.ofNullable(owner.person()).ifPresent(it -> notices.tell(List.of(it), HallPaths.topic(deed.topic()), "actions.notice.given", deed.promise()));
    }

    private void add(Actor actor, Deed deed, NoteKind kind, String text, @Nullable LocalDate until, List<NoteView.Photo> photos) {
        require(photos.size() <= MAX_PHOTOS, "actions.note.photos", MAX_PHOTOS);
        notes.add(deed.id(), kind, text, until, actor.resident(), clock.instant(), photos);
    }

    private Deed led(Actor actor, DeedId id) {
        var deed = deeds.lock(id).orElseThrow(Deeds::gone);
        offices.require(actor, deed.community(), LEADING);
        return deed;
    }

    private Deed reported(Actor actor, DeedId id) {
        var deed = deeds.lock(id).orElseThrow(Deeds::gone);
        if (!deed.isOwnedBy(actor.resident())) {
            offices.require(actor, deed.community(), REPORTING);
        }
        return deed;
    }

    private TopicDetails topic(TopicId id) {
        return topics.find(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
    }

    private LocalDate today() {
        return Zone.today(clock);
    }

    private static RuleViolation gone() {
        return new RuleViolation("actions.deed.gone");
    }
}
