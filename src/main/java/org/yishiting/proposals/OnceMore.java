package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.Topics;
import org.yishiting.residents.VoterRoll;

/**
 * 情况变了，请再办: a member asks for a topic that is over to be taken up again. It goes the way of a proposal: a term for the answer, a reason when it
 * is not taken up, one appeal.
 */
@Service
@Transactional
public class OnceMore {

    public static final int MAX_REASON = 500;
    private static final int SHOWN = 20;
    private static final Set<TopicStatus> OVER = EnumSet.of(TopicStatus.CLOSED, TopicStatus.ENDED_NO_AGREEMENT, TopicStatus.REFERRED);

    private final ProposalRepository repository;
    private final Proposals proposals;
    private final Topics topics;
    private final VoterRoll roll;
    private final I18NProvider words;
    private final Clock clock;

    OnceMore(ProposalRepository repository, Proposals proposals, Topics topics, VoterRoll roll, I18NProvider words, Clock clock) {
        this.repository = repository;
        this.proposals = proposals;
        this.topics = topics;
        this.roll = roll;
        this.words = words;
        this.clock = clock;
    }

    /** Whether a topic is one that can be asked for again: closed, referred elsewhere, or ended without agreement. */
    public static boolean isOver(TopicDetails topic) {
        return OVER.contains(topic.status());
    }

    /**
     * Asks with a reason, and hands it in at once. For members. Refuses what is not over ({@code proposals.again.not-over}), an empty reason
     * ({@code proposals.again.reason}), while another waits ({@code proposals.again.waits}) and what goes on already ({@code proposals.again.goes-on}).
     */
    public ProposalId ask(Actor actor, TopicId id, String reason) {
        topics.hold(id);
        var topic = topics.find(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        var voter = roll.voter(actor, topic.community());
        require(isOver(topic), "proposals.again.not-over");
        require(!reason.isBlank() && reason.strip().length() <= MAX_REASON, "proposals.again.reason", MAX_REASON);
        for (var earlier : of(id)) {
            require(!earlier.state().waiting() && earlier.state() != ProposalState.APPEALED, "proposals.again.waits", earlier.number());
            require(earlier.topic() == null, "proposals.again.goes-on", earlier.number());
        }
        var proposal = new Proposal(ProposalId.next(), topic.community(), voter.resident(), new ProposalText(title(topic), reason, null), clock.instant());
        proposal.asksAgainFor(id);
        repository.save(proposal);
        proposals.submit(actor, proposal.id());
        topics.note(id, "proposals.again.story", String.valueOf(proposal.number()));
        return proposal.id();
    }

    /** Who asked for it again and what became of that, the newest first; no words before somebody in office read them. */
    @Transactional(readOnly = true)
    public List<ProposalDetails> of(TopicId topic) {
        return repository.askingAgain(topic, PageRequest.of(0, SHOWN)).stream().map(Proposal::open).toList();
    }

    /** Kept with the proposal, so in the language of the community. */
    private String title(TopicDetails topic) {
        var title = words.getTranslation("proposals.again.title", Locale.SIMPLIFIED_CHINESE, topic.title());
        return title.length() <= ProposalText.MAX_TITLE ? title : title.substring(0, ProposalText.MAX_TITLE - 1) + "…";
    }
}
