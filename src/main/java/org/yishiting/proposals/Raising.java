package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.residents.VoterRoll;

/** 我也遇到过: members put their name to what others raised. They are told of each step and may judge at the end. */
@Service
@Transactional
public class Raising {

    private final Topics topics;
    private final ProposalRepository proposals;
    private final Raisers raisers;
    private final VoterRoll roll;
    private final Clock clock;

    Raising(Topics topics, ProposalRepository proposals, Raisers raisers, VoterRoll roll, Clock clock) {
        this.topics = topics;
        this.proposals = proposals;
        this.raisers = raisers;
        this.roll = roll;
        this.clock = clock;
    }

    /** Once a person, while the topic is asked about or spoken on. Refuses later with {@code proposals.raise.late}. */
    public void too(Actor actor, TopicId id) {
        var topic = topics.find(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        roll.voter(actor, topic.community());
        require(topic.running() && topic.stage().compareTo(TopicStage.SPEAK) <= 0, "proposals.raise.late");
        raisers.add(id.topicId(), actor.resident(), clock.instant());
    }

    /** Once a person, while the proposal waits for its answer; goes with it into the topic. */
    public void too(Actor actor, ProposalId id) {
        var proposal = proposals.lock(id).orElseThrow(Proposals::gone);
        roll.voter(actor, proposal.community());
        require(proposal.state() == ProposalState.SCREENING || proposal.state() == ProposalState.SUBMITTED, "proposals.raise.late");
        raisers.add(id.proposalId(), actor.resident(), clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean did(Actor actor, TopicId id) {
        return raisers.has(id.topicId(), actor.resident());
    }

    @Transactional(readOnly = true)
    public boolean did(Actor actor, ProposalId id) {
        return raisers.has(id.proposalId(), actor.resident());
    }

    /** Members who raised it. */
    @ReadOnce
    @Transactional(readOnly = true)
    public int count(TopicId id) {
        return raisers.count(id.topicId());
    }

    @Transactional(readOnly = true)
    public int count(ProposalId id) {
        return raisers.count(id.proposalId());
    }
}
