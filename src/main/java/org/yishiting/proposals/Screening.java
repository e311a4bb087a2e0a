package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.yishiting.hall.Participants;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.privacy.AccessLog;

/**
 * Convenors and committee staff answer proposals, the supervisory committee answers appeals. Nobody answers what they or their organisation wrote
 * ({@code proposals.screen.own}, {@code .own-organisation}) or what they typed for somebody at the desk ({@code .typed}). Of two who answer at once the second is told what became of it
 * ({@code proposals.screen.decided.*}).
 */
@Service
@Transactional
public class Screening {

    public static final int MAX_REASON = Proposal.MAX_REASON;

    private static final Office[] SCREENERS = {Office.CONVENOR, Office.COMMITTEE_STAFF};
    private static final Set<ProposalState> WAITING = Set.of(ProposalState.SUBMITTED, ProposalState.SCREENING);

    private final ProposalRepository proposals;
    private final Trail trail;
    private final Raisers raisers;
    private final RemarkLog remarks;
    private final Topics topics;
    private final Participants participants;
    private final Belonging belonging;
    private final Offices offices;
    private final Typists typists;
    private final Deadlines deadlines;
    private final Notices notices;
    private final AccessLog reads;
    private final Clock clock;

    Screening(ProposalRepository proposals, Trail trail, Raisers raisers, RemarkLog remarks, Topics topics, Participants participants, Belonging belonging, Offices offices, Typists typists,
            Deadlines deadlines, Notices notices, AccessLog reads, Clock clock) {
        this.proposals = proposals;
        this.trail = trail;
        this.raisers = raisers;
        this.remarks = remarks;
        this.topics = topics;
        this.participants = participants;
        this.belonging = belonging;
        this.offices = offices;
        this.typists = typists;
        this.deadlines = deadlines;
        this.notices = notices;
        this.reads = reads;
        this.clock = clock;
    }

    /** What waits for an answer, the first due first. For convenors and committee staff; its writers can read who saw it. */
    public List<ProposalDetails> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, SCREENERS);
        return seen(actor, proposals.in(community, WAITING, PageRequest.of(0, most)));
    }

    /** Appeals that wait, the first due first. For the supervisory committee; their writers can read who saw them. */
    public List<ProposalDetails> appeals(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Office.SUPERVISORY_COMMITTEE);
        return seen(actor, proposals.in(community, Set.of(ProposalState.APPEALED), PageRequest.of(0, most)));
    }

    private List<ProposalDetails> seen(Actor actor, List<Proposal> found) {
        var helped = typists.among(actor, found.stream().map(Proposal::proposedBy).toList());
        var details = found.stream().filter(it -> !helped.contains(it.proposedBy()) || !typed(actor, it)).map(Proposal::details).toList();
        reads.read(actor, details.stream().map(ProposalDetails::proposedBy).toList(), "proposals.read.proposal", "proposals.read.proposal.why");
        return details;
    }

    /** Says that one is looking at it. From now on everybody can read it. */
    public void take(Actor actor, ProposalId id) {
        var proposal = screened(actor, id);
        if (proposal.state() == ProposalState.SUBMITTED) {
            proposal.take(actor.resident(), clock.instant());
            trail.add(id, clock.instant(), "TAKEN", actor.resident(), "");
        }
    }

    /** Makes it a topic, together with lines of the log that say the same. All who raised the proposal or one of these have raised the topic. */
    public TopicId accept(Actor actor, ProposalId id, TopicDraft draft, Collection<RemarkId> same) {
        var proposal = screened(actor, id);
        requireUndecided(proposal);
        var topic = topics.open(actor, proposal.community(), draft);
        proposal.become(ProposalState.ACCEPTED, topic, "", actor.resident(), clock.instant());
        join(actor, topic, same);
        return become(proposal, topic, "");
    }

    /** Takes it into a topic that is on its way, with lines of the log that say the same; all keep their history, and who raised the one has raised the other. */
    public void merge(Actor actor, ProposalId id, TopicId into, String reason, Collection<RemarkId> same) {
        var proposal = screened(actor, id);
        requireUndecided(proposal);
        var topic = topics.find(into).filter(it -> it.community().equals(proposal.community())).orElseThrow(() -> new RuleViolation("proposals.merge.unknown"));
        require(topic.running(), "proposals.merge.stopped");
        proposal.become(ProposalState.MERGED, into, reason, actor.resident(), clock.instant());
        join(actor, into, same);
        become(proposal, into, reason.strip());
    }

    private void join(Actor actor, TopicId topic, Collection<RemarkId> same) {
        if (!same.isEmpty()) {
            remarks.addTo(actor, topic, same);
        }
    }

    /** Hands it to who is competent, named in {@code refusal.next}: 12345, the estate company, a department. */
    public void refer(Actor actor, ProposalId id, Refusal refusal) {
        refuse(actor, id, ProposalState.REFERRED, refusal);
    }

    /** Does not take it up. Refuses an empty reason, and without saying what else one can do. */
    public void decline(Actor actor, ProposalId id, Refusal refusal) {
        refuse(actor, id, ProposalState.DECLINED, refusal);
    }

    /** The answer to an appeal, by somebody of the supervisory committee who did not decide before. Granted, it is screened anew and cannot be declined. */
    public void answer(Actor actor, ProposalId id, Verdict verdict, String why) {
        var proposal = proposals.lock(id).orElseThrow(Proposals::gone);
        offices.require(actor, proposal.community(), Office.SUPERVISORY_COMMITTEE);
        requireForeign(actor, proposal);
        checkLength(why);
        var now = clock.instant();
        var granted = verdict == Verdict.GRANTED;
        proposal.answer(granted, why, actor.resident(), deadlines.due(now, PolicyKey.HALL_SCREENING_WORKDAYS, proposal.community()).at(), now);
        trail.add(id, now, verdict.name(), actor.resident(), why.strip());
        tell(proposal, granted ? "proposals.notice.granted" : "proposals.notice.upheld");
    }

    /** What the supervisory committee says to an appeal. */
    public enum Verdict { UPHELD, GRANTED }

    private TopicId become(Proposal proposal, TopicId topic, String note) {
        var end = proposal.state();
        raisers.carryOver(proposal.id().proposalId(), topic.topicId());
        if (proposal.againOf() instanceof TopicId over) {
            raisers.carryOver(over.topicId(), topic.topicId());
            participants.goOn(over, topic);
        }
        trail.add(proposal.id(), clock.instant(), end.name(), proposal.details().decidedBy(), note);
        tell(proposal, "proposals.notice." + end.name().toLowerCase(Locale.ROOT));
        return topic;
    }

    private void refuse(Actor actor, ProposalId id, ProposalState end, Refusal refusal) {
        var proposal = screened(actor, id);
        requireUndecided(proposal);
        checkLength(refusal.reason());
        proposal.refuse(end, refusal, actor.resident(), clock.instant());
        trail.add(id, clock.instant(), end.name(), actor.resident(), refusal.reason().strip());
        tell(proposal, "proposals.notice." + end.name().toLowerCase(Locale.ROOT));
    }

    private void tell(Proposal proposal, String key) {
        var people = new HashSet<ResidentId>(raisers.of(proposal.id().proposalId()));
        people.add(proposal.proposedBy());
        notices.tell(people, ProposalsPaths.proposal(proposal.id()), key, proposal.details().title());
        if (proposal.againOf() instanceof TopicId over) {
            if (!proposal.state().waiting()) {
                topics.note(over, "proposals.again.story." + proposal.state().name().toLowerCase(Locale.ROOT), String.valueOf(proposal.number()));
            }
            var others = new HashSet<>(participants.linked(over));
            others.removeAll(people);
            notices.tell(others, ProposalsPaths.proposal(proposal.id()), "proposals.notice.again." + proposal.state().name().toLowerCase(Locale.ROOT),
                    topics.find(over).orElseThrow().title());
        }
    }

    private Proposal screened(Actor actor, ProposalId id) {
        var proposal = proposals.lock(id).filter(it -> it.state() != ProposalState.DRAFT).orElseThrow(Proposals::gone);
        offices.require(actor, proposal.community(), SCREENERS);
        requireForeign(actor, proposal);
        return proposal;
    }

    private static void requireUndecided(Proposal proposal) {
        require(proposal.state() != ProposalState.WITHDRAWN, "proposals.screen.withdrawn");
        require(proposal.state().waiting(), "proposals.screen.decided." + proposal.state().name().toLowerCase(Locale.ROOT));
    }

    private void requireForeign(Actor actor, Proposal proposal) {
        require(!proposal.writtenBy(actor.resident()), "proposals.screen.own");
        require(!typed(actor, proposal), "proposals.screen.typed");
        require(!belonging.to(actor, proposal.community(), proposal.behalf()), "proposals.screen.own-organisation");
    }

    /** At the desk, for the one who proposes. */
    private boolean typed(Actor actor, Proposal proposal) {
        var details = proposal.details();
        return typists.typed(actor, proposal.proposedBy(), details.submittedAt()) || typists.typed(actor, proposal.proposedBy(), details.appealedAt());
    }

    private static void checkLength(String reason) {
        require(!reason.isBlank(), "proposals.reason");
        require(reason.length() <= MAX_REASON, "proposals.reason-long", MAX_REASON);
    }
}
