package org.yishiting.proposals;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Moderated;
import org.yishiting.moderation.Origin;
import org.yishiting.moderation.Subject;

/** Proposals that everybody reads, for those who report one and those who look at it: the title is the first line. */
@Component
class ModeratedProposals implements Moderated {

    private final ProposalRepository proposals;
    private final Clock clock;

    ModeratedProposals(ProposalRepository proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Proposals.KIND;
    }

    @Override
    public Optional<String> text(String id) {
        return found(id).map(Proposal::details).map(it -> it.title() + "\n" + it.problem());
    }

    @Override
    public Optional<Origin> origin(String id) {
        return found(id).filter(Proposal::shown).map(Proposal::details)
                .map(it -> new Origin(it.community(), new Subject(kind(), id, ProposalsPaths.proposal(it.id()), it.title()), it.proposedBy()));
    }

    @Override
    public void change(String id, String text) {
        var parts = text.strip().split("\\R", 2);
        var proposal = held(id);
        proposal.reword(new ProposalText(parts[0], parts.length < 2 ? "" : parts[1].strip(), proposal.behalf()), clock.instant());
    }

    @Override
    public void publish(String id) {
        held(id).putBack();
    }

    @Override
    public void withhold(String id, Clause clause) {
        held(id).remove(clause);
    }

    @Override
    public void takeBack(String id) {
        held(id).withdraw(clock.instant());
    }

    /** What stands in an address may be anything. */
    private Optional<Proposal> found(String id) {
        try {
            return proposals.findById(ProposalId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Proposal held(String id) {
        return proposals.lock(ProposalId.parse(id)).orElseThrow(Proposals::gone);
    }
}
