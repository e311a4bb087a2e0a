package org.yishiting.debate;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.Publication;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.Subject;
import org.yishiting.photos.Photos;
import org.yishiting.residents.Residents;
import org.yishiting.residents.VoterRoll;

/** People give reasons for and against a topic and say what else is to be known, while it is spoken on and deliberated. */
@Service
@Transactional
public class Debate {

    /** How moderation and reports name an argument and a reply. */
    public static final String ARGUMENT = "debate.argument";
    public static final String REPLY = "debate.reply";

    public static final int MAX_TITLE = 40;
    public static final int MIN_TEXT = 5;
    public static final int MAX_TEXT = 600;
    public static final int MAX_REPLY = 300;
    public static final int MAX_PHOTOS = 3;

    static final int PER_HOUR = 10;
    static final int REPLIES_SHOWN = 100;

    private static final Set<TopicStage> TALKING = EnumSet.of(TopicStage.SPEAK, TopicStage.DELIBERATE);

    private final Arguments arguments;
    private final Topics topics;
    private final VoterRoll roll;
    private final Review review;
    private final ModeratedArguments moderated;
    private final ModeratedReplies moderatedReplies;
    private final Photos photos;
    private final Residents residents;
    private final Clock clock;

    Debate(Arguments arguments, Topics topics, VoterRoll roll, Review review, ModeratedArguments moderated, ModeratedReplies moderatedReplies, Photos photos,
            Residents residents, Clock clock) {
        this.arguments = arguments;
        this.topics = topics;
        this.roll = roll;
        this.review = review;
        this.moderated = moderated;
        this.moderatedReplies = moderatedReplies;
        this.photos = photos;
        this.residents = residents;
        this.clock = clock;
    }

    /**
     * Adds an argument; a newcomer's waits until somebody has read it. Refuses who is no member, what comes too late ({@code debate.closed}), too
     * much at once ({@code debate.too-many}), and what is too short, too long or has no side.
     */
    public Publication argue(Actor actor, TopicId topic, ArgumentDraft draft) {
        var details = topics.find(topic).orElseThrow(Debate::gone);
        var author = roll.voter(actor, details.community()).resident();
        requireOpen(details);
        if (draft.side() == null) {
            throw new RuleViolation("debate.side-missing");
        }
        var title = Wording.title(draft.title());
        var text = Wording.text(draft.text());
        require(draft.photos().size() <= MAX_PHOTOS, "debate.photos", MAX_PHOTOS);
        requireCalm(actor);
        var id = ArgumentId.next();
        arguments.add(id, topic, draft.side(), title, text, author, actor.helped(), clock.instant(), draft.photos());
        photos.hold(details.community(), draft.photos());
        var publication = review.submit(actor, details.community(), subject(ARGUMENT, id.toString(), details), title == null ? text : title + "\n" + text);
        if (publication.published()) {
            moderated.publish(id.toString());
        }
        return publication;
    }

    /** Answers an argument, one level deep. Refuses as {@link #argue} does, and what is not public any more ({@code debate.gone}). */
    public Publication reply(Actor actor, ArgumentId to, String words) {
        var argument = arguments.find(to).filter(it -> it.publishedAt() != null && it.clause() == null).orElseThrow(() -> new RuleViolation("debate.gone"));
        var details = topics.find(argument.topic()).orElseThrow(Debate::gone);
        var author = roll.voter(actor, details.community()).resident();
        requireOpen(details);
        var text = Wording.reply(words);
        requireCalm(actor);
        var id = UUID.randomUUID().toString();
        arguments.addReply(id, to, text, author, actor.helped(), clock.instant());
        var publication = review.submit(actor, details.community(), subject(REPLY, id, details), text);
        if (publication.published()) {
            moderatedReplies.publish(id);
        }
        return publication;
    }

    /** Whether arguments are taken at this moment. */
    public boolean isOpen(TopicDetails topic) {
        var until = topic.closesAt();
        return topic.running() && TALKING.contains(topic.stage()) && (until == null || clock.instant().isBefore(until));
    }

    /** The newest first, after the mark where there is one; {@code side} null for all sides. Removed ones keep their place. */
    @ReadOnce
    @Transactional(readOnly = true)
    public ArgumentPage page(TopicId topic, @Nullable Side side, ArgumentPage.@Nullable Mark after, int size) {
        var found = arguments.page(topic, side, after, size, residents::names);
        if (found.size() <= size) {
            return new ArgumentPage(found, null);
        }
        var last = found.get(size - 1);
        return new ArgumentPage(found.subList(0, size), new ArgumentPage.Mark(last.at(), last.id()));
    }

    @ReadOnce
    @Transactional(readOnly = true)
    public Counts counts(TopicId topic) {
        return arguments.counts(topic);
    }

    /** What others answered, the oldest first. */
    @Transactional(readOnly = true)
    public List<Reply> replies(ArgumentId argument) {
        return arguments.replies(argument, REPLIES_SHOWN, residents::names);
    }

    /** The words of a public argument, for who answers it. */
    @Transactional(readOnly = true)
    public Optional<String> words(ArgumentId argument) {
        return arguments.find(argument).filter(it -> it.publishedAt() != null && it.clause() == null).map(Arguments.Stored::words);
    }

    static Subject subject(String kind, String id, TopicDetails topic) {
        return new Subject(kind, id, HallPaths.topic(topic.id()), topic.title());
    }

    private void requireOpen(TopicDetails topic) {
        require(isOpen(topic), "debate.closed");
    }

    private void requireCalm(Actor actor) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        require(arguments.writtenSince(actor.resident(), hourAgo) < PER_HOUR, "debate.too-many", PER_HOUR);
    }

    private static RuleViolation gone() {
        return new RuleViolation("hall.topic.gone");
    }
}
