package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Likeness;
import org.yishiting.base.PlainText;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.OrganisationKind;
import org.yishiting.community.Organisations;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.Topics;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.VoterRoll;

/** Members ask the hall to take something up, and see where it stands until there is an answer. */
@Service
@Transactional
public class Proposals {

    /** For moderation: its kind of text. */
    public static final String KIND = "proposals.proposal";

    public static final int MAX_APPEAL = 500;

    /** So many of one person may wait for an answer at once. */
    static final int WAITING_AT_ONCE = 5;

    private static final int COMPARED = 100;
    private static final int SIMILAR_SHOWN = 3;
    private static final int OWN_SHOWN = 50;

    private final ProposalRepository proposals;
    private final Trail trail;
    private final Raisers raisers;
    private final Topics topics;
    private final Organisations organisations;
    private final Offices offices;
    private final VoterRoll roll;
    private final Deadlines deadlines;
    private final Clock clock;

    Proposals(ProposalRepository proposals, Trail trail, Raisers raisers, Topics topics, Organisations organisations, Offices offices, VoterRoll roll,
            Deadlines deadlines, Clock clock) {
        this.proposals = proposals;
        this.trail = trail;
        this.raisers = raisers;
        this.topics = topics;
        this.organisations = organisations;
        this.offices = offices;
        this.roll = roll;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Keeps what a member wrote, seen by that person only. Refuses an organisation that the community does not have ({@code proposals.behalf.unknown}),
     * and to speak for its committees without an office there ({@code proposals.behalf.office}).
     */
    public ProposalId draft(Actor actor, CommunityId community, ProposalText text) {
        var voter = roll.voter(actor, community);
        requireMaySpeakFor(actor, community, text.behalf());
        return proposals.save(new Proposal(ProposalId.next(), community, voter.resident(), text, clock.instant())).id();
    }

    /** Changes one's own draft. Once handed in it stays as it is. */
    public void change(Actor actor, ProposalId id, ProposalText text) {
        var proposal = own(actor, proposals.lock(id));
        requireMaySpeakFor(actor, proposal.community(), text.behalf());
        proposal.change(text, clock.instant());
    }

    /** Hands a draft of one's own in: from now the clock runs. Refuses more than five that wait ({@code proposals.many-waiting}). */
    public void submit(Actor actor, ProposalId id) {
        var proposal = own(actor, proposals.lock(id));
        roll.voter(actor, proposal.community());
        require(proposals.waitingOf(actor.resident(), proposal.community()) < WAITING_AT_ONCE, "proposals.many-waiting", WAITING_AT_ONCE);
        var now = clock.instant();
        proposal.submit(trail.nextNumber(proposal.community(), now), deadlines.due(now, PolicyKey.HALL_SCREENING_WORKDAYS, proposal.community()).at(), now);
        raisers.add(id.proposalId(), actor.resident(), now);
        trail.add(id, now, "SUBMITTED", actor.resident(), "");
    }

    /** Takes one's own back, as long as there is no answer. */
    public void withdraw(Actor actor, ProposalId id) {
        var proposal = own(actor, proposals.lock(id));
        proposal.withdraw(clock.instant());
        trail.add(id, clock.instant(), "WITHDRAWN", actor.resident(), "");
    }

    /** Asks the supervisory committee to look again, once. The term for its answer begins now. */
    public void appeal(Actor actor, ProposalId id, String why) {
        var proposal = own(actor, proposals.lock(id));
        var words = PlainText.lines(why);
        require(words.length() <= MAX_APPEAL, "proposals.appeal.long", MAX_APPEAL);
        require(!PlainText.givesPersonAway(words), "proposals.text.personal");
        var now = clock.instant();
        proposal.appeal(words, deadlines.due(now, PolicyKey.HALL_APPEAL_WORKDAYS, proposal.community()).at(), now);
        trail.add(id, now, "APPEALED", actor.resident(), words);
    }

    /** As everybody may see it; no drafts. */
    @Transactional(readOnly = true)
    public Optional<ProposalDetails> find(ProposalId id) {
        return proposals.findById(id).filter(it -> it.state() != ProposalState.DRAFT).map(Proposal::open);
    }

    /** With all its words: for who wrote it, also a draft, and for those who screen and supervise. Else as {@link #find}. */
    @Transactional(readOnly = true)
    public Optional<ProposalDetails> find(Actor actor, ProposalId id) {
        var proposal = proposals.findById(id);
        if (proposal.filter(it -> it.writtenBy(actor.resident())).isPresent()) {
            return proposal.map(Proposal::details);
        }
        var mayRead = proposal.filter(it -> it.state() != ProposalState.DRAFT
                && offices.holds(actor, it.community(), Office.CONVENOR, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE)).map(Proposal::details);
        return mayRead.or(() -> find(id));
    }

    /** What happened to it, the oldest first. */
    @Transactional(readOnly = true)
    public List<ProposalStep> history(ProposalId id) {
        return trail.of(id);
    }

    /** One's own, drafts among them, the newest change first. */
    @Transactional(readOnly = true)
    public List<ProposalDetails> mine(Actor actor, CommunityId community) {
        return proposals.of(actor.resident(), community, PageRequest.of(0, OWN_SHOWN)).stream().map(Proposal::details).toList();
    }

    /** Those of everybody, the newest change first. Pages count from 0. */
    @Transactional(readOnly = true)
    public ProposalPage list(CommunityId community, int page, int size) {
        return new ProposalPage(proposals.page(community, PageRequest.of(Math.max(0, page), size)).stream().map(Proposal::open).toList(),
                proposals.count(community));
    }

    /** What was merged into a topic or became it. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<ProposalDetails> into(TopicId topic) {
        return proposals.into(topic).stream().map(Proposal::open).toList();
    }

    /** Up to three topics and proposals of the newest hundred each that say nearly the same, the nearest first. */
    @Transactional(readOnly = true)
    public List<Similar> similar(CommunityId community, String words, @Nullable ProposalId except) {
        var wanted = new Likeness(words);
        record Near(Similar similar, double likeness) {}
        var near = new ArrayList<Near>();
        for (var topic : topics.list(new TopicQuery(community, null, "", 0, COMPARED)).items()) {
            near.add(new Near(new Similar(topic.id(), null, topic.number(), topic.title(), topic.problem()),
                    Math.max(wanted.to(topic.title()), wanted.to(topic.title() + topic.problem()))));
        }
        for (var other : list(community, 0, COMPARED).items()) {
            if (other.topic() == null && !other.title().isEmpty() && !other.id().equals(except)) {
                near.add(new Near(new Similar(null, other.id(), other.number(), other.title(), other.problem()),
                        Math.max(wanted.to(other.title()), wanted.to(other.title() + other.problem()))));
            }
        }
        return near.stream().filter(it -> it.likeness() >= Likeness.ENOUGH).sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(SIMILAR_SHOWN).map(Near::similar).toList();
    }

    private void requireMaySpeakFor(Actor actor, CommunityId community, @Nullable String organisation) {
        if (organisation == null) {
            return;
        }
        var kind = organisations.of(community).stream().filter(it -> it.name().equals(organisation)).findFirst()
                .orElseThrow(() -> new RuleViolation("proposals.behalf.unknown")).kind();
        require(kind != OrganisationKind.COMMITTEE || offices.holds(actor, community, Office.COMMITTEE_STAFF), "proposals.behalf.office", organisation);
        require(kind != OrganisationKind.SUPERVISORY_COMMITTEE || offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE),
                "proposals.behalf.office", organisation);
    }

    private static Proposal own(Actor actor, Optional<Proposal> proposal) {
        return proposal.filter(it -> it.writtenBy(actor.resident())).orElseThrow(Proposals::gone);
    }

    static RuleViolation gone() {
        return new RuleViolation("proposals.gone");
    }
}
