package org.yishiting.moderation;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.community.Typists;
import org.yishiting.moderation.ModerationLog.Act;
import org.yishiting.moderation.ReviewedText.Why;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.Residents;

/**
 * What waits for the committee: new texts of newcomers, what was sent again and what was reported, in one queue, the longest wait first. Every act
 * refuses one's own text ({@code moderation.own}), what one typed for somebody at the desk ({@code moderation.typed}), what one reported oneself ({@code moderation.own-report}), what somebody else has decided
 * meanwhile ({@code moderation.decided}) and words that changed since they were read ({@code moderation.changed}). What is not published needs a
 * clause ({@code moderation.clause-missing}). For convenors and committee staff of the community.
 */
@Service
@Transactional
public class Queue {

    private static final Office[] MODERATORS = {Office.CONVENOR, Office.COMMITTEE_STAFF};
    private static final Office[] JUDGES = {Office.SUPERVISORY_COMMITTEE, Office.CONVENOR};

    private final TextRepository texts;
    private final ModeratedTexts owners;
    private final Reports reports;
    private final Errands errands;
    private final HallRules rules;
    private final ModerationLog log;
    private final Notices notices;
    private final Offices offices;
    private final Typists typists;
    private final Residents residents;
    private final Clock clock;

    Queue(TextRepository texts, ModeratedTexts owners, Reports reports, Errands errands, HallRules rules, ModerationLog log, Notices notices, Offices offices, Typists typists,
            Residents residents, Clock clock) {
        this.texts = texts;
        this.owners = owners;
        this.reports = reports;
        this.errands = errands;
        this.rules = rules;
        this.log = log;
        this.notices = notices;
        this.offices = offices;
        this.typists = typists;
        this.residents = residents;
        this.clock = clock;
    }

    /** What this person may decide on, the longest wait first. */
    @Transactional(readOnly = true)
    public List<WaitingText> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, MODERATORS);
        var found = foreign(actor, texts.waiting(community, actor.resident(), PageRequest.of(0, most)));
        var filed = reports.open(found);
        return found.stream().filter(it -> filed.getOrDefault(it.id(), List.of()).stream().noneMatch(report -> report.by().equals(actor.resident()))).map(it -> view(it, filed)).toList();
    }

    /** Publishes as it is; what was reported stays as it is. */
    public void publish(Actor actor, TextId id, int round) {
        var text = decidable(actor, id, round);
        var isNew = text.state() != TextState.PUBLISHED;
        log.looked(text, isNew ? Act.PUBLISHED : Act.KEPT, null);
        text.published(actor.resident(), clock.instant());
        reports.close(text);
        if (isNew) {
            owners.of(text).publish(text.subject().id());
            tell(text, text.subject().path(), "moderation.notice.published");
        }
    }

    /** Not public until the author changes it as {@code note} says, or agrees to the words suggested: one of both ({@code moderation.change-missing}). */
    public void giveBack(Actor actor, TextId id, int round, int clause, String note, @Nullable String suggestion) {
        var better = suggestion == null || suggestion.isBlank() ? null : suggestion.strip();
        require(better != null || !note.isBlank(), "moderation.change-missing");
        withhold(actor, id, round, TextState.RETURNED, Act.RETURNED, clause, note, better);
    }

    /** Not public, but the matter is looked after until its author has an answer, see {@link Errands}; {@code note} says by whom ({@code moderation.note-missing}). */
    public void takeUp(Actor actor, TextId id, int round, int clause, String note) {
        require(!note.isBlank(), "moderation.note-missing");
        errands.open(withhold(actor, id, round, TextState.TAKEN_UP, Act.TAKEN_UP, clause, note, null), actor.resident());
    }

    /** Not published, or removed where it was public. */
    public void refuse(Actor actor, TextId id, int round, int clause, String note) {
        withhold(actor, id, round, TextState.REFUSED, Act.REFUSED, clause, note, null);
    }

    /** Appeals that this person may answer: members of the supervisory committee and convenors, who neither wrote the text nor decided on it. */
    @Transactional(readOnly = true)
    public List<WaitingText> appealed(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, JUDGES);
        var found = foreign(actor, texts.appealed(community, actor.resident(), PageRequest.of(0, most)));
        var filed = reports.open(found);
        return found.stream().map(it -> view(it, filed)).toList();
    }

    /**
     * Answers an appeal for good, with a reason ({@code moderation.appeal.answer-missing}): publishes after all, or leaves it. Refuses who decided
     * before ({@code moderation.appeal.same-person}), one's own text, and what is answered already. For the supervisory committee and convenors.
     */
    public void answer(Actor actor, TextId id, boolean publish, String words) {
        var text = texts.lock(id).orElseThrow(Queue::gone);
        offices.require(actor, text.community(), JUDGES);
        require(!text.isBy(actor.resident()), "moderation.own");
        require(!typed(actor, text), "moderation.typed");
        text.answerAppeal(actor.resident(), publish, words, clock.instant());
        log.add(text, publish ? Act.APPEAL_GRANTED : Act.APPEAL_REJECTED);
        if (publish) {
            owners.of(text).publish(text.subject().id());
        }
        tell(text, ModerationPaths.text(id), publish ? "moderation.notice.granted" : "moderation.notice.rejected");
    }

    private ReviewedText withhold(Actor actor, TextId id, int round, TextState ending, Act act, int clause, String note, @Nullable String suggestion) {
        var text = decidable(actor, id, round);
        var holding = rules.current(text.community());
        var named = holding.clauses().stream().filter(it -> it.number() == clause).findFirst().orElseThrow(() -> new RuleViolation("moderation.clause-missing"));
        require(note.length() <= ReviewedText.MAX_NOTE, "moderation.too-long", ReviewedText.MAX_NOTE);
        var why = new Why(holding.version(), clause, note.strip(), suggestion);
        var removed = act == Act.REFUSED && text.state() == TextState.PUBLISHED;
        log.looked(text, removed ? Act.REMOVED : act, why);
        text.withheld(ending, actor.resident(), clock.instant(), why);
        reports.close(text);
        owners.of(text).withhold(text.subject().id(), named);
        tell(text, ModerationPaths.text(id), removed ? "moderation.notice.removed" : notice(ending));
        return text;
    }

    private static String notice(TextState ending) {
        return switch (ending) {
            case RETURNED -> "moderation.notice.returned";
            case TAKEN_UP -> "moderation.notice.taken-up";
            default -> "moderation.notice.refused";
        };
    }

    private ReviewedText decidable(Actor actor, TextId id, int round) {
        var text = texts.lock(id).orElseThrow(Queue::gone);
        offices.require(actor, text.community(), MODERATORS);
        require(!text.isBy(actor.resident()), "moderation.own");
        require(!typed(actor, text), "moderation.typed");
        require(!reports.isOpenBy(text, actor.resident()), "moderation.own-report");
        require(text.waits(), "moderation.decided", name(text.decidedBy()));
        require(text.round() == round, "moderation.changed");
        return text;
    }

    /** Without those the actor typed. */
    private List<ReviewedText> foreign(Actor actor, List<ReviewedText> found) {
        var helped = typists.among(actor, found.stream().map(ReviewedText::author).filter(Objects::nonNull).toList());
        return found.stream().filter(it -> it.author() == null || !helped.contains(it.author()) || !typed(actor, it)).toList();
    }

    /** What one typed for its author at the desk is as good as one's own. */
    private boolean typed(Actor actor, ReviewedText text) {
        return typists.typed(actor, text.author(), text.writtenAt()) || typists.typed(actor, text.author(), text.waitingSince())
                || typists.typed(actor, text.author(), text.appealedAt());
    }

    private void tell(ReviewedText text, String path, String key) {
        if (text.author() instanceof ResidentId author) {
            notices.tell(List.of(author), path, key, text.subject().title());
        }
    }

    private WaitingText view(ReviewedText it, Map<TextId, List<Reports.Filed>> filed) {
        var owner = owners.of(it);
        var since = it.waitingSince() == null ? it.appealedAt() : it.waitingSince();
        return new WaitingText(it.id(), it.community(), it.subject(), owners.words(it), owner.pictures(it.subject().id()), it.round(),
                Objects.requireNonNull(since), it.waits() ? it.dueAt() : it.appealDueAt(), filed.getOrDefault(it.id(), List.of()).stream().map(Reports.Filed::report).toList(),
                rules.clause(it.community(), it.rulesVersion(), it.clause()), it.note(), it.appealRuns() ? it.appealWords() : null, name(it.decidedBy()));
    }

    private String name(@Nullable ResidentId resident) {
        return resident == null ? "" : residents.nicknameOf(resident).orElse("");
    }

    private static RuleViolation gone() {
        return new RuleViolation("moderation.gone");
    }
}
