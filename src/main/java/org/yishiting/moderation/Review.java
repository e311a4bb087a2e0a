package org.yishiting.moderation;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.Minors;
import org.yishiting.residents.Residents;

/** The author's side of moderation: known neighbours publish at once, what newcomers write is looked at first, and whoever is refused can go on. */
@Service
@Transactional
public class Review {

    public static final int MAX_WORDS = ReviewedText.MAX_NOTE;
    /** Not what somebody looks after for its author, nor what was removed and keeps its place. */
    private static final Set<TextState> WITHDRAWABLE = EnumSet.of(TextState.WAITING, TextState.PUBLISHED, TextState.RETURNED, TextState.REFUSED);

    private final TextRepository texts;
    private final KnownNeighbours known;
    private final ModeratedTexts owners;
    private final ModerationLog log;
    private final HallRules rules;
    private final Deadlines deadlines;
    private final PolicyPack policies;
    private final Residents residents;
    private final Minors minors;
    private final Clock clock;

    Review(TextRepository texts, KnownNeighbours known, ModeratedTexts owners, ModerationLog log, HallRules rules, Deadlines deadlines,
            PolicyPack policies, Residents residents, Minors minors, Clock clock) {
        this.texts = texts;
        this.known = known;
        this.owners = owners;
        this.log = log;
        this.rules = rules;
        this.deadlines = deadlines;
        this.policies = policies;
        this.residents = residents;
        this.minors = minors;
        this.clock = clock;
    }

    /**
     * Decides whether a new text is public at once: it is when its author is a grown-up and a known neighbour and no telephone number, door or the
     * like stands in it. Otherwise it waits, and {@link Moderated} hears what becomes of it. Part of the author's act; the caller has checked who may write.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Publication submit(Actor author, CommunityId community, Subject subject, String text) {
        var now = clock.instant();
        var written = new ReviewedText(TextId.next(), community, subject, author.resident(), now);
        if (known.include(author.resident(), community) && Redaction.of(text).isEmpty() && minors.of(author.resident()) == AgeGroup.ADULT) {
            written.publishAtOnce();
            texts.saveAndFlush(written);
            log.publishedAtOnce(written, now);
            return new Publication(written.id(), true, null, 0);
        }
        written.await(now, due(community, now));
        texts.save(written);
        return waiting(written, now);
    }

    /** What was public elsewhere or earlier counts as published: for imports and the demo. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(ResidentId author, CommunityId community, Subject subject, Instant at) {
        var written = new ReviewedText(TextId.next(), community, subject, author, at);
        written.publishAtOnce();
        texts.saveAndFlush(written);
        log.publishedAtOnce(written, at);
    }

    /**
     * Sends changed words once more. Refuses what was not returned ({@code moderation.not-returned}), somebody else's text
     * ({@code moderation.not-yours}) and what the owner of the text refuses.
     */
    public Publication sendAgain(Actor author, TextId id, String words) {
        var text = own(author, id);
        var now = clock.instant();
        text.sentAgain(now, due(text.community(), now));
        owners.of(text).change(text.subject().id(), words);
        return waiting(text, now);
    }

    /**
     * 收回: takes one's own words back; nobody sees them any more and nothing takes their place. Refuses somebody else's text
     * ({@code moderation.not-yours}), and what others have built on since ({@code moderation.withdraw.late}).
     */
    public void withdraw(Actor author, TextId id) {
        var text = own(author, id);
        require(withdrawable(text), "moderation.withdraw.late");
        takeBack(text);
    }

    private boolean withdrawable(ReviewedText text) {
        return WITHDRAWABLE.contains(text.state()) && owners.of(text).withdrawable(text.subject().id());
    }

    /** Takes a text of this person back, wherever it stands; taking it back twice is taking it back once. Part of the act of the module that calls. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ResidentId author, TextId id) {
        takeBack(own(new Actor(author), id));
    }

    /** The same by what the text is, where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ResidentId author, String kind, String subject) {
        texts.lock(kind, subject).filter(it -> it.isBy(author)).ifPresent(this::takeBack);
    }

    private void takeBack(ReviewedText text) {
        if (text.state() != TextState.TAKEN_BACK) {
            text.takenBack();
            owners.of(text).takeBack(text.subject().id());
        }
    }

    /** Agrees to the words that were suggested; they are public at once. */
    public void agree(Actor author, TextId id) {
        var text = own(author, id);
        owners.of(text).change(text.subject().id(), text.agreed());
        owners.of(text).publish(text.subject().id());
        log.add(text, ModerationLog.Act.AGREED);
    }

    /** Has somebody else look again, once. Refuses a second time ({@code moderation.appeal.once}) and without a word ({@code moderation.appeal.words}). */
    public Instant appeal(Actor author, TextId id, String words) {
        var text = own(author, id);
        var due = deadlines.due(clock.instant(), PolicyKey.HALL_APPEAL_WORKDAYS, text.community()).at();
        text.appeal(words, clock.instant(), due);
        log.add(text, ModerationLog.Act.APPEALED);
        return due;
    }

    /** What the person wrote and where it stands, the newest first. Pages count from 0. */
    @Transactional(readOnly = true)
    public List<OwnText> of(Actor author, int page, int size) {
        var found = texts.of(author.resident(), PageRequest.of(page, size));
        var words = owners.words(found);
        var names = residents.names(found.stream().flatMap(it -> Stream.of(it.decidedBy(), it.answeredBy())).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(it -> view(it, words.getOrDefault(it.id(), ""), names, false)).toList();
    }

    /** One's own text. Empty for everybody else's. */
    @Transactional(readOnly = true)
    public Optional<OwnText> find(Actor author, TextId id) {
        return texts.findById(id).filter(it -> it.isBy(author.resident())).map(it -> view(it, owners.words(it),
                residents.names(Stream.of(it.decidedBy(), it.answeredBy()).filter(Objects::nonNull).collect(Collectors.toSet())), withdrawable(it)));
    }

    private Publication waiting(ReviewedText text, Instant now) {
        return new Publication(text.id(), false, text.dueAt(), policies.number(PolicyKey.HALL_MODERATION_HOURS, text.community(), LocalDate.ofInstant(now, Zone.PORTAL)));
    }

    private Instant due(CommunityId community, Instant now) {
        return deadlines.due(now, PolicyKey.HALL_MODERATION_HOURS, community).at();
    }

    private ReviewedText own(Actor author, TextId id) {
        var text = texts.lock(id).orElseThrow(() -> new RuleViolation("moderation.gone"));
        require(text.isBy(author.resident()), "moderation.not-yours");
        return text;
    }

    private OwnText view(ReviewedText it, String words, Map<ResidentId, String> names, boolean withdrawable) {
        return new OwnText(it.id(), it.community(), it.subject(), it.state(), words, it.writtenAt(), it.waitingSince(), it.dueAt(), it.decidedAt(),
                it.decidedBy() == null ? null : names.get(it.decidedBy()), rules.clause(it.community(), it.rulesVersion(), it.clause()),
                it.note(), it.suggestion(), it.appealWords(), it.appealDueAt(), it.answer(), it.granted(),
                it.answeredBy() == null ? null : names.get(it.answeredBy()), withdrawable);
    }
}
